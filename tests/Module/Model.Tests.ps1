Describe 'A language model' {
    BeforeAll {
        . (Join-Path $PSScriptRoot 'Support.ps1')
        . (Join-Path $PSScriptRoot 'Servers.ps1')
        $key = 'sk-' + [guid]::NewGuid().ToString('N')
    }

    BeforeEach {
        $model = Start-StandIn
        Set-InsightContext -Reset
        Set-InsightContext -Model stand-in -Endpoint "$($model.Uri)/v1" -Archive TestDrive:/archive.db -ApiKey (ConvertTo-SecureString $key -AsPlainText -Force)
    }

    AfterEach {
        Stop-StandIn $model
        Set-InsightContext -Reset
        Remove-Item TestDrive:/archive.db* -ErrorAction Ignore
    }

    It 'categorizes and summarizes, and the ledger says what it cost' {
        Set-InsightContext -InputPrice 1 -OutputPrice 10
        $report = Get-ArxivPaper -Sample -First 5 | Invoke-PaperCategorization | New-CategorySummary |
            Export-InsightReport -Path TestDrive:/model -PassThru
        $report.Categories | Should -Be 'Computer Vision'
        $report.Summaries[0].SummarizedBy.Kind | Should -Be 'LanguageModel'
        $report.Papers.CategorizedBy.Name | Select-Object -Unique | Should -Be 'stand-in'
        $report.Ledger.Calls | Should -Be $model.Requests.Count
        $report.Ledger.InputTokens | Should -Be (1000 * $model.Requests.Count)
        $report.Ledger.Cost | Should -Be ($model.Requests.Count * (1000 * 1 + 100 * 10) / 1e6)
    }

    It 'is asked nothing with -WhatIf, which says how much it would take' {
        Get-ArxivPaper -Sample | Invoke-PaperCategorization -WhatIf | Should -BeNullOrEmpty
        @(@{ Title = 'One'; Category = 'LLM' }) | New-CategorySummary -WhatIf | Should -BeNullOrEmpty
        Invoke-InsightDigest sample TestDrive:/whatif -WhatIf
        $model.Requests.Count | Should -Be 0
        $told = pwsh -NoProfile -Command "Import-Module '$modulePath'; Set-InsightContext -Model m -Endpoint $($model.Uri)/v1; Get-ArxivPaper -Sample | Invoke-PaperCategorization -NoArchive -WhatIf"
        $told -join '' | Should -BeLike '*2 question(s) to m at 127.0.0.1*tokens in*'
        $model.Requests.Count | Should -Be 0
    }

    It 'is asked nothing twice' {
        $first = Get-ArxivPaper -Sample -First 5 | Invoke-PaperCategorization | New-CategorySummary
        $asked = $model.Requests.Count
        $again = Get-ArxivPaper -Sample -First 5 | Invoke-PaperCategorization | New-CategorySummary
        $model.Requests.Count | Should -Be $asked
        $again.Text | Should -Be $first.Text
    }

    It 'stops at a budget, and the embedded engine does the rest' {
        $papers = Get-ArxivPaper -Sample | Invoke-PaperCategorization -TokenBudget 10 -ErrorVariable faults -ErrorAction SilentlyContinue
        $papers.Count | Should -Be (Get-ArxivPaper -Sample).Count
        $papers.CategorizedBy.Kind | Select-Object -Unique | Should -Be 'Embedded'
        $faults[0].FullyQualifiedErrorId | Should -BeLike 'ModelBudgetReached,*'
        $model.Requests.Count | Should -Be 0
    }

    It 'gets its key from a script block' {
        Set-InsightContext -ApiKeyCommand { 'fetched-key' }
        (Get-InsightContext).HasApiKey | Should -BeTrue
        (Get-ArxivPaper -Sample -First 1 | Invoke-PaperCategorization).CategorizedBy.Name | Should -Be 'stand-in'
        Set-InsightContext -ApiKeyCommand { }
        { Get-ArxivPaper -Sample -First 1 | Invoke-PaperCategorization } | Should -Throw -ErrorId 'ApiKeyCommandGaveNothing,*'
    }

    It 'never shows its key, in any stream, file or error' {
        $DebugPreference = 'Continue'
        $told = & {
            Get-InsightContext | Format-List * -Force
            Get-ArxivPaper -Sample -First 3 | Invoke-PaperCategorization -Verbose | New-CategorySummary -Verbose |
                Export-InsightReport -Path TestDrive:/key -Format Markdown, Html, Json -Verbose
            Get-ArxivPaper -Sample -First 3 | Invoke-PaperCategorization -Endpoint 'http://127.0.0.1:1/v1' -NoArchive -Verbose -ErrorAction Continue
        } *>&1
        $text = ($told | Out-String) + ($Error | ForEach-Object { $_ | Format-List * -Force | Out-String })
        $text | Should -Not -BeLike "*$key*"
        foreach ($file in Get-ChildItem TestDrive:/ -Recurse -File) {
            [Text.Encoding]::Latin1.GetString([IO.File]::ReadAllBytes($file.FullName)) | Should -Not -BeLike "*$key*"
        }
    }
}

Describe 'A language model that fails' {
    BeforeAll {
        . (Join-Path $PSScriptRoot 'Support.ps1')
        . (Join-Path $PSScriptRoot 'Servers.ps1')
    }

    AfterEach {
        Set-InsightContext -Reset
    }

    It 'leaves every paper to the embedded engine, and the digest says so' {
        $model = Start-StandIn { @{ Status = 401; Type = 'application/json'; Body = '{"error":{"message":"bad key"}}' } }
        try {
            $report = Invoke-InsightDigest sample TestDrive:/refused -Endpoint "$($model.Uri)/v1" -NoArchive -PassThru -ErrorVariable faults -ErrorAction SilentlyContinue
        } finally { Stop-StandIn $model }
        $faults[0].FullyQualifiedErrorId | Should -BeLike 'ModelKey*'
        $faults[0].CategoryInfo.Category | Should -Be 'AuthenticationError'
        $report.Papers.Count | Should -Be (Get-ArxivPaper -Sample).Count
        $report.Papers.CategorizedBy.Kind | Select-Object -Unique | Should -Be 'Embedded'
        $report.Problems.Count | Should -BeGreaterThan 0
        Get-ChildItem TestDrive:/refused -Recurse -Filter *.md | Get-Content -Raw | Should -BeLike '*ModelKey*'
    }

    It 'is an error where it was asked for and there is none' {
        { Get-ArxivPaper -Sample | Invoke-PaperCategorization -Engine LanguageModel } | Should -Throw -ErrorId 'NoModelConfigured,*'
        { Get-ArxivPaper -Sample | Invoke-PaperCategorization -Model gpt-9 } | Should -Throw -ErrorId 'NoModelConfigured,*'
    }
}
