Describe 'The package' {
    BeforeAll {
        . (Join-Path $PSScriptRoot 'Support.ps1')
        $pwsh = Join-Path $PSHOME 'pwsh'

        # Unpacked as a user would have it, in a folder with a space and letters that are not ASCII: the package that build.ps1 was given to
        # test, else the module that it has built, packed here.
        $work = (New-Item (Join-Path (Convert-Path TestDrive:/) 'Módulos de 김민준 中文') -ItemType Directory).FullName
        $packed = Join-Path $work 'DailyInsights.zip'
        if ($env:DAILYINSIGHTS_PACKAGE) { Copy-Item -LiteralPath $env:DAILYINSIGHTS_PACKAGE $packed } else { [IO.Compression.ZipFile]::CreateFromDirectory($modulePath, $packed, 'Fastest', $true) }
        $modules = Join-Path $work 'Modules'
        Expand-Archive $packed $modules
        $installed = Join-Path $modules 'DailyInsights'
        $manifest = Import-PowerShellDataFile (Join-Path $installed 'DailyInsights.psd1')

        # A session that finds modules in that folder alone, whatever is installed on this machine.
        function Invoke-Installed([string] $Command) {
            $before = $env:PSModulePath
            $env:PSModulePath = $modules
            try {
                $said = & $pwsh -NoProfile -NonInteractive -Command "`$env:PSModulePath = '$modules' + [IO.Path]::PathSeparator + (Join-Path `$PSHOME 'Modules'); `$ErrorActionPreference = 'Stop'; Set-StrictMode -Version 3.0; $Command" 2>&1
                [pscustomobject]@{ Said = @($said | ForEach-Object { "$_" }); ExitCode = $LASTEXITCODE }
            }
            finally { $env:PSModulePath = $before }
        }
    }

    It 'holds all that its manifest names' {
        foreach ($file in @($manifest.RootModule) + $manifest.FormatsToProcess + @($manifest['TypesToProcess'] | Where-Object { $_ })) { Join-Path $installed $file | Should -Exist }
        Join-Path $installed 'LICENSE' | Should -Exist
        Test-ModuleManifest (Join-Path $installed 'DailyInsights.psd1') | Select-Object -ExpandProperty Version | Should -Be $manifest.ModuleVersion
    }

    It 'holds the version of the product, and nothing of a version that was never released' {
        $manifest.ModuleVersion | Should -Be ([xml](Get-Content (Join-Path $root 'Directory.Build.props'))).Project.PropertyGroup.Version
        $manifest.ModuleVersion | Should -Not -Be '0.0.0'
    }

    It 'holds SQLite for <_>' -ForEach 'win-x64', 'win-arm64', 'linux-x64', 'linux-arm64', 'linux-musl-x64', 'linux-musl-arm64', 'osx-x64', 'osx-arm64' {
        Get-ChildItem (Join-Path $installed 'bin' 'runtimes' $_ 'native') -Filter '*e_sqlite3*' | Should -HaveCount 1
    }

    It 'holds nothing of PowerShell itself, no sources and no tests' {
        $names = (Get-ChildItem $installed -Recurse -File).Name
        $names | Should -Not -Contain 'System.Management.Automation.dll'
        $names | Where-Object { $_ -match '\.(cs|csproj|md|Tests\.ps1)$|xunit|Pester' } | Should -BeNullOrEmpty
    }

    It 'names every library of others that it holds, with its license' {
        $notices = Get-Content -LiteralPath (Join-Path $installed 'THIRD-PARTY-NOTICES.txt') -Raw
        $files = Get-ChildItem (Join-Path $installed 'bin') -Recurse -File | Where-Object { $_.Extension -in '.dll', '.so', '.dylib' -and $_.Name -notlike 'DailyInsights.*' }
        $files.Count | Should -BeGreaterThan 20
        foreach ($name in $files.Name | Sort-Object -Unique) { $notices | Should -Match "(?m)^  $([regex]::Escape($name))( |$)" -Because $name }
        # And none that it does not hold.
        foreach ($match in [regex]::Matches($notices, '(?m)^  (\S+\.(?:dll|so|dylib))')) { $files.Name | Should -Contain $match.Groups[1].Value }
        foreach ($license in [regex]::Matches($notices, '(?m)^License: (.+)$').ForEach{ $_.Groups[1].Value } | Where-Object { $_ -ne 'Public domain' } | Sort-Object -Unique) {
            $notices | Should -Match "(?m)^The $license license$" -Because 'its text must be there too'
        }
        Get-Content -LiteralPath (Join-Path $installed 'THIRD-PARTY-NOTICES.dotnet.txt') -Raw | Should -BeLike '*.NET*'
        Get-Content -LiteralPath (Join-Path $installed 'LICENSE') -Raw | Should -Be (Get-Content -LiteralPath (Join-Path $root 'LICENSE') -Raw)
    }

    It 'leads nowhere but into its own folder' {
        $zip = [IO.Compression.ZipFile]::OpenRead($packed)
        try { $names = $zip.Entries.FullName } finally { $zip.Dispose() }
        $names | Where-Object { $_ -notmatch '^DailyInsights[/\\]' -or $_ -match '(^|[/\\])\.\.([/\\]|$)' } | Should -BeNullOrEmpty
    }

    It 'is found by name, and loaded on the first use of a cmdlet' {
        $run = Invoke-Installed '(Get-ArxivPaper -Sample -First 1).Id; (Get-Module DailyInsights).ModuleBase'
        $run.ExitCode | Should -Be 0 -Because ($run.Said -join "`n")
        $run.Said[-1] | Should -Be $installed
    }

    It 'makes a digest in a folder with a space and letters that are not ASCII' {
        $out = Join-Path $work 'Berichte für 한국'
        $run = Invoke-Installed "Invoke-InsightDigest sample '$out' Markdown, Html, Json -Date 2025-03-04 -Language ko | ForEach-Object FullName"
        $run.ExitCode | Should -Be 0 -Because ($run.Said -join "`n")
        (Import-InsightReport (Join-Path $out '2025-03-04' 'Papers_2025-03-04_report.json')).Papers | Should -HaveCount 40
    }

    It 'keeps an archive with the SQLite from its own folder' {
        $archive = Join-Path $work 'réponses.db'
        $run = Invoke-Installed "Get-ArxivPaper -Sample -First 1 | Invoke-PaperCategorization -Model none -Endpoint http://127.0.0.1:9/v1 -Archive '$archive' -TokenBudget 0 -ErrorAction SilentlyContinue -WarningAction SilentlyContinue | ForEach-Object Title; exit 0"
        $run.ExitCode | Should -Be 0 -Because ($run.Said -join "`n")
        [Text.Encoding]::ASCII.GetString([IO.File]::ReadAllBytes($archive), 0, 15) | Should -Be 'SQLite format 3'
    }
}

Describe 'build.ps1' {
    BeforeAll {
        . (Join-Path $PSScriptRoot 'Support.ps1')
    }

    It 'takes a package only where nothing is to be built' {
        { & (Join-Path $root 'build.ps1') Digest -Package some.zip } | Should -Throw -ExpectedMessage '*-Package is for Test and Install*'
    }

    It 'installs nothing with -WhatIf' {
        $modules = Join-Path (Convert-Path TestDrive:/) 'modules'
        & (Join-Path $root 'build.ps1') Install -ModulesPath $modules -WhatIf
        $modules | Should -Not -Exist
    }

    It 'names the fault of a package that is not there' {
        { & (Join-Path $root 'build.ps1') Install -Package (Join-Path (Convert-Path TestDrive:/) 'none.zip') -ModulesPath TestDrive:/modules } | Should -Throw -ExpectedMessage '*none.zip*'
        $modulePath | Should -Exist
    }
}
