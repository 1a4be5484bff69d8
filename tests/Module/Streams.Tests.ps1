# What the cmdlets say beside their output: each thing in the stream that it belongs to, nothing to the host.
BeforeAll {
    . (Join-Path $PSScriptRoot 'Support.ps1')
    . (Join-Path $PSScriptRoot 'Servers.ps1')

    # Runs a script in a runspace of its own without a host, and gives all its streams.
    function Get-Stream([string] $Script) {
        $shell = [powershell]::Create()
        try {
            [void]$shell.AddScript("Set-Location -LiteralPath '$(Convert-Path TestDrive:/)'; Import-Module '$modulePath'; `$server = `$args[0]; $Script").AddArgument($server)
            $output = @($shell.Invoke())
            [pscustomobject]@{
                Output = $output
                Error = @($shell.Streams.Error.ReadAll())
                Verbose = @($shell.Streams.Verbose.ReadAll().Message)
                Debug = @($shell.Streams.Debug.ReadAll().Message)
                Information = @($shell.Streams.Information.ReadAll())
                Progress = @($shell.Streams.Progress.ReadAll())
            }
        }
        finally { $shell.Dispose() }
    }
}

Describe 'The streams' {
    BeforeEach {
        $server = Start-StandIn
    }

    AfterEach {
        Stop-StandIn $server
    }

    It 'tell a story in verbose, and nothing to the host: <Script>' -ForEach @(
        @{ Script = 'Get-ArxivPaper -Sample -First 3 -Verbose'; Says = '*3 papers*' }
        @{ Script = 'Get-FeedPaper "$($server.Uri)/feed" -First 1 -NoCache -Verbose'; Says = '*GET http://127.0.0.1:*/feed: 200 *1 paper.*' }
        @{ Script = 'Get-ArxivPaper cs.CL -Endpoint "$($server.Uri)/api" -NoCache -Verbose -ErrorAction SilentlyContinue'; Says = '*GET http://127.0.0.1:*/api?*' }
        @{ Script = 'Get-HuggingFacePaper -Endpoint "$($server.Uri)/api" -NoCache -Verbose -ErrorAction SilentlyContinue'; Says = '*GET http://127.0.0.1:*/api?*' }
        @{ Script = 'Get-DeepLearnPaper -Endpoint "$($server.Uri)/none" -NoCache -Verbose -ErrorAction SilentlyContinue'; Says = '*GET http://127.0.0.1:*/none*' }
        @{ Script = 'Get-ArxivPaper -Sample | Invoke-PaperCategorization -Verbose'; Says = '*No language model is asked*Papers categorized: 40; categories: *' }
        @{ Script = 'Get-ArxivPaper -Sample | Invoke-PaperCategorization -Endpoint $server.Address -Model tiny -NoArchive -Verbose'; Says = "*'tiny' at 127.0.0.1*not kept*" }
        @{ Script = '@{ Title = "One"; Category = "LLM" } | New-CategorySummary -Verbose'; Says = '*1. LLM: papers summarized: 1.*' }
        @{ Script = '@{ Title = "One"; Category = "LLM" } | New-CategoryChart x.svg -Verbose'; Says = '*Draw*x.svg*' }
        @{ Script = '@{ Title = "One"; Category = "LLM" } | New-CategorySummary | Export-InsightReport out -Verbose'; Says = '*Wrote *report.md*' }
        @{ Script = 'Invoke-InsightDigest sample out -Verbose'; Says = '*No language model is asked*sample: 40 papers*Wrote *' }
        @{ Script = 'Export-InsightIndex out -Verbose'; Says = '*Wrote *index.html*' }
        @{ Script = 'Set-InsightContext -Language en -Verbose'; Says = '*Set*the defaults of this session*' }
    ) {
        $streams = Get-Stream $Script
        "$($streams.Verbose)" | Should -BeLike $Says
        $streams.Information | Should -BeNullOrEmpty
    }

    It 'show requests in debug, each with what came of it, and never the key' {
        $key = 'sk-' + [guid]::NewGuid().ToString('N')
        $streams = Get-Stream "
            Set-InsightContext tiny `$server.Address -ApiKey (ConvertTo-SecureString $key -AsPlainText -Force)
            `$DebugPreference = 'Continue'
            Get-ArxivPaper -Sample -First 2 | Invoke-PaperCategorization -NoArchive | New-CategorySummary -NoArchive
            Get-FeedPaper `"`$(`$server.Uri)/feed?token=$key`" -NoCache -First 1"
        $streams.Error | Should -BeNullOrEmpty
        "$($streams.Debug)" | Should -BeLike "*$($server.Uri)/v1 gets the header Authorization: Bearer ``*``*``*.*"
        @($streams.Debug -like "Request to $($server.Uri)/v1/chat/completions") | Should -HaveCount 2
        @($streams.Debug -like "$($server.Uri)/v1/chat/completions answered 200 after * ms") | Should -HaveCount 2
        @($streams.Debug -like "Request to $($server.Uri)/feed*") | Should -HaveCount 1
        "$($streams.Debug)$($streams.Verbose)$($streams.Output | Out-String)" | Should -Not -BeLike "*$key*"
        @($server.Requests.ToArray() | Where-Object Key -EQ "Bearer $key") | Should -HaveCount 2 -Because 'the server has got it'
    }

    It 'show in debug the requests of their own call only' {
        # Ours is under way while the other goes from request to request.
        $server.Milliseconds = 150
        $streams = Get-Stream '
            $other = [powershell]::Create().AddScript({ param($uri) $http = [System.Net.Http.HttpClient]::new(); 1..8 | ForEach-Object { $null = $http.GetStringAsync("$uri/feed/other").Result } }).AddArgument($server.Uri)
            $running = $other.BeginInvoke()
            while ($server.Requests.Count -eq 0) { Start-Sleep -Milliseconds 10 }
            Get-FeedPaper "$($server.Uri)/feed/ours" -NoCache -First 1 -Debug
            $null = $other.EndInvoke($running); $other.Dispose()'
        @($streams.Debug -like '*feed/ours*') | Should -HaveCount 2
        $streams.Debug -like '*feed/other*' | Should -BeNullOrEmpty
    }

    It 'show nothing in debug that was not asked for' {
        $streams = Get-Stream 'Get-FeedPaper "$($server.Uri)/feed" -NoCache -First 1; Get-ArxivPaper -Sample -First 2 | Invoke-PaperCategorization -Endpoint $server.Address -Model tiny -NoArchive'
        $streams.Debug | Should -BeNullOrEmpty
        $streams.Verbose | Should -BeNullOrEmpty
    }

    It 'show progress with a count and the time left where work takes more than a second: categorizing by a model' {
        $server.Milliseconds = 700
        $streams = Get-Stream 'Get-ArxivPaper -Sample | Invoke-PaperCategorization -Endpoint $server.Address -Model tiny -NoArchive -ThrottleLimit 1'
        $shown = @($streams.Progress | Where-Object RecordType -EQ 'Processing')
        $shown[0].Activity | Should -Be 'Categorizing papers'
        $shown.StatusDescription -like '0 of 40*' | Should -Not -BeNullOrEmpty
        $half = @($shown | Where-Object StatusDescription -Like '20 of 40*')[0]
        $half.PercentComplete | Should -Be 50
        $half.SecondsRemaining | Should -BeIn 1, 2
        $streams.Progress[-1].RecordType | Should -Be 'Completed'
    }

    It 'show progress with a count: <Name>' -ForEach @(
        @{ Name = 'summarizing'; Says = '* of *Computer Vision*'; Script = '@{ Title = "One"; Category = "Computer Vision" }, @{ Title = "Two"; Category = "LLM" } | New-CategorySummary -Endpoint $server.Address -Model tiny -NoArchive -ThrottleLimit 1' }
        @{ Name = 'a feed that is slow'; Says = '0 of 5: feed:*'; Script = 'Get-FeedPaper "$($server.Uri)/feed" -NoCache -First 5' }
        @{ Name = 'a digest'; Says = '20 of 40*'; Script = 'Invoke-InsightDigest sample out -Endpoint $server.Address -Model tiny -NoArchive -ThrottleLimit 1' }
    ) {
        $server.Milliseconds = 1200
        $streams = Get-Stream $Script
        $shown = @($streams.Progress | Where-Object RecordType -EQ 'Processing')
        $shown.StatusDescription -like $Says | Should -Not -BeNullOrEmpty -Because ($shown.StatusDescription -join '; ')
        # What was shown is taken away again.
        foreach ($activity in $shown.Activity | Select-Object -Unique) { @($streams.Progress | Where-Object { $_.Activity -eq $activity })[-1].RecordType | Should -Be 'Completed' }
    }

    It 'show no progress where work is quick' {
        (Get-Stream 'Get-ArxivPaper -Sample -First 3 | Out-Null; Get-FeedPaper "$($server.Uri)/feed" -NoCache -First 1').Progress | Where-Object Activity -Like 'Getting*' | Should -BeNullOrEmpty
    }
}

Describe 'A parameter' {
    BeforeAll {
        function Get-SetOf([string] $Command, [string] $Name) { @((Get-Command $Command).Parameters[$Name].ParameterSets.Keys | Sort-Object) }
    }

    It 'is there only where it means something: <Command> -<Name>' -ForEach @(
        @{ Command = 'Get-ArxivPaper'; Name = 'Endpoint'; Sets = 'Announced', 'Id', 'Query' }
        @{ Command = 'Get-ArxivPaper'; Name = 'Proxy'; Sets = 'Announced', 'Id', 'Query' }
        @{ Command = 'Get-ArxivPaper'; Name = 'NoCache'; Sets = 'Announced', 'Id', 'Query' }
        @{ Command = 'Get-FeedPaper'; Name = 'Proxy'; Sets = , 'Uri' }
        @{ Command = 'Get-FeedPaper'; Name = 'NoCache'; Sets = , 'Uri' }
        @{ Command = 'Get-HuggingFacePaper'; Name = 'Endpoint'; Sets = , '__AllParameterSets' }
    ) {
        Get-SetOf $Command $Name | Should -Be $Sets
    }

    It 'of a service is none of a feed''s' {
        (Get-Command Get-FeedPaper).Parameters.Keys | Should -Not -Contain 'Endpoint'
    }

    It 'of a report is the same in both cmdlets that write one' {
        $shared = 'Path', 'Format', 'Layout', 'TemplatePath', 'Emoji', 'Date', 'PassThru'
        foreach ($name in $shared) {
            $one, $other = 'Export-InsightReport', 'Invoke-InsightDigest' | ForEach-Object { (Get-Command $_).Parameters[$name] }
            $one.ParameterType | Should -Be $other.ParameterType
            @($one.Attributes.ForEach('GetType').Name | Sort-Object) | Should -Be @($other.Attributes.ForEach('GetType').Name | Sort-Object)
        }
    }
}
