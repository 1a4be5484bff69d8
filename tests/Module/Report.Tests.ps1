BeforeDiscovery {
    $folder = Join-Path $PSScriptRoot '..' '..' '..' 'shared' 'seeds'
    $script:seeds = @(if (Test-Path $folder) { Get-ChildItem $folder -Filter *.md | ForEach-Object { @{ Name = $_.Name; Path = $_.FullName } } })
    if (-not $seeds) { $script:seeds = @(@{ Name = '(no seeds on this machine)'; Path = $null }) }
}

Describe 'A digest of the earlier system' {
    BeforeAll {
        . (Join-Path $PSScriptRoot 'Support.ps1')
    }

    It 'comes back byte for byte: <Name>' -ForEach $seeds {
        if (-not $Path) { Set-ItResult -Skipped -Because 'the seeds are not on this machine'; return }
        $file = Import-InsightReport $Path | Export-InsightReport -Path TestDrive:/classic -Layout Classic | Where-Object Extension -EQ '.md'
        $file.Name | Should -Be $Name
        [Convert]::ToBase64String([IO.File]::ReadAllBytes($file.FullName)) | Should -Be ([Convert]::ToBase64String([IO.File]::ReadAllBytes($Path)))
    }

    It 'becomes an object with all that is in it: <Name>' -ForEach $seeds {
        if (-not $Path) { Set-ItResult -Skipped -Because 'the seeds are not on this machine'; return }
        $report = Import-InsightReport $Path
        $report.Date.ToString('yyyy-MM-dd') | Should -Be ($Name -replace '^Papers_|_report\.md$')
        $text = [IO.File]::ReadAllText($Path)
        foreach ($summary in $report.Summaries) {
            $text.Contains("## $($summary.Emoji) $($summary.Category)") | Should -BeTrue
            $text.Contains($summary.Text) | Should -BeTrue
            foreach ($paper in $summary.Papers) { $text.Contains(" - $($paper.Title) ($($paper.Url))") | Should -BeTrue }
        }
        @($report.Papers).Count | Should -Be ([regex]::Matches($text, '(?m)^ - .* \(https?://\S+\)$').Count)
    }
}

Describe 'Export-InsightReport' {
    BeforeAll {
        . (Join-Path $PSScriptRoot 'Support.ps1')
        $summaries = Get-ArxivPaper -Sample | Select-Object -First 6 | Invoke-PaperCategorization | New-CategorySummary -Language en
    }

    It 'warns where a template is named and no Markdown is asked for' {
        Set-Content TestDrive:/own.hbs '# {{title}}'
        $summaries | Export-InsightReport TestDrive:/warned Html -TemplatePath TestDrive:/own.hbs -WarningVariable warnings -WarningAction SilentlyContinue
        $warnings | Should -BeLike '*TemplatePath*Markdown*'
        $summaries | Export-InsightReport TestDrive:/unwarned Html, Markdown -TemplatePath TestDrive:/own.hbs -WarningVariable warnings -WarningAction SilentlyContinue
        $warnings | Should -BeNullOrEmpty
    }

    It 'writes the report and its picture into a folder named by the date' {
        $summaries | Export-InsightReport -Path TestDrive:/out -Date 2025-01-02
        Test-Path TestDrive:/out/2025-01-02/Papers_2025-01-02_report.md | Should -BeTrue
        @(Get-ChildItem TestDrive:/out/2025-01-02 -Filter 'paper_2025-01-02.*').Count | Should -BeGreaterThan 0
    }

    It 'writes UTF-8 without a byte-order mark' {
        $file = $summaries | Export-InsightReport -Path TestDrive:/bom -Date 2025-01-02 | Where-Object Extension -EQ '.md'
        [IO.File]::ReadAllBytes($file.FullName)[0] | Should -Be ([byte][char]'#')
    }

    It 'writes nothing with -WhatIf' {
        $summaries | Export-InsightReport -Path TestDrive:/whatif -WhatIf
        Test-Path TestDrive:/whatif | Should -BeFalse
    }

    It 'says so when an object is not a summary, and writes the others' {
        $files = @($summaries) + @('text') | Export-InsightReport -Path TestDrive:/mixed -Date 2025-01-02 -ErrorVariable faults -ErrorAction SilentlyContinue
        $files.Count | Should -BeGreaterThan 0
        $faults[0].FullyQualifiedErrorId | Should -BeLike 'NotASummary,*'
    }

    It 'says which folder cannot be written' {
        Set-Content TestDrive:/file 'x'
        $summaries | Export-InsightReport -Path TestDrive:/file/sub -Date 2025-01-02 -ErrorVariable faults -ErrorAction SilentlyContinue
        $faults[0].FullyQualifiedErrorId | Should -BeLike 'ReportNotWritten*'
        $faults[0].Exception.Message | Should -BeLike '*file*sub*'
    }
}

Describe 'Import-InsightReport' {
    BeforeAll {
        . (Join-Path $PSScriptRoot 'Support.ps1')
    }

    It 'names the file that is not a report, and reads the others' {
        Get-ArxivPaper -Sample | Select-Object -First 2 | Invoke-PaperCategorization | New-CategorySummary |
            Export-InsightReport -Path TestDrive:/i -Date 2025-01-02
        Set-Content TestDrive:/i/2025-01-02/other.md '# Shopping list'
        $reports = Import-InsightReport TestDrive:/i/2025-01-02/*.md -ErrorVariable faults -ErrorAction SilentlyContinue
        @($reports).Count | Should -Be 1
        $faults[0].FullyQualifiedErrorId | Should -BeLike 'NotAReport,*'
        $faults[0].Exception.Message | Should -BeLike '*other.md*'
    }

    It 'reads the digests of a folder day by day, each once, and names the one that is broken' {
        $summaries = Get-ArxivPaper -Sample | Select-Object -First 2 | Invoke-PaperCategorization | New-CategorySummary
        foreach ($date in '2025-01-03', '2025-01-02') { $summaries | Export-InsightReport -Path TestDrive:/folder -Date $date -Format Markdown, Json | Out-Null }
        New-Item TestDrive:/folder/2025-01-04 -ItemType Directory | Out-Null
        Set-Content TestDrive:/folder/2025-01-04/Papers_2025-01-04_report.json '{ "broken": '
        $reports = Import-InsightReport TestDrive:/folder -ErrorVariable faults -ErrorAction SilentlyContinue
        $reports.Date | ForEach-Object { "$($_.ToString('yyyy-MM-dd'))" } | Should -Be '2025-01-02', '2025-01-03'
        $reports[0].Ledger | Should -Not -BeNullOrEmpty -Because 'the JSON holds the most'
        $faults | Should -HaveCount 1
        $faults[0].Exception.Message | Should -BeLike '*Papers_2025-01-04_report.json*'
    }

    It 'names a path where nothing is' {
        Import-InsightReport TestDrive:/nothing.md -ErrorVariable faults -ErrorAction SilentlyContinue
        $faults[0].FullyQualifiedErrorId | Should -BeLike 'PathNotFound,*'
        $faults[0].CategoryInfo.Category | Should -Be 'ObjectNotFound'
    }
}
