Describe 'Completion' {
    BeforeAll {
        . (Join-Path $PSScriptRoot 'Support.ps1')
        . (Join-Path $PSScriptRoot 'Servers.ps1')
        function Complete([string] $Line) { (TabExpansion2 $Line -cursorColumn $Line.Length).CompletionMatches }
    }

    AfterEach {
        Set-InsightContext -Reset
    }

    It 'of <Line> offers <Expected>' -ForEach @(
        @{ Line = 'Get-ArxivPaper -Category cs.C'; Expected = 'cs.CL', 'cs.CV', 'cs.CR' }
        @{ Line = 'Get-ArxivPaper cs.CL, cs.L'; Expected = , 'cs.LG' }
        @{ Line = 'Get-ArxivPaper -Category robot'; Expected = , 'cs.RO' }
        @{ Line = 'Get-ArxivPaper -SortBy '; Expected = 'LastUpdatedDate', 'Relevance', 'SubmittedDate' }
        @{ Line = 'Get-ArxivPaper cs.CL -Announced -AnnounceType '; Expected = 'new', 'cross', 'replace', 'replace-cross' }
        @{ Line = 'Get-HuggingFacePaper -Sort '; Expected = 'AsServed', 'PublishedAt', 'Trending', 'Upvotes' }
        @{ Line = 'New-CategorySummary -Language '; Expected = 'ko', 'en', 'ja', 'zh', 'de' }
        @{ Line = 'New-CategorySummary -Language kor'; Expected = , 'ko' }
        @{ Line = 'New-CategorySummary -Category comp'; Expected = , "'Computer Vision'" }
        @{ Line = 'New-CategorySummary -Category LLM, rob'; Expected = , 'Robotics' }
        @{ Line = 'Set-InsightContext -Language '; Expected = 'ko', 'en' }
        @{ Line = 'Invoke-InsightDigest -Language e'; Expected = , 'en' }
        @{ Line = 'Export-InsightIndex -Language e'; Expected = , 'en' }
        @{ Line = 'New-CategorySummary -Engine '; Expected = 'Auto', 'Embedded', 'LanguageModel' }
        @{ Line = 'New-CategorySummary -UnverifiedStatement '; Expected = 'Drop', 'Mark' }
        @{ Line = 'Export-InsightReport -Format '; Expected = 'Markdown', 'Html', 'Json' }
        @{ Line = 'Export-InsightReport -Layout '; Expected = 'Standard', 'Classic' }
        @{ Line = 'Invoke-InsightDigest sample . Markdown, h'; Expected = , 'Html' }
        @{ Line = 'Invoke-InsightDigest '; Expected = 'sample', 'arxiv:', 'arxiv-announced:', 'huggingface', 'deeplearn', 'feed:' }
        @{ Line = 'Invoke-InsightDigest huggingface, arx'; Expected = 'arxiv:', 'arxiv-announced:' }
        @{ Line = 'Invoke-InsightDigest -Source arxiv:cs.C'; Expected = 'arxiv:cs.CL', 'arxiv:cs.CV' }
        @{ Line = "Invoke-InsightDigest -Source 'arxiv:cs.CL,cs.L"; Expected = , "'arxiv:cs.CL,cs.LG'" }
        @{ Line = 'Invoke-InsightDigest -Source arxiv-announced:stat.M'; Expected = , 'arxiv-announced:stat.ML' }
    ) {
        $texts = (Complete $Line).CompletionText
        foreach ($text in $Expected) { $texts | Should -Contain $text }
    }

    It 'tells what a class of arXiv is about' {
        (Complete 'Get-ArxivPaper cs.CL' | Where-Object CompletionText -EQ 'cs.CL').ToolTip | Should -Be 'Computation and Language'
    }

    It 'offers nothing where nothing fits' {
        Complete 'Get-ArxivPaper -Category nonsense.X' | Should -BeNullOrEmpty
    }

    It 'leaves files to the shell where no source fits' {
        Set-Content TestDrive:/answer.xml '<x/>'
        Push-Location TestDrive:/
        try { (Complete 'Invoke-InsightDigest ./ans').CompletionText | Should -BeLike '*answer.xml' }
        finally { Pop-Location }
    }

    It 'offers the font families of this machine, quoted where they have spaces' {
        $texts = (Complete 'New-CategoryChart x.png -FontFamily ').CompletionText
        if (-not $texts) { Set-ItResult -Skipped -Because 'this machine has no fonts'; return }
        $texts | Where-Object { $_ -match ' ' -and $_ -notmatch "^'.*'$" } | Should -BeNullOrEmpty
    }
}

Describe 'Completion of models' {
    BeforeAll {
        . (Join-Path $PSScriptRoot 'Support.ps1')
        . (Join-Path $PSScriptRoot 'Servers.ps1')
        function Complete([string] $Line) { (TabExpansion2 $Line -cursorColumn $Line.Length).CompletionMatches }
    }

    BeforeEach {
        $server = Start-StandIn
    }

    AfterEach {
        Stop-StandIn $server
        Set-InsightContext -Reset
    }

    It 'asks the session''s endpoint once, with its key' {
        Set-InsightContext -Endpoint $server.Address -ApiKey (ConvertTo-SecureString 'sk-test' -AsPlainText -Force)
        (Complete 'New-CategorySummary -Model ').CompletionText | Should -Be 'llama3:8b', 'tiny'
        (Complete 'Invoke-InsightDigest sample -Model t').CompletionText | Should -Be 'tiny'
        "$($server.Requests.ToArray())" | Should -Be '/v1/models Bearer sk-test'
    }

    It 'asks the endpoint on the line, and keeps the session''s key from it' {
        Set-InsightContext -Endpoint http://127.0.0.1:1/v1 -ApiKey (ConvertTo-SecureString 'sk-test' -AsPlainText -Force)
        (Complete "Set-InsightContext -Endpoint $($server.Address) -Model ").CompletionText | Should -Be 'llama3:8b', 'tiny'
        "$($server.Requests.ToArray())" | Should -Be '/v1/models'
    }

    It 'does not run the script block that fetches the key' {
        $script:ran = $false
        Set-InsightContext -Endpoint $server.Address -ApiKeyCommand { $script:ran = $true; 'sk-test' }
        $null = Complete 'New-CategorySummary -Model '
        $script:ran | Should -BeFalse
    }

    It 'says nothing, within two seconds, where <Case>' -ForEach @(
        @{ Case = 'nobody answers in time'; Path = '/hang' }
        @{ Case = 'there is no list of models'; Path = '/none' }
        @{ Case = 'the key is refused'; Path = '/denied' }
    ) {
        Set-InsightContext -Endpoint ($server.Uri + $Path)
        $watch = [Diagnostics.Stopwatch]::StartNew()
        $faults = $Error.Count
        (Complete 'New-CategorySummary -Model x').CompletionText | Should -BeNullOrEmpty
        $watch.Elapsed.TotalSeconds | Should -BeLessThan 2
        $Error.Count | Should -Be $faults
    }

    It 'asks nobody where no model is configured' {
        Complete 'New-CategorySummary -Model ' | Out-Null
        $server.Requests.Count | Should -Be 0
    }
}
