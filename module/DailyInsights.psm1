# The cmdlets and all they depend on are loaded into an AssemblyLoadContext of their own, so that the versions of libraries in the
# session neither disturb them nor are disturbed by them. Only the small loader lives in the session's own context.

# No Join-Path, for which a fresh session would look in every folder of the PATH, and no -as [type], which asks every assembly: an
# import should take no time.
$bin = [System.IO.Path]::Combine($PSScriptRoot, 'bin')
$loader = [System.AppDomain]::CurrentDomain.GetData('DailyInsights.Loader')
$again = $null -ne $loader
if (-not $again) {
    $assembly = [System.Reflection.Assembly]::LoadFrom([System.IO.Path]::Combine($bin, 'DailyInsights.Loader.dll'))
    $loader = $assembly.GetType('DailyInsights.Loader.ModuleAssembly')
    [System.AppDomain]::CurrentDomain.SetData('DailyInsights.Loader', $loader)
}

$inner = Import-Module -Assembly ($loader::Load($bin)) -PassThru:$again
if ($inner) {
    # Importing an assembly for a second time gives a module that is kept, whose cmdlets PowerShell does not add to this one:
    # https://github.com/PowerShell/PowerShell/issues/20710
    $add = [psmoduleinfo].GetMethod('AddExportedCmdlet', [System.Reflection.BindingFlags] 'Instance, NonPublic')
    foreach ($cmdlet in $inner.ExportedCmdlets.Values) {
        [void]$add.Invoke($ExecutionContext.SessionState.Module, @(, $cmdlet))
    }
}

if ($again -and $loader::Origin -and $loader::Origin -ne $bin) {
    Write-Warning "This session still has the DailyInsights that it loaded from $($loader::Origin), and goes on with it. Start a new session to use the one in $PSScriptRoot."
}
