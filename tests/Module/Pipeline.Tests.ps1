Describe 'The four-cmdlet pipeline' {
    BeforeAll {
        . (Join-Path $PSScriptRoot 'Support.ps1')
    }

    It 'makes a digest of the sample with every paper in it' {
        $papers = Get-ArxivPaper -Sample
        $files = $papers | Invoke-PaperCategorization | New-CategorySummary -Language ko |
            Export-InsightReport -Path TestDrive:/sample -Format Markdown, Html, Json -Date 2024-10-30

        $files.Name | Should -Contain 'Papers_2024-10-30_report.md'
        $files.Name | Should -Contain 'Papers_2024-10-30_report.html'
        $files.Name | Should -Contain 'Papers_2024-10-30_report.json'
        $report = Import-InsightReport TestDrive:/sample/2024-10-30/Papers_2024-10-30_report.md
        @($report.Papers.Title | Sort-Object) | Should -Be @($papers.Title | Sort-Object)
    }

    It 'loses no paper whose title has no letters, and none after it' {
        $report = '???', '!', 'Images of cats' | ForEach-Object { @{ Title = $_ } } | Invoke-PaperCategorization | New-CategorySummary |
            Export-InsightReport -Path TestDrive:/signs -PassThru
        $report.Papers.Title | Sort-Object | Should -Be '!', '???', 'Images of cats'
        $report.Ledger.IsBalanced | Should -BeTrue
    }

    It 'keeps all twenty papers of a saved answer' {
        $page = Get-SharedPath 'data/arxiv-api/new_2026-04-30_cs.LG_20.xml'
        if (-not $page) { Set-ItResult -Skipped -Because 'the recorded answers are not on this machine'; return }
        $report = Get-ArxivPaper -Path $page | Invoke-PaperCategorization | New-CategorySummary |
            Export-InsightReport -Path TestDrive:/saved -PassThru
        @($report.Papers).Count | Should -Be 20
        $report.Ledger.PapersIn | Should -Be 20
        $report.Ledger.IsBalanced | Should -BeTrue
        $date = $report.Date.ToString('yyyy-MM-dd')
        @((Import-InsightReport "TestDrive:/saved/$date/Papers_${date}_report.md").Papers).Count | Should -Be 20
    }

    It 'gives papers in the order they came' {
        $papers = Get-ArxivPaper -Sample
        ($papers | Invoke-PaperCategorization).Id | Should -Be $papers.Id
    }

    It 'puts every paper into a category and says who did' {
        foreach ($paper in Get-ArxivPaper -Sample | Invoke-PaperCategorization) {
            $paper.Category | Should -Not -BeNullOrEmpty
            $paper.CategorizedBy.Kind | Should -Be 'Embedded'
        }
    }

    It 'gives one summary a category in order of first appearance' {
        $papers = Get-ArxivPaper -Sample | Invoke-PaperCategorization
        ($papers | New-CategorySummary).Category | Should -Be ($papers.Category | Select-Object -Unique)
    }
}

Describe 'Objects that are not papers' {
    BeforeAll {
        . (Join-Path $PSScriptRoot 'Support.ps1')
    }

    It 'enter from <Name>' -ForEach @(
        @{ Name = 'a hashtable'; Make = { @{ Title = 'Segmentation of images by diffusion'; Url = 'https://example.org/a' } } }
        @{ Name = 'a custom object'; Make = { [pscustomobject]@{ title = 'Segmentation of images by diffusion'; abstract = 'Images.' } } }
        @{ Name = 'JSON'; Make = { '{"Title":"Segmentation of images by diffusion","Authors":["A. Sample"]}' | ConvertFrom-Json } }
        @{ Name = 'CSV'; Make = { "Title,Url`n`"Segmentation of images by diffusion`",https://example.org/a" | ConvertFrom-Csv } }
    ) {
        $paper = & $Make | Invoke-PaperCategorization
        $paper.Title | Should -Be 'Segmentation of images by diffusion'
        $paper.Category | Should -Be 'Computer Vision'
    }

    It 'come back from CLIXML, JSON and CSV as the papers they were' {
        $papers = Get-ArxivPaper -Sample | Select-Object -First 5 | Invoke-PaperCategorization
        $papers | Export-Clixml TestDrive:/p.xml
        $papers | ConvertTo-Json -Depth 5 | Set-Content TestDrive:/p.json
        $papers | Export-Csv TestDrive:/p.csv
        foreach ($read in (Import-Clixml TestDrive:/p.xml), (Get-Content TestDrive:/p.json -Raw | ConvertFrom-Json), (Import-Csv TestDrive:/p.csv)) {
            $summaries = $read | New-CategorySummary
            $summaries.Papers.Id | Sort-Object | Should -Be ($papers.Id | Sort-Object)
            $first = $summaries.Papers | Where-Object Id -EQ $papers[0].Id
            @($first.Authors) | Should -Be @($papers[0].Authors)
            @($first.Subjects) | Should -Be @($papers[0].Subjects)
            $first.Published | Should -Be $papers[0].Published
            $first.Category | Should -Be $papers[0].Category
        }
    }

    It 'are an error of their own without a title, and the others go on' {
        $papers = @(
            @{ Title = 'One about images' }
            @{ Name = 'nothing' }
            $null
            @{ Title = 'Another about images' }
        ) | Invoke-PaperCategorization -ErrorVariable faults -ErrorAction SilentlyContinue
        $papers.Count | Should -Be 2
        $faults.Count | Should -Be 2
        $faults[0].FullyQualifiedErrorId | Should -BeLike 'PaperWithoutTitle,*'
        $faults[0].CategoryInfo.Category | Should -Be 'InvalidData'
        $faults[0].Exception.Message | Should -BeLike '*Input object 2*'
        $faults[1].Exception.Message | Should -BeLike '*Input object 3*'
    }

    It 'are an error of their own without a category, and the others go on' {
        $summaries = @(
            @{ Title = 'One'; Category = 'LLM' }
            @{ Title = 'Two' }
        ) | New-CategorySummary -ErrorVariable faults -ErrorAction SilentlyContinue
        $faults[0].FullyQualifiedErrorId | Should -BeLike 'PaperWithoutCategory,*'
        $summaries.Papers.Title | Should -Be 'One'
        $summaries.LeftOut.Title | Should -Be 'Two'
    }
}

Describe 'A pipeline that stops early' {
    BeforeAll {
        . (Join-Path $PSScriptRoot 'Support.ps1')
    }

    It 'gives just what was asked for' {
        (Get-ArxivPaper -Sample | Invoke-PaperCategorization | Select-Object -First 3).Count | Should -Be 3
        (Get-ArxivPaper -Sample | Select-Object -First 1).Id | Should -Not -BeNullOrEmpty
    }

    It 'stops at the first error when asked to' {
        { @{ Name = 'no title' } | Invoke-PaperCategorization -ErrorAction Stop } | Should -Throw -ErrorId 'PaperWithoutTitle,*'
    }
}
