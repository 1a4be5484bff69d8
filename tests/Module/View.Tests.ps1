Describe 'What a user sees of' {
    BeforeAll {
        . (Join-Path $PSScriptRoot 'Support.ps1')
        $papers = Get-ArxivPaper -Sample | Invoke-PaperCategorization
        $summaries = $papers | New-CategorySummary -Language en
        $report = $summaries | Export-InsightReport -Path TestDrive:/view -Date 2025-01-02 -PassThru
        function Show($Value, [int] $Width = 100) {
            $text = $Value | Out-String -Width $Width
            @([regex]::Replace($text, '\x1b\[[0-9;]*m', '') -split '\r?\n' | Where-Object { $_.Trim() })
        }
        function ShowList($Value) { Show ($Value | Format-List) 200 }
    }

    It 'a paper is one line: identity, category and title' {
        $lines = Show $papers
        $lines.Count | Should -Be ($papers.Count + 2)
        $lines[0] | Should -Match '^Id\s+Category\s+Title'
        $lines[2] | Should -BeLike "$($papers[0].Id)*$($papers[0].Category)*$($papers[0].Title.Substring(0, 20))*"
        $lines | Where-Object Length -GT 100 | Should -BeNullOrEmpty
    }

    It 'a paper without a category shows its class' {
        $paper = Get-ArxivPaper -Sample -First 1
        (Show $paper)[2] | Should -BeLike "$($paper.Id)*$($paper.PrimarySubject)*"
    }

    It 'a paper in a list is whole, without lines that say nothing' {
        $lines = ShowList $papers[0]
        foreach ($name in 'Id', 'Title', 'Authors', 'Category', 'CategorizedBy', 'Published', 'Abstract', 'Url') { $lines -match "^$name\s+:" | Should -Not -BeNullOrEmpty }
        $lines -match '^\w+\s+:\s*$' | Should -BeNullOrEmpty
        ($lines -join ' ') -replace '\s+', ' ' | Should -BeLike "*$([WildcardPattern]::Escape($papers[0].Abstract.Substring($papers[0].Abstract.Length - 30)))*"
        ($lines -match '^Authors') | Should -BeLike "*$($papers[0].Authors[0])*"
    }

    It 'a paper made of a hashtable is shown too' {
        $paper = @{ Title = 'Alone' } | Invoke-PaperCategorization
        (Show $paper)[2] | Should -BeLike '*Alone*'
        (ShowList $paper) -match '^Authors' | Should -BeNullOrEmpty
    }

    It 'a summary is a line, and its text in a list' {
        $lines = Show $summaries
        $lines.Count | Should -Be ($summaries.Count + 2)
        $lines[2] | Should -BeLike "*$($summaries[0].Category)*$($summaries[0].Papers.Count)*en*extractive*"
        (ShowList $summaries[0]) -join ' ' | Should -BeLike '*Main topics and themes*'
    }

    It 'a report is a line, and its account in a list' {
        $lines = Show $report
        $lines.Count | Should -Be 3
        $lines[2] | Should -BeLike "2025-01-02*$($papers.Count)*"
        (ShowList $report) -match '^Ledger\s+:' | Should -BeLike "*$($papers.Count) in, $($papers.Count) out, 0 merged, 0 left out*"
    }

    It 'a file that was written is as Get-Item gives it, wherever the session is' {
        Push-Location Env:
        try { $file = $papers | New-CategoryChart (Join-Path (Convert-Path TestDrive:) 'spread.svg') }
        finally { Pop-Location }
        $file | Should -BeOfType IO.FileInfo
        Show $file | Should -Be (Show (Get-Item TestDrive:/spread.svg))
    }

    It 'a <Type> that comes after something else is what matters of it, not all there is' -ForEach @(
        @{ Type = 'paper'; Value = { $papers[0] }; Names = 'Id', 'Category', 'Title', 'Authors', 'Published', 'Url' }
        @{ Type = 'summary'; Value = { $summaries[0] }; Names = 'Category', 'Language', 'SummarizedBy', 'Text' }
        @{ Type = 'report'; Value = { $report }; Names = 'Date', 'Title', 'Language', 'Kind', 'Picture' }
        @{ Type = 'ledger'; Value = { $report.Ledger }; Names = 'PapersIn', 'PapersOut', 'Merged', 'IsBalanced', 'Calls', 'Cost', 'Duration' }
    ) {
        $lines = Show @((Get-Item TestDrive:), (& $Value)) 200
        $shown = $lines -match '^(\w+)\s+: ' -replace '\s*:.*'
        $shown | Should -Be $Names
    }

    It 'a ledger is a list, and a line in a table' {
        (Show $report.Ledger) -match '^PapersIn\s+:' | Should -BeLike "*$($papers.Count)"
        (Show $report.Ledger) -match '^Categorized\s+:' | Should -BeLike '*by keywords*'
        (Show ($report.Ledger | Format-Table)).Count | Should -Be 3
    }

    It 'an engine''s share is a line' {
        (Show $report.Ledger.Summarized)[2] | Should -Match "^extractive\s+$($papers.Count)$"
    }

    It 'a paper left out says why' {
        $with = @(@{ Title = 'One'; Category = 'LLM' }, @{ Title = 'Two' }) | New-CategorySummary -ErrorAction SilentlyContinue
        (Show $with.LeftOut)[2] | Should -BeLike '*Two*without a category*'
        (ShowList $with) -match '^LeftOut' | Should -BeLike '*: 1'
    }

    It 'a problem is its id and its message' {
        $problem = (Invoke-InsightDigest './no-such.xml', sample TestDrive:/problem -PassThru -ErrorAction SilentlyContinue).Problems
        (Show $problem)[2] | Should -BeLike "$($problem.ErrorId)*no-such*"
    }

    It 'the checks of a summary are counts' {
        $type = $papers[0].GetType().Assembly.GetType('DailyInsights.SummaryChecks')
        $checks = [Activator]::CreateInstance($type)
        foreach ($pair in @{ Papers = 4; PapersCovered = 3; Statements = 10; StatementsConfirmed = 9 }.GetEnumerator()) { $type.GetProperty($pair.Key).SetValue($checks, $pair.Value) }
        $lines = Show $checks
        $lines -match '^Papers' | Should -BeLike '*3 of 4 covered'
        $lines -match '^Statements' | Should -BeLike '*9 of 10 confirmed'
        $lines -match '^Score' | Should -BeLike '*0.86'
    }

    It 'a receipt is a line' {
        $type = $papers[0].GetType().Assembly.GetType('DailyInsights.Receipt')
        $receipt = [Activator]::CreateInstance($type, @('r1', 2, 1, [long] 12345, [long] 678, [timespan]::FromSeconds(2.5)))
        (Show $receipt).Count | Should -Be 3
        (Show $receipt)[2] | Should -BeLike 'r1*2*1*12?345*678*s'
    }

    It 'the context is a list that never holds the key' {
        Set-InsightContext -Model tiny -ApiKey (ConvertTo-SecureString 'sk-secret-1234' -AsPlainText -Force)
        try {
            foreach ($text in (Show (Get-InsightContext)), (Show (Get-InsightContext | Format-Table *)), (Show (Get-InsightContext | Format-Custom *))) {
                "$text" | Should -Not -BeLike '*secret*'
            }
            (Show (Get-InsightContext)) -match '^Model\s+:' | Should -BeLike '*tiny'
            (Show (Get-InsightContext)) -match '^HasApiKey\s+:' | Should -BeLike '*True'
        }
        finally { Set-InsightContext -Reset }
    }

    It 'every type of ours has a view' {
        $format = [xml](Get-Content (Join-Path $modulePath 'DailyInsights.Format.ps1xml') -Raw)
        $viewed = $format.Configuration.ViewDefinitions.View.ViewSelectedBy.TypeName | Select-Object -Unique
        $types = $papers[0], $summaries[0], $report, $report.Ledger, $report.Ledger.Summarized[0], (Get-InsightContext) | ForEach-Object { $_.GetType().FullName }
        foreach ($type in $types) { $viewed | Should -Contain $type }
    }
}
