<#
.SYNOPSIS
Measures how fast Get-ArxivPaper gives the papers of a saved page, in this PowerShell.
.DESCRIPTION
Makes a page of invented papers from the sample and reads it several times, first into nothing and then, for the share of the pipeline,
counts only. Build the module before: ./build.ps1 Build.
.EXAMPLE
pwsh -NoProfile -File tests/DailyInsights.Benchmarks/Module/Measure-ArxivPage.ps1 -Count 2000
#>
[CmdletBinding()]
param([int] $Count = 2000, [int] $Runs = 10)

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'
$root = Split-Path (Split-Path (Split-Path $PSScriptRoot))
Import-Module (Join-Path $root 'artifacts' 'module' 'DailyInsights')
$sample = [IO.File]::ReadAllText((Join-Path $root 'src' 'DailyInsights.Core' 'Sources' 'Sample' 'sample.xml'))
$entries = [regex]::Matches($sample, '(?s)<entry>.*?</entry>').Value
$head = $sample.Substring(0, $sample.IndexOf('<entry>'))
$body = 1..$Count | ForEach-Object {
    $entries[$_ % $entries.Count] -replace '2600\.\d{5}', ('26{0:00}.{1:00000}' -f [Math]::Floor($_ / 90000), $_)
}
$page = Join-Path ([IO.Path]::GetTempPath()) "arxiv-page-$PID.xml"
[IO.File]::WriteAllText($page, $head + ($body -join "`n") + '</feed>')
try {
    $first = (Measure-Command { $null = Get-ArxivPaper -LiteralPath $page | Select-Object -First 1 }).TotalMilliseconds
    $times = foreach ($run in 1..$Runs) { (Measure-Command { Get-ArxivPaper -LiteralPath $page | Out-Null }).TotalMilliseconds }
    $median = ($times | Sort-Object)[[int][Math]::Floor($Runs / 2)]
    [pscustomobject]@{
        Papers          = @(Get-ArxivPaper -LiteralPath $page).Count
        MegaBytes       = [Math]::Round((Get-Item $page).Length / 1MB, 1)
        FirstPaperMs    = [Math]::Round($first)
        MedianMs        = [Math]::Round($median)
        PapersPerSecond = [Math]::Round(1000 * $Count / $median)
    }
} finally {
    Remove-Item $page
}
