# The cmdlets and all they depend on are loaded into an AssemblyLoadContext of their own, so that the versions of libraries in the
# session neither disturb them nor are disturbed by them. Only the small loader lives in the session's own context.

# Few steps, none of which asks every folder of the PATH (Join-Path, in a fresh session) or every assembly (-as [type]): an import should
# take no time. The loader leaves itself behind for the next import.
$bin = "$PSScriptRoot/bin"
$loader = [System.AppDomain]::CurrentDomain.GetData('DailyInsights.Loader')
$again = $null -ne $loader
if (-not $again) {
    $loader = [System.Reflection.Assembly]::LoadFrom("$bin/DailyInsights.Loader.dll").GetType('DailyInsights.Loader.ModuleAssembly')
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

$isCopy = $again -and $loader::Origin -and $loader::Origin -ne $bin

# A module of its own: a session that has the types of another copy of us would refuse them.
if (-not $isCopy -or -not (Get-Module -Name DailyInsights)) {
    Import-Module "$PSScriptRoot/DailyInsights.Types.psd1"
}

if ($isCopy) {
    Write-Warning "This session still has the DailyInsights that it loaded from $($loader::Origin), and goes on with it. Start a new session to use the one in $PSScriptRoot."
}
