# The cmdlets and all they depend on are loaded into an AssemblyLoadContext of their own, so that the versions of libraries in the
# session neither disturb them nor are disturbed by them. Only the small loader lives in the session's own context.
# No Join-Path here: in a fresh session PowerShell would first look for it in every folder of the PATH.
$bin = [System.IO.Path]::Combine($PSScriptRoot, 'bin')
$again = [bool]('DailyInsights.Loader.ModuleAssembly' -as [type])
if (-not $again) {
    [void][System.Reflection.Assembly]::LoadFrom([System.IO.Path]::Combine($bin, 'DailyInsights.Loader.dll'))
}

$inner = Import-Module -Assembly ([DailyInsights.Loader.ModuleAssembly]::Load($bin)) -PassThru:$again
if ($inner) {
    # Importing an assembly for a second time gives a module that is kept, whose cmdlets PowerShell does not add to this one:
    # https://github.com/PowerShell/PowerShell/issues/20710
    $add = [psmoduleinfo].GetMethod('AddExportedCmdlet', [System.Reflection.BindingFlags] 'Instance, NonPublic')
    foreach ($cmdlet in $inner.ExportedCmdlets.Values) {
        [void]$add.Invoke($ExecutionContext.SessionState.Module, @(, $cmdlet))
    }
}

if ($again -and [DailyInsights.Loader.ModuleAssembly]::Origin -and [DailyInsights.Loader.ModuleAssembly]::Origin -ne $bin) {
    Write-Warning "This session still has the DailyInsights that it loaded from $([DailyInsights.Loader.ModuleAssembly]::Origin), and goes on with it. Start a new session to use the one in $PSScriptRoot."
}
