Describe 'Stopping' {
    BeforeAll {
        . (Join-Path $PSScriptRoot 'Support.ps1')
        . (Join-Path $PSScriptRoot 'Servers.ps1')

        # The servers of other tests hold threads of the pool, which grows by one or two a second only.
        [void][Threading.ThreadPool]::SetMinThreads(64, 64)

        # Runs a script in a runspace of its own, stops it (as Ctrl+C does) once the server has got a question, and says how long that took.
        function Stop-Script([string] $Script) {
            $shell = [powershell]::Create()
            try {
                [void]$shell.AddScript("Import-Module '$modulePath'`n$Script")
                $running = $shell.BeginInvoke()
                $server.WaitForQuestion(60000) | Should -BeTrue -Because 'the question should arrive'
                $watch = [Diagnostics.Stopwatch]::StartNew()
                [void]$shell.BeginStop($null, $null)
                $running.AsyncWaitHandle.WaitOne(5000) | Should -BeTrue -Because 'the pipeline should end'
                $server.WaitForNone(5000) | Should -BeTrue -Because 'no question may stay under way'
                [pscustomobject]@{ Seconds = $watch.Elapsed.TotalSeconds; State = "$($shell.InvocationStateInfo.State)"; Errors = @($shell.Streams.Error.ReadAll()) }
            }
            finally {
                # One that does not stop would hold up the others.
                Stop-StandIn $server
                $shell.Dispose()
            }
        }
    }

    BeforeEach {
        $server = Start-StandIn
    }

    AfterEach {
        Stop-StandIn $server
    }

    It 'ends <Name> within a second, and leaves nothing under way' -ForEach @(
        @{ Name = 'reading a feed'; Script = 'Get-FeedPaper -Uri {0}/hang/feed -NoCache' }
        @{ Name = 'asking arXiv'; Script = 'Get-ArxivPaper cs.CL -Endpoint {0}/hang -NoCache' }
        @{ Name = 'asking Hugging Face'; Script = 'Get-HuggingFacePaper -Endpoint {0}/hang -NoCache' }
        @{ Name = 'categorizing by a model'; Script = 'Get-ArxivPaper -Sample | Invoke-PaperCategorization -Endpoint {0}/hang -Model tiny -NoArchive' }
        @{ Name = 'summarizing by a model'; Script = 'Get-ArxivPaper -Sample | Invoke-PaperCategorization | New-CategorySummary -Endpoint {0}/hang -Model tiny -NoArchive' }
        @{ Name = 'a whole digest'; Script = 'Invoke-InsightDigest sample "{1}" -Endpoint {0}/hang -Model tiny -NoArchive' }
        @{ Name = 'a digest whose source hangs'; Script = 'Invoke-InsightDigest feed:{0}/hang/feed "{1}"' }
    ) {
        $folder = New-Item (Join-Path $TestDrive "stop$([guid]::NewGuid())") -ItemType Directory
        $result = Stop-Script ($Script -f $server.Uri, $folder)
        $result.Seconds | Should -BeLessThan 1
        $result.State | Should -Be 'Stopped'
        $result.Errors | Should -BeNullOrEmpty
        Get-ChildItem $folder -Recurse -File | Should -BeNullOrEmpty
    }

    It 'by Select-Object -First reads no further source' {
        $watch = [Diagnostics.Stopwatch]::StartNew()
        $first = Get-FeedPaper -Uri "$($server.Uri)/feed", "$($server.Uri)/hang/feed" -NoCache | Select-Object -First 1
        $first.Title | Should -Be 'Entry 1'
        $watch.Elapsed.TotalSeconds | Should -BeLessThan 5
        $server.WaitForNone(1000) | Should -BeTrue
        $server.Requests.Count | Should -Be 1 -Because 'the second feed is not needed'
    }

    It 'by Select-Object -First behind a model cancels the questions under way' {
        # The batch with the first paper is answered, the others never are.
        $server.AnswerOnly = 'Paper number 1 of'
        $server.OthersFirst = 2
        $watch = [Diagnostics.Stopwatch]::StartNew()
        $papers = 1..200 | ForEach-Object { @{ Title = "Paper number $_ of many about images" } } |
            Invoke-PaperCategorization -Endpoint $server.Address -Model tiny -NoArchive | Select-Object -First 1
        $papers.Title | Should -Be 'Paper number 1 of many about images'
        $papers.CategorizedBy.Name | Should -Be 'tiny'
        $watch.Elapsed.TotalSeconds | Should -BeLessThan 5
        $server.WaitForNone(1000) | Should -BeTrue
        $asked = $server.Requests.Count
        $asked | Should -BeGreaterThan 1 -Because 'others were under way'
        Start-Sleep -Milliseconds 200
        $server.Requests.Count | Should -Be $asked
    }

    It 'by Select-Object -First leaves no file half-written' {
        $first = Get-ArxivPaper -Sample | Invoke-PaperCategorization | New-CategorySummary -Language en |
            Export-InsightReport TestDrive:/first -Format Markdown, Html, Json -Date 2025-01-02 | Select-Object -First 1
        $first.Exists | Should -BeTrue
        foreach ($file in Get-ChildItem TestDrive:/first -Recurse -File) {
            $file.Name | Should -Not -Match '\.(tmp|part)$|~$'
            $file.Length | Should -BeGreaterThan 0
            if ($file.Extension -eq '.json') { { Get-Content $file.FullName -Raw | ConvertFrom-Json } | Should -Not -Throw }
            if ($file.Extension -eq '.html') { Get-Content $file.FullName -Raw | Should -BeLike '*</html>*' }
        }
    }

    It 'by an error in the pipeline after us ends the rest' {
        { Get-FeedPaper -Uri "$($server.Uri)/feed", "$($server.Uri)/hang/feed" -NoCache | ForEach-Object { throw 'enough' } } | Should -Throw 'enough'
        $server.WaitForNone(1000) | Should -BeTrue
        $server.Requests.Count | Should -Be 1
    }
}
