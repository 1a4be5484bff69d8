#!/usr/bin/env pwsh
#Requires -Version 7.4
<#
.SYNOPSIS
Measures what importing the module costs, and how soon it gives a first paper.
.DESCRIPTION
Each figure is the median of sessions that were started for it alone, by turns: one that imports the module, one that imports a binary
module with nothing but an empty cmdlet, and so on. Time and memory are taken inside the session, so that starting PowerShell itself is not
counted. The built module is measured: run ./build.ps1 first.
.EXAMPLE
./tests/DailyInsights.Benchmarks/Module/Measure-Module.ps1
Measures each figure ten times.
.EXAMPLE
./tests/DailyInsights.Benchmarks/Module/Measure-Module.ps1 -Times 3 -Page ./saved.xml
Measures three times, with a saved answer of the arXiv API of your own.
#>
[CmdletBinding()]
param(
    # How many sessions each figure is the median of.
    [ValidateRange(1, 1000)]
    [int] $Times = 10,

    # The folder of the built module.
    [string] $Module = [IO.Path]::Combine($PSScriptRoot, '..', '..', '..', 'artifacts', 'module', 'DailyInsights'),

    # A saved answer of the arXiv API; the sample's when left out.
    [string] $Page = [IO.Path]::Combine($PSScriptRoot, '..', '..', '..', 'src', 'DailyInsights.Core', 'Sources', 'Sample', 'sample.xml')
)

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'
$Module = (Resolve-Path -LiteralPath $Module).ProviderPath
$Page = (Resolve-Path -LiteralPath $Page).ProviderPath

# A binary module as small as one can be, with a manifest as ours has.
$empty = [IO.Path]::Combine([IO.Path]::GetTempPath(), 'DailyInsights.Measure.' + [guid]::NewGuid().ToString('N'), 'EmptyModule')
[void][IO.Directory]::CreateDirectory($empty)

function Get-Figure([string] $Script) {
    $text = & (Join-Path $PSHOME 'pwsh') -NoProfile -NonInteractive -Command $Script
    if ($LASTEXITCODE -ne 0) { throw "A session failed: $text" }
    [double]::Parse($text, [cultureinfo]::InvariantCulture)
}

function Get-Median([double[]] $Values) {
    $sorted = @($Values | Sort-Object)
    $middle = [Math]::Floor($sorted.Count / 2)
    if ($sorted.Count % 2) { $sorted[$middle] } else { ($sorted[$middle - 1] + $sorted[$middle]) / 2 }
}

$invariant = '[cultureinfo]::InvariantCulture'
$start = '$watch = [Diagnostics.Stopwatch]::StartNew()'
$time = "`$watch.Elapsed.TotalMilliseconds.ToString($invariant)"
$memory = "[GC]::Collect(); [GC]::WaitForPendingFinalizers(); ([Diagnostics.Process]::GetCurrentProcess().WorkingSet64 / 1MB).ToString($invariant)"
$figures = [ordered]@{
    'Import, empty binary module (ms)'       = "$start; Import-Module '$empty'; $time"
    'Import, DailyInsights (ms)'             = "$start; Import-Module '$Module'; $time"
    'Import and first paper (ms)'            = "$start; Import-Module '$Module'; `$null = Get-ArxivPaper -LiteralPath '$Page' | Select-Object -First 1; $time"
    'First paper after import (ms)'          = "Import-Module '$Module'; $start; `$null = Get-ArxivPaper -LiteralPath '$Page' | Select-Object -First 1; $time"
    'Memory, empty binary module (MB)'       = "Import-Module '$empty'; $memory"
    'Memory, DailyInsights (MB)'             = "Import-Module '$Module'; $memory"
}

try {
    Add-Type -OutputAssembly (Join-Path $empty 'EmptyModule.dll') -TypeDefinition @'
using System.Management.Automation;
[Cmdlet(VerbsCommon.Get, "Nothing")]
public sealed class GetNothingCommand : Cmdlet { }
'@
    New-ModuleManifest -Path (Join-Path $empty 'EmptyModule.psd1') -RootModule EmptyModule.dll -CmdletsToExport Get-Nothing -FunctionsToExport @() -AliasesToExport @() -VariablesToExport @()

    $measured = [ordered]@{}
    foreach ($name in $figures.Keys) { $measured[$name] = [System.Collections.Generic.List[double]]::new() }
    # One round first that is not counted, so that every file has been read once.
    foreach ($round in 0..$Times) {
        foreach ($name in $figures.Keys) {
            Write-Progress -Activity 'Measuring' -Status "Round $round of $Times`: $name" -PercentComplete (100 * $round / ($Times + 1))
            $value = Get-Figure $figures[$name]
            if ($round -gt 0) { $measured[$name].Add($value) }
        }
    }
}
finally {
    Remove-Item -LiteralPath (Split-Path $empty) -Recurse -Force -ErrorAction SilentlyContinue
}

foreach ($name in $measured.Keys) {
    $values = $measured[$name]
    [pscustomobject]@{
        Figure = $name
        Median = [Math]::Round((Get-Median $values), 1)
        Least  = [Math]::Round(($values | Measure-Object -Minimum).Minimum, 1)
        Most   = [Math]::Round(($values | Measure-Object -Maximum).Maximum, 1)
        Times  = $values.Count
    }
}
