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

    It 'refuses an ending that is neither PNG nor SVG' {
        { $papers | New-CategoryChart TestDrive:/chart.bmp } | Should -Throw -ErrorId 'PictureFormatUnknown,*'
    }
}
