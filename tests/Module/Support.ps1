# What the tests share. The built module is tested, as a user would import it.
$ErrorActionPreference = 'Stop'
$root = Split-Path (Split-Path $PSScriptRoot)
$modulePath = Join-Path $root 'artifacts' 'module' 'DailyInsights'
if (-not (Test-Path (Join-Path $modulePath 'DailyInsights.psd1'))) {
    throw "There is no built module in $modulePath. Run ./build.ps1 Test."
}
Import-Module $modulePath
Set-InsightContext -Reset
$samplePath = Join-Path $root 'src' 'DailyInsights.Core' 'Sources' 'Sample' 'sample.xml'

# A model that happens to be configured on this machine must not be asked, nor paid.
$env:OPENAI_API_KEY = $null
$env:OPENAI_BASE_URL = $null
$env:OPENAI_MODEL = $null

# Recorded answers of the real services stand beside the project where they are present at all.
function Get-SharedPath([string] $Relative) {
    $path = Join-Path (Split-Path $root) 'shared' $Relative
    if (Test-Path $path) { $path }
}
