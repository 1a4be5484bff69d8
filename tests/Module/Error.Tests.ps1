Describe 'A wrong use' {
    BeforeAll {
        . (Join-Path $PSScriptRoot 'Support.ps1')
        . (Join-Path $PSScriptRoot 'Servers.ps1')
        $server = Start-StandIn
        Set-Content TestDrive:/notxml.xml 'this is not XML'
        Set-Content TestDrive:/shopping.md '# Shopping list'
        Set-Content TestDrive:/file 'x'
        Set-Content TestDrive:/taxonomy.json '{ "categories": 1 }'
        Set-Content TestDrive:/template.hbs '{{#each}'
        $summary = Get-ArxivPaper -Sample -First 2 | Invoke-PaperCategorization | New-CategorySummary -Language en
        Push-Location TestDrive:/
    }

    AfterAll {
        Pop-Location
        Stop-StandIn $server
        Set-InsightContext -Reset
    }

    AfterEach {
        Set-InsightContext -Reset
    }

    It '<Id> (<Category>): <Script>' -ForEach @(
        # sources
        @{ Id = 'ArxivNotAnAnswer'; Category = 'InvalidData'; Script = 'Get-ArxivPaper -Path notxml.xml' }
        @{ Id = 'PathNotFound'; Category = 'ObjectNotFound'; Script = 'Get-ArxivPaper -Path nothing.xml' }
        @{ Id = 'SourceFileNotFound'; Category = 'ObjectNotFound'; Script = 'Get-ArxivPaper -LiteralPath nothing.xml' }
        @{ Id = 'PathNotInFileSystem'; Category = 'InvalidArgument'; Script = 'Get-ArxivPaper -Path Env:PATH' }
        @{ Id = 'PathNotUsable'; Category = 'InvalidArgument'; Script = 'Get-ArxivPaper -Path nodrive:/x.xml' }
        @{ Id = 'UnknownArxivCategory'; Category = 'InvalidArgument'; Script = 'Get-ArxivPaper cs.XX -Endpoint "$($server.Uri)/none" -NoCache' }
        @{ Id = 'EmptyArxivQuery'; Category = 'InvalidArgument'; Script = 'Get-ArxivPaper' }
        @{ Id = 'AnswerStatus'; Category = 'ObjectNotFound'; Script = 'Get-FeedPaper "$($server.Uri)/none" -NoCache' }
        @{ Id = 'AnswerForbidden'; Category = '*'; Script = 'Get-FeedPaper "$($server.Uri)/denied" -NoCache' }
        @{ Id = 'AddressRefused'; Category = 'InvalidArgument'; Script = 'Get-FeedPaper ftp://127.0.0.1/feed' }
        @{ Id = 'BadHuggingFaceQuery'; Category = 'InvalidArgument'; Script = 'Get-HuggingFacePaper -Week 2026-99 -Endpoint "$($server.Uri)/none"' }
        # objects
        @{ Id = 'PaperWithoutTitle'; Category = 'InvalidData'; Script = '1 | Invoke-PaperCategorization' }
        @{ Id = 'PaperWithoutTitle'; Category = 'InvalidData'; Script = '$null | New-CategorySummary' }
        @{ Id = 'PaperWithoutCategory'; Category = 'InvalidData'; Script = '@{ Title = "x" } | New-CategorySummary' }
        @{ Id = 'NotASummary'; Category = 'InvalidData'; Script = '"text" | Export-InsightReport out' }
        @{ Id = 'NotChartable'; Category = 'InvalidData'; Script = '1 | New-CategoryChart x.svg' }
        @{ Id = 'NotChartable'; Category = 'InvalidData'; Script = '1 | Format-CategoryChart' }
        @{ Id = 'TrendNeedsReport'; Category = 'InvalidData'; Script = '$summary | New-CategoryChart x.svg -Kind Trend' }
        @{ Id = 'PaperWithoutCategory'; Category = 'InvalidData'; Script = '@{ Title = "x" } | New-CategoryChart x.svg' }
        # files
        @{ Id = 'NotAReport'; Category = 'InvalidData'; Script = 'Import-InsightReport shopping.md' }
        @{ Id = 'PathNotFound'; Category = 'ObjectNotFound'; Script = 'Import-InsightReport nothing.md' }
        @{ Id = 'ReportNotFound'; Category = 'ObjectNotFound'; Script = 'Import-InsightReport -LiteralPath nothing.md' }
        @{ Id = 'ReportNotWritten'; Category = 'WriteError'; Script = '$summary | Export-InsightReport file/below' }
        @{ Id = 'PathNotInFileSystem'; Category = 'InvalidArgument'; Script = '$summary | Export-InsightReport Env:/x' }
        @{ Id = 'PictureFormatUnknown'; Category = 'InvalidArgument'; Script = '$summary | New-CategoryChart x.bmp' }
        @{ Id = 'TemplateUnusable'; Category = 'InvalidArgument'; Script = '$summary | Export-InsightReport out -TemplatePath template.hbs' }
        @{ Id = 'ReportNotFound'; Category = 'ObjectNotFound'; Script = '$summary | Export-InsightReport out -TemplatePath nothing.hbs' }
        @{ Id = 'LanguageTagInvalid'; Category = 'InvalidArgument'; Script = '$summary | New-CategoryChart x.svg -Language "no such!"' }
        @{ Id = 'LanguageTagInvalid'; Category = 'InvalidArgument'; Script = 'Export-InsightIndex . -Language "no such!"' }
        @{ Id = 'FeedAddressUnusable'; Category = 'InvalidArgument'; Script = 'Export-InsightIndex . -Address digests/here' }
        @{ Id = 'FeedAddressUnusable'; Category = 'InvalidArgument'; Script = 'Export-InsightIndex . -Address ftp://example.org/' }
        @{ Id = 'UnknownSource'; Category = 'InvalidArgument'; Script = 'Invoke-InsightDigest nonsense:x out' }
        # models
        @{ Id = 'NoModelConfigured'; Category = 'InvalidArgument'; Script = '@{ Title = "x" } | Invoke-PaperCategorization -Engine LanguageModel' }
        @{ Id = 'ModelEndpointInvalid'; Category = 'InvalidArgument'; Script = 'Set-InsightContext -Endpoint ftp://x/v1' }
        @{ Id = 'ModelPricesMissing'; Category = 'InvalidArgument'; Script = '@{ Title = "x" } | Invoke-PaperCategorization -Endpoint "$($server.Address)" -MaxCost 1' }
        @{ Id = 'ApiKeyCommandGaveNothing'; Category = 'AuthenticationError'; Script = 'Set-InsightContext -Endpoint "$($server.Address)" -ApiKeyCommand { }; @{ Title = "x" } | Invoke-PaperCategorization' }
        @{ Id = 'LanguageTagInvalid'; Category = 'InvalidArgument'; Script = 'Set-InsightContext -Language "no such language!"' }
        @{ Id = 'LanguageTagInvalid'; Category = 'InvalidArgument'; Script = '@{ Title = "x"; Category = "LLM" } | New-CategorySummary -Language "no such!"' }
        @{ Id = 'Taxonomy*'; Category = 'InvalidData'; Script = 'Set-InsightContext -TaxonomyPath taxonomy.json' }
        @{ Id = 'TaxonomyNotReadable'; Category = '*'; Script = 'Set-InsightContext -TaxonomyPath nothing.json' }
    ) {
        $Error.Clear()
        # As a script of a user's that goes on after errors; a terminating error then ends its statement and stands in $Error too.
        try { . ([scriptblock]::Create("`$ErrorActionPreference = 'SilentlyContinue'; $Script")) *> $null } catch { Write-Debug "$_" }
        $fault = $Error[-1]
        $fault | Should -Not -BeNullOrEmpty
        $fault.FullyQualifiedErrorId | Should -BeLike "$Id,DailyInsights.PowerShell.Commands.*"
        "$($fault.CategoryInfo.Category)" | Should -BeLike $Category
        "$($fault.CategoryInfo.Category)" | Should -Not -Be 'NotSpecified'
        # What was wrong and what to do, in a sentence or more.
        $fault.Exception.Message | Should -Match '\w.*[.!]'
    }
}
