Describe 'Invoke-InsightDigest' {
    BeforeAll {
        . (Join-Path $PSScriptRoot 'Support.ps1')
    }

    It 'makes a digest of the sample in one call' {
        $files = Invoke-InsightDigest sample TestDrive:/digest Markdown, Html, Json -Date 2025-03-04 -Language en
        $files.Name | Should -Contain 'Papers_2025-03-04_report.md'
        $report = Import-InsightReport TestDrive:/digest/2025-03-04/Papers_2025-03-04_report.json
        @($report.Papers).Count | Should -Be (Get-ArxivPaper -Sample).Count
        $report.Ledger.IsBalanced | Should -BeTrue
        $report.Language | Should -Be 'en'
    }

    It 'goes on when one source fails, and says in the digest what is missing' {
        $report = Invoke-InsightDigest './no-such.xml', sample TestDrive:/partly -PassThru -ErrorVariable faults -ErrorAction SilentlyContinue
        $faults.Count | Should -Be 1
        $report.Problems.Count | Should -Be 1
        @($report.Papers).Count | Should -Be (Get-ArxivPaper -Sample).Count
        Get-ChildItem TestDrive:/partly -Recurse -Filter *.md | Get-Content -Raw | Should -BeLike '*no-such*xml*'
    }

    It 'joins a paper that two sources give, and accounts for it' {
        $report = Invoke-InsightDigest sample, sample TestDrive:/twice -PassThru
        $count = (Get-ArxivPaper -Sample).Count
        @($report.Papers).Count | Should -Be $count
        $report.Ledger.PapersIn | Should -Be (2 * $count)
        $report.Ledger.Merged | Should -Be $count
        $report.Ledger.IsBalanced | Should -BeTrue
    }

    It 'refuses a source that it does not know' {
        { Invoke-InsightDigest nonsense:x TestDrive:/none } | Should -Throw -ErrorId 'UnknownSource,*'
    }

    It 'writes nothing with -WhatIf' {
        Invoke-InsightDigest sample TestDrive:/whatif -WhatIf
        Test-Path TestDrive:/whatif | Should -BeFalse
    }
}

Describe 'New-CategoryChart' {
    BeforeAll {
        . (Join-Path $PSScriptRoot 'Support.ps1')
        $papers = Get-ArxivPaper -Sample | Invoke-PaperCategorization
    }

    It 'draws an SVG of papers' {
        $file = $papers | New-CategoryChart TestDrive:/chart.svg -Title 'Spread'
        [xml](Get-Content $file.FullName -Raw) | Should -Not -BeNullOrEmpty
        Get-Content $file.FullName -Raw | Should -BeLike '*Spread*'
    }

    It 'draws a PNG of summaries, or says that there is no font' {
        $file = $papers | New-CategorySummary | New-CategoryChart TestDrive:/chart.png -ErrorVariable faults -ErrorAction SilentlyContinue
        if ($faults) { $faults[0].FullyQualifiedErrorId | Should -BeLike 'NoFont*'; return }
        [IO.File]::ReadAllBytes($file.FullName)[1..3] | Should -Be ([byte[]][char[]]'PNG')
    }

    It 'draws in a dark theme what stands dark on white else' {
        $light = $papers | New-CategoryChart TestDrive:/light.svg
        $dark = $papers | New-CategoryChart TestDrive:/dark.svg -Theme Dark
        $background = { param($file) ([xml](Get-Content $file.FullName -Raw)).svg.rect[0].fill }
        & $background $light | Should -Be '#ffffff'
        & $background $dark | Should -Not -Be '#ffffff'
    }

    It 'writes its own words in the language asked for' {
        $file = $papers | New-CategoryChart TestDrive:/words.svg -Language de
        Get-Content $file.FullName -Raw | Should -BeLike '*>Arbeiten<*'
    }

    It 'draws how the shares of many reports change, by day or week' {
        $reports = foreach ($date in '2025-01-02', '2025-01-03', '2025-01-08') {
            $papers | New-CategorySummary | Export-InsightReport TestDrive:/trend -Date $date -Format Json -PassThru
        }
        $reports | Should -HaveCount 3
        $texts = { param($file) ([xml](Get-Content $file.FullName -Raw)).GetElementsByTagName('text').InnerText }
        $byDay = & $texts (Import-InsightReport TestDrive:/trend | New-CategoryChart TestDrive:/days.svg -Kind Trend -Title 'Three days')
        $byDay | Should -Contain 'Three days'
        $byDay | Should -Contain $papers[0].Category
        # The eighth of January 2025 is a Wednesday, whose week begins on the sixth.
        $byWeek = & $texts ($reports | New-CategoryChart TestDrive:/weeks.svg -Kind Trend -Step Week)
        ($byDay -join ' ') | Should -Match '01-08'
        ($byWeek -join ' ') | Should -Match '01-06'
    }

    It 'counts a category under one name in every kind of picture, whatever alias it had on a day' {
        $one = @{ Title = 'One'; Category = 'Graph Neural Networks' }
        foreach ($day in '2025-03-03', '2025-03-04') { $one | New-CategorySummary -Language en | Export-InsightReport TestDrive:/alias -Date $day -Format Json }
        $old = Get-Item TestDrive:/alias/2025-03-03/*.json
        [IO.File]::WriteAllText($old, [IO.File]::ReadAllText($old).Replace('Graph Neural Networks', 'Graph Networks'))
        $reports = Import-InsightReport TestDrive:/alias
        $reports.Papers.Category | Should -Be 'Graph Networks', 'Graph Neural Networks'

        @($reports | Format-CategoryChart -Width 60) -replace '[█ ]+', ' ' | Should -Be 'Graph Neural Networks 2'
        foreach ($kind in 'Pie', 'Bar', 'Trend') {
            $file = $reports | New-CategoryChart TestDrive:/alias.svg -Kind $kind
            Get-Content $file -Raw | Should -Not -Match 'Graph Networks' -Because $kind
        }
    }

    It 'draws a trend of nothing but reports' {
        $papers | Select-Object -First 1 | New-CategoryChart TestDrive:/none.svg -Kind Trend -ErrorVariable faults -ErrorAction SilentlyContinue
        $faults.FullyQualifiedErrorId | Should -BeLike 'TrendNeedsReport,*'
        $faults.Exception.Message | Should -BeLike '*Import-InsightReport*'
        Test-Path TestDrive:/none.svg | Should -BeFalse
    }

    It 'refuses an ending that is neither PNG nor SVG' {
        $made = [System.Collections.Generic.List[object]]::new()
        { $papers | ForEach-Object { $made.Add($_); $_ } | New-CategoryChart TestDrive:/chart.bmp } | Should -Throw -ErrorId 'PictureFormatUnknown,*'
        $made | Should -HaveCount 0 -Because 'the cmdlets in front may cost something'
    }
}
