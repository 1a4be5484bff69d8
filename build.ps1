#!/usr/bin/env pwsh
#Requires -Version 7.4

<#
.SYNOPSIS
Builds, tests, tries, packs and installs the module.
.DESCRIPTION
Build puts the module together in artifacts/module/DailyInsights. Test builds it and runs its Pester tests. Digest builds it and makes a
digest of the sample papers. Package builds it and packs it in artifacts/package, with its SHA-256 beside it. Install builds it and puts it
where PowerShell finds it.

Test and Install take a package instead of building one, so that what is tested is what is shipped. Needs the .NET 10 SDK, but for those
two; Test also needs Pester 5, and PSScriptAnalyzer for one of the tests.

The version stands in Directory.Build.props, and nowhere else.
.PARAMETER Task
What to do.
.PARAMETER OutputPath
The folder that Digest writes to.
.PARAMETER Package
A package that Package has made, for Test or Install.
.PARAMETER ModulesPath
The folder that Install puts the module into, in place of the first of PSModulePath, your own.
.EXAMPLE
./build.ps1 Digest

Makes a digest of the sample papers in ./out.
.EXAMPLE
./build.ps1 Test -Package ./artifacts/package/DailyInsights.0.1.0.zip

Tests a package that is there already.
.EXAMPLE
./build.ps1 Install -WhatIf

Says where the module would be installed.
#>
[CmdletBinding(SupportsShouldProcess)]
param(
    [Parameter(Position = 0)]
    [ValidateSet('Build', 'Test', 'Digest', 'Package', 'Install')]
    [string] $Task = 'Build',

    [string] $OutputPath = (Join-Path -Path $PWD -ChildPath 'out'),

    [string] $Package,

    [string] $ModulesPath = ($env:PSModulePath -split [IO.Path]::PathSeparator)[0]
)

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'
$artifacts = Join-Path -Path $PSScriptRoot -ChildPath 'artifacts'
$module = Join-Path -Path $artifacts -ChildPath 'module' -AdditionalChildPath 'DailyInsights'

function Build-Module {
    if (Test-Path -LiteralPath $module) { Remove-Item -LiteralPath $module -Recurse -Force }
    dotnet publish (Join-Path -Path $PSScriptRoot -ChildPath 'src' -AdditionalChildPath 'DailyInsights.PowerShell') --configuration Release --nologo --verbosity quiet
    if ($LASTEXITCODE -ne 0) { throw "The build failed (exit code $LASTEXITCODE)." }
    Write-Information "Built $module" -InformationAction Continue
}

# The package in the place of a build.
function Expand-Package {
    if (Test-Path -LiteralPath $module) { Remove-Item -LiteralPath $module -Recurse -Force }
    Expand-Archive -LiteralPath $Package -DestinationPath (Split-Path -Path $module) -Force
    Write-Information "Took $module from $Package" -InformationAction Continue
}

function Get-ModuleVersion {
    (Import-PowerShellDataFile -LiteralPath (Join-Path -Path $module -ChildPath 'DailyInsights.psd1')).ModuleVersion
}

# Packs files in the order of their names and with one date, so that the same files make the same package.
function Compress-Module {
    $folder = (New-Item -Path (Join-Path -Path $artifacts -ChildPath 'package') -ItemType Directory -Force).FullName
    Remove-Item -Path (Join-Path -Path $folder -ChildPath 'DailyInsights.*')
    $name = "DailyInsights.$(Get-ModuleVersion).zip"
    $path = Join-Path -Path $folder -ChildPath $name
    $root = Split-Path -Path $module
    $files = [string[]]@(Get-ChildItem -LiteralPath $module -Recurse -File | ForEach-Object { [IO.Path]::GetRelativePath($root, $_.FullName).Replace('\', '/') })
    [Array]::Sort($files, [StringComparer]::Ordinal)
    $zip = [IO.Compression.ZipFile]::Open($path, 'Create')
    try {
        foreach ($file in $files) {
            $entry = $zip.CreateEntry($file, 'SmallestSize')
            $entry.LastWriteTime = [DateTimeOffset]::new(2000, 1, 1, 0, 0, 0, [timespan]::Zero)
            # Readable by everyone, wherever it is unpacked.
            $entry.ExternalAttributes = 0x81A4 -shl 16
            $source = [IO.File]::OpenRead((Join-Path -Path $root -ChildPath $file))
            $target = $entry.Open()
            try { $source.CopyTo($target) }
            finally { $target.Dispose(); $source.Dispose() }
        }
    }
    finally { $zip.Dispose() }

    # As sha256sum --check reads it.
    $hash = (Get-FileHash -LiteralPath $path -Algorithm SHA256).Hash.ToLowerInvariant()
    [IO.File]::WriteAllText("$path.sha256", "$hash  $name`n")
    Get-Item -LiteralPath $path
}

function Copy-Module([string] $Modules) {
    $target = Join-Path -Path $Modules -ChildPath 'DailyInsights' -AdditionalChildPath (Get-ModuleVersion)
    if (Test-Path -LiteralPath $target) {
        try { Remove-Item -LiteralPath $target -Recurse -Force }
        catch { throw "$target could not be replaced: $($_.Exception.Message) Close the sessions that use the module, and try again." }
    }
    $null = New-Item -Path $target -ItemType Directory -Force
    Copy-Item -Path (Join-Path -Path $module -ChildPath '*') -Destination $target -Recurse
    Get-Item -LiteralPath $target
}

# A process of its own for each use: an assembly that is loaded can be neither replaced nor forgotten.
function Invoke-Pwsh([string] $Script, [hashtable] $Variable) {
    $assignments = foreach ($entry in $Variable.GetEnumerator()) {
        "`$$($entry.Key) = '" + ([string] $entry.Value).Replace("'", "''") + "'"
    }
    $command = @('$ErrorActionPreference = "Stop"') + $assignments + $Script -join "`n"
    & (Join-Path -Path $PSHOME -ChildPath 'pwsh') -NoProfile -NonInteractive -Command $command
}

if ($Package -and $Task -notin 'Test', 'Install') { throw "$Task builds the module. -Package is for Test and Install." }
if ($Package -and -not (Test-Path -LiteralPath $Package -PathType Leaf)) { throw "There is no package $Package. ./build.ps1 Package makes one in artifacts/package." }
if ($Task -eq 'Install' -and -not $PSCmdlet.ShouldProcess((Join-Path -Path $ModulesPath -ChildPath 'DailyInsights'), 'Install')) { return }
if ($Package) { Expand-Package } else { Build-Module }
switch ($Task) {
    'Test' {
        # Package.Tests.ps1 looks into it.
        $env:DAILYINSIGHTS_PACKAGE = if ($Package) { Convert-Path -LiteralPath $Package } else { $null }
        Invoke-Pwsh -Variable @{ tests = Join-Path -Path $PSScriptRoot -ChildPath 'tests' -AdditionalChildPath 'Module' } -Script @'
$pester = Get-Module Pester -ListAvailable | Where-Object { $_.Version.Major -eq 5 } | Sort-Object Version -Descending | Select-Object -First 1
if (-not $pester) { throw 'The module tests need Pester 5: Install-PSResource Pester -Version "[5.7.1, 6.0)"' }
Import-Module $pester.Path
$configuration = New-PesterConfiguration
$configuration.Run.Path = $tests
$configuration.Run.PassThru = $true
$configuration.Output.Verbosity = 'Normal'
$result = Invoke-Pester -Configuration $configuration
$failed = $result.FailedCount + $result.FailedBlocksCount + $result.FailedContainersCount
foreach ($test in $result.Skipped) { "Skipped: $($test.ExpandedPath) ($($test.ErrorRecord.Exception.Message -join ' '))" }
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
    'Package' { Compress-Module }
    'Install' { Copy-Module $ModulesPath }
}

if ($Task -in 'Test', 'Digest' -and $LASTEXITCODE -ne 0) { exit $LASTEXITCODE }
