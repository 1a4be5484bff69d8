Describe 'New-CategorySummary -Category' {
    BeforeAll {
        . (Join-Path $PSScriptRoot 'Support.ps1')
        $papers = Get-ArxivPaper -Sample | Invoke-PaperCategorization
        $name = $papers[3].Category
    }

    It 'summarizes those only, and accounts for the others' {
        $summaries = @($papers | New-CategorySummary -Category $name.ToUpperInvariant() -Language en)
        $summaries.Category | Should -Be $name
        $summaries[0].Papers.Count + $summaries[0].LeftOut.Count | Should -Be $papers.Count
        $report = $summaries | Export-InsightReport TestDrive:/only -PassThru
        $report.Ledger.PapersIn | Should -Be $papers.Count
        $report.Ledger.LeftOut.Count | Should -Be @($papers | Where-Object Category -NE $name).Count
        $report.Ledger.IsBalanced | Should -BeTrue
    }

    It 'says so when no paper is in them' {
        $papers | Where-Object Category -NE $name | New-CategorySummary -Category $name -WarningVariable warned -WarningAction SilentlyContinue -ErrorVariable faults | Should -BeNullOrEmpty
        "$warned" | Should -BeLike "*$name*"
        $faults | Should -BeNullOrEmpty
    }

    It 'keeps the error of a paper without a category' {
        $null = @{ Title = 'One' } | New-CategorySummary -Category $name -ErrorVariable faults -ErrorAction SilentlyContinue
        $faults[0].FullyQualifiedErrorId | Should -BeLike 'PaperWithoutCategory,*'
    }
}
