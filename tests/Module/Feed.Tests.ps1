Describe 'Sources on the web' {
    BeforeAll {
        . (Join-Path $PSScriptRoot 'Support.ps1')
        . (Join-Path $PSScriptRoot 'Servers.ps1')
        $env:SAMPLE_XML = $samplePath
    }

    AfterAll {
        $env:SAMPLE_XML = $null
    }

    It 'asks arXiv for one page when five papers are enough' {
        # A page says that a thousand papers match, so that more pages would be asked for.
        $arxiv = Start-StandIn {
            $page = [IO.File]::ReadAllText($env:SAMPLE_XML) -replace '(<opensearch:totalResults[^>]*>)\d+', '${1}1000'
            @{ Status = 200; Type = 'application/atom+xml'; Body = $page }
        }
        try {
            (Get-ArxivPaper cs.CL -Endpoint "$($arxiv.Uri)/api/query" -NoCache | Select-Object -First 5).Count | Should -Be 5
            $arxiv.Requests.Count | Should -Be 1
        } finally { Stop-StandIn $arxiv }
    }

    It 'takes a day without announcements for what it is' {
        $arxiv = Start-StandIn {
            @{ Status = 200; Type = 'application/rss+xml'; Body = '<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>cs.CL updates on arXiv.org</title><link>http://rss.arxiv.org/rss/cs.CL</link><description>cs.CL</description><skipDays><day>Sunday</day><day>Saturday</day></skipDays></channel></rss>' }
        }
        try {
            Get-ArxivPaper cs.CL -Announced -Endpoint "$($arxiv.Uri)/rss/" -NoCache -ErrorVariable faults -WarningAction SilentlyContinue | Should -BeNullOrEmpty
            $faults.Count | Should -Be 0
        } finally { Stop-StandIn $arxiv }
    }

    It 'reads a feed, and goes on to the next when one fails' {
        $site = Start-StandIn {
            param($request)
            if ($request.Path -eq '/gone') { return @{ Status = 404; Type = 'text/html'; Body = 'gone' } }
            @{ Status = 200; Type = 'text/html'; Body = '<rss version="2.0"><channel><title>T</title><item><title>A &amp; B</title><link>https://example.org/1</link></item></channel></rss>' }
        }
        try {
            $papers = Get-FeedPaper "$($site.Uri)/gone", "$($site.Uri)/feed" -Kind News -NoCache -ErrorVariable faults -ErrorAction SilentlyContinue
            $papers.Title | Should -Be 'A & B'
            $papers.Kind | Should -Be 'News'
            $faults.Count | Should -Be 1
            $faults[0].CategoryInfo.Category | Should -Not -Be 'NotSpecified'
            $faults[0].Exception.Message | Should -BeLike '*gone*'
        } finally { Stop-StandIn $site }
    }

    It 'keeps the upvotes of Hugging Face' {
        $hub = Start-StandIn {
            @{ Status = 200; Type = 'application/json'; Body = '[{"paper":{"id":"2600.00001","title":"One","summary":"S.","upvotes":7,"publishedAt":"2026-06-12T00:00:00.000Z","submittedOnDailyAt":"2026-06-12T00:00:00.000Z"},"numComments":3}]' }
        }
        try {
            $paper = Get-HuggingFacePaper -First 1 -Endpoint "$($hub.Uri)/api/daily_papers" -NoCache
            $paper.Id | Should -Be '2600.00001'
            $paper.Upvotes | Should -Be 7
            $paper.DiscussionCount | Should -Be 3
        } finally { Stop-StandIn $hub }
    }

    It 'says of a page whose layout changed that it did' {
        $site = Start-StandIn { @{ Status = 200; Type = 'text/html'; Body = '<html><body><p>Welcome</p></body></html>' } }
        try {
            Get-DeepLearnPaper -Endpoint "$($site.Uri)/" -NoCache -ErrorVariable faults -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
            $faults[0].FullyQualifiedErrorId | Should -BeLike 'DeepLearnLayoutChanged,*'
        } finally { Stop-StandIn $site }
    }

    It 'makes a digest of news under the names of the earlier system' {
        Set-Content TestDrive:/news.xml '<rss version="2.0"><channel><title>T</title><item><title>Vision models read images</title><link>https://example.org/1</link></item></channel></rss>'
        $files = Invoke-InsightDigest TestDrive:/news.xml TestDrive:/news -Kind News -Date 2024-10-30
        $files.Name | Should -Contain 'News_2024-10-30_report.md'
        $files.Name -like 'news_2024-10-30.*' | Should -Not -BeNullOrEmpty
    }
}

Describe 'A folder of digests' {
    BeforeAll {
        . (Join-Path $PSScriptRoot 'Support.ps1')
    }

    It 'gets an index and a feed' {
        foreach ($day in '2025-01-02', '2025-01-03') { $null = Invoke-InsightDigest sample TestDrive:/folder Json -Date $day }
        (Export-InsightIndex TestDrive:/folder -Feed).Name | Should -Be 'index.html', 'feed.xml'
        ([xml](Get-Content TestDrive:/folder/feed.xml -Raw)).feed.entry.Count | Should -Be 2
        Get-Content TestDrive:/folder/index.html -Raw | Should -BeLike '*2025-01-03*'
    }

    It 'is not written over by a second digest of the same day' {
        $reports = 1..2 | ForEach-Object { Get-ArxivPaper -Sample -First 2 | Invoke-PaperCategorization | New-CategorySummary | Export-InsightReport TestDrive:/same -Date 2025-01-02 -PassThru }
        $reports | Export-InsightReport TestDrive:/same2 -ErrorVariable faults -ErrorAction SilentlyContinue
        $faults[0].FullyQualifiedErrorId | Should -BeLike 'TwoReportsOfOneDay,*'
    }

    It 'shows its spread in the terminal, within the width' {
        $lines = Get-ArxivPaper -Sample | Invoke-PaperCategorization | Format-CategoryChart -Width 60
        $lines.Count | Should -BeGreaterThan 5
        $lines | ForEach-Object { $_.Length | Should -BeLessOrEqual 60 }
    }
}
