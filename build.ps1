#!/usr/bin/env pwsh
#Requires -Version 7.4
<#
.SYNOPSIS
Builds, tests and tries the module.
.DESCRIPTION
Build puts the module together in artifacts/module/DailyInsights. Test builds it and runs its Pester tests. Digest builds it and makes a
digest of the sample papers. Needs the .NET 10 SDK; Test also needs Pester 5.
.EXAMPLE
./build.ps1 Digest
Makes a digest of the sample papers in ./out.
#>
[CmdletBinding()]
param(
    [Parameter(Position = 0)]
    [ValidateSet('Build', 'Test', 'Digest')]
    [string] $Task = 'Build',

    # The folder that Digest writes to.
    [string] $OutputPath = (Join-Path $PWD 'out')
)

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'
$module = Join-Path $PSScriptRoot 'artifacts' 'module' 'DailyInsights'

function Build-Module {
    if (Test-Path $module) { Remove-Item $module -Recurse -Force }
    dotnet publish (Join-Path $PSScriptRoot 'src' 'DailyInsights.PowerShell') --configuration Release --nologo --verbosity quiet
    if ($LASTEXITCODE -ne 0) { throw "The build failed (exit code $LASTEXITCODE)." }
    Write-Information "Built $module" -InformationAction Continue
}

# A process of its own for each use: an assembly that is loaded can be neither replaced nor forgotten.
function Invoke-Pwsh([string] $Script, [hashtable] $Variable) {
    $assignments = foreach ($entry in $Variable.GetEnumerator()) {
        "`$$($entry.Key) = '" + ([string] $entry.Value).Replace("'", "''") + "'"
    }
    $command = @('$ErrorActionPreference = "Stop"') + $assignments + $Script -join "`n"
    & (Join-Path $PSHOME 'pwsh') -NoProfile -NonInteractive -Command $command
}

Build-Module
switch ($Task) {
    'Test' {
        Invoke-Pwsh -Variable @{ tests = Join-Path $PSScriptRoot 'tests' 'Module' } -Script @'
$pester = Get-Module Pester -ListAvailable | Where-Object { $_.Version -ge '5.0' } | Sort-Object Version -Descending | Select-Object -First 1
if (-not $pester) { throw 'The module tests need Pester 5: Install-Module Pester -MinimumVersion 5.0' }
Import-Module $pester.Path
$configuration = New-PesterConfiguration
$configuration.Run.Path = $tests
$configuration.Run.PassThru = $true
$configuration.Output.Verbosity = 'Normal'
$result = Invoke-Pester -Configuration $configuration
$failed = $result.FailedCount + $result.FailedBlocksCount + $result.FailedContainersCount
"Pester: $($result.PassedCount) passed, $failed failed, $($result.SkippedCount + $result.NotRunCount) skipped"
if ($failed -gt 0) { exit 1 }
'@
    }
    'Digest' {
        Invoke-Pwsh -Variable @{ module = $module; out = $OutputPath } -Script @'
Import-Module $module
Invoke-InsightDigest -Source sample -Path $out -Format Markdown, Html
'@
    }
}

if ($Task -ne 'Build' -and $LASTEXITCODE -ne 0) { exit $LASTEXITCODE }
