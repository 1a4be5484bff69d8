# The cmdlets and all they depend on are loaded into an AssemblyLoadContext of their own, so that the versions of libraries in the
# session neither disturb them nor are disturbed by them. Only the small loader lives in the session's own context.
$bin = Join-Path $PSScriptRoot 'bin'
if (-not ('DailyInsights.Loader.ModuleAssembly' -as [type])) {
    [void][System.Reflection.Assembly]::LoadFrom((Join-Path $bin 'DailyInsights.Loader.dll'))
}

$assembly = [DailyInsights.Loader.ModuleAssembly]::Load($bin)
Import-Module -Assembly $assembly -Force
Export-ModuleMember -Cmdlet * -Alias *
Remove-Variable -Name bin, assembly
