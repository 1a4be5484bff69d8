Describe 'The cmdlets' {
    BeforeAll {
        . (Join-Path $PSScriptRoot 'Support.ps1')
        . (Join-Path $PSScriptRoot 'Servers.ps1')
        $count = @(Get-ArxivPaper -Sample).Count
    }

    It 'work in a background job, and their papers go on being categorized outside of it' {
        $job = Start-Job { Import-Module $using:modulePath; Get-ArxivPaper -Sample | Invoke-PaperCategorization }
        try {
            $papers = $job | Receive-Job -Wait
            $papers.Count | Should -Be $count
            # What comes out of a job is a copy without methods, as from Import-Clixml.
            ($papers | New-CategorySummary -Language en).Papers.Count | Should -Be $count
        }
        finally { $job | Remove-Job -Force }
    }

    It 'work in a thread job, with errors that keep their ids' {
        $job = Start-ThreadJob { Import-Module $using:modulePath; 1, @{ Title = 'One' } | Invoke-PaperCategorization }
        try {
            $papers = $job | Receive-Job -Wait -ErrorVariable faults -ErrorAction SilentlyContinue
            $papers.Title | Should -Be 'One'
            $faults[0].FullyQualifiedErrorId | Should -BeLike 'PaperWithoutTitle,*'
        }
        finally { $job | Remove-Job -Force }
    }

    It 'end when their job is stopped' {
        $server = Start-StandIn
        try {
            $job = Start-ThreadJob { Import-Module $using:modulePath; Get-FeedPaper "$(($using:server).Uri)/hang/feed" -NoCache }
            $server.WaitForQuestion(20000) | Should -BeTrue
            $job | Stop-Job
            $server.WaitForNone(1000) | Should -BeTrue
            $job.State | Should -Be 'Stopped'
        }
        finally {
            $job | Remove-Job -Force
            Stop-StandIn $server
        }
    }

    It 'take and give papers in ForEach-Object -Parallel' {
        $papers = Get-ArxivPaper -Sample | ForEach-Object -ThrottleLimit 4 -Parallel {
            Import-Module $using:modulePath
            $_ | Invoke-PaperCategorization
        }
        $papers.Count | Should -Be $count
        @($papers | Where-Object { -not $_.Category }) | Should -BeNullOrEmpty
        @(($papers | New-CategorySummary).Papers).Count | Should -Be $count
    }

    It 'write digests at once into one folder' {
        $files = 1..4 | ForEach-Object -ThrottleLimit 4 -Parallel {
            Import-Module $using:modulePath
            Invoke-InsightDigest sample "$using:TestDrive/many" Json -Date "2025-01-0$_"
        }
        @($files | Where-Object Extension -EQ '.json').Count | Should -Be 4
        foreach ($report in Import-InsightReport TestDrive:/many/*/*.json) { @($report.Papers).Count | Should -Be $count }
    }

    It 'work in strict mode, their views included' {
        Set-StrictMode -Version Latest
        $Error.Clear()
        $papers = Get-ArxivPaper -Sample -First 3 | Invoke-PaperCategorization
        $summaries = $papers | New-CategorySummary -Language en
        $report = $summaries | Export-InsightReport TestDrive:/strict -PassThru
        $text = $papers, $summaries, $report, $report.Ledger, (Get-InsightContext) | ForEach-Object { $_ | Out-String; $_ | Format-List | Out-String; $_ | Format-Table | Out-String }
        $text -match 'PropertyNotFound' | Should -BeNullOrEmpty
        $Error | Should -BeNullOrEmpty
    }

    It 'stop a script at its first error with $ErrorActionPreference = Stop' {
        $said = Invoke-NewSession "
            Set-StrictMode -Version Latest
            Import-Module '$modulePath'
            try { `$null = 1, @{ Title = 'One' } | Invoke-PaperCategorization; 'went on' } catch { `$_.FullyQualifiedErrorId }"
        $said | Should -BeLike 'PaperWithoutTitle,*'
    }

    It 'work where there is no console to show progress on' {
        $shell = [powershell]::Create()
        try {
            $papers = $shell.AddScript("Import-Module '$modulePath'; Get-ArxivPaper -Sample | Invoke-PaperCategorization; Get-ArxivPaper -Sample | Invoke-PaperCategorization | Format-CategoryChart").Invoke()
            $shell.HadErrors | Should -BeFalse
            $papers.Count | Should -BeGreaterThan $count
        }
        finally { $shell.Dispose() }
    }

    It 'tell their story in verbose, and nothing to the host' {
        $said = Invoke-InsightDigest sample TestDrive:/story -Verbose 4>&1 | Where-Object { $_ -is [System.Management.Automation.VerboseRecord] }
        $said | Should -Not -BeNullOrEmpty
        Invoke-InsightDigest sample TestDrive:/story 6>&1 | Where-Object { $_ -is [System.Management.Automation.InformationRecord] } | Should -BeNullOrEmpty
    }
}
