# Paths as people of PowerShell write them, and asking before anything is written, sent or paid for.
BeforeAll {
    . (Join-Path $PSScriptRoot 'Support.ps1')
    . (Join-Path $PSScriptRoot 'Servers.ps1')
}

Describe 'A path' {
    BeforeAll {
        # A drive of the user's own, whose folder has brackets and letters that are not ASCII in its name.
        $folder = (New-Item -Path (Join-Path (Convert-Path TestDrive:/) 'a [b] ü') -ItemType Directory -Force).FullName
        $null = New-PSDrive -Name Mine -PSProvider FileSystem -Root ([WildcardPattern]::Escape($folder)) -Scope Global -ErrorAction Ignore
        if (-not (Test-Path -LiteralPath Mine:/)) {
            Remove-PSDrive Mine -Force -Scope Global -ErrorAction Ignore
            $null = New-PSDrive -Name Mine -PSProvider FileSystem -Root $folder -Scope Global
        }
        Copy-Item $samplePath Mine:/saved.xml
        [IO.File]::Copy($samplePath, "$folder/saved [1].xml")
        [IO.File]::WriteAllText("$folder/feed [1].xml", '<rss version="2.0"><channel><title>F</title><item><title>One</title><link>https://example.org/1</link></item></channel></rss>')
        [IO.File]::WriteAllText("$folder/template.hbs", 'Template of {{date}}')
        [IO.File]::WriteAllText("$folder/taxonomy.json", '{ "categories": [ { "name": "Everything", "emoji": "🧪" } ] }')
        $papers = Get-ArxivPaper -Sample | Invoke-PaperCategorization
        $summaries = $papers | New-CategorySummary -Language en
    }

    AfterAll {
        Set-InsightContext -Reset
        Remove-PSDrive Mine -Force -Scope Global -ErrorAction Ignore
    }

    It 'may be on a drive of the user''s own: <Script>' -ForEach @(
        @{ Script = '@(Get-ArxivPaper -Path Mine:/saved.xml).Count'; Gives = 40 }
        @{ Script = '@(Get-ArxivPaper -LiteralPath "Mine:/saved [1].xml").Count'; Gives = 40 }
        @{ Script = '@(Get-ArxivPaper -Path Mine:/sav*.xml).Count'; Gives = 80 }
        @{ Script = '@(Get-FeedPaper -LiteralPath "Mine:/feed [1].xml").Count'; Gives = 1 }
        @{ Script = '@(Get-FeedPaper -Path "Mine:/feed*").Count'; Gives = 1 }
        @{ Script = '($summaries | Export-InsightReport Mine:/out -Date 2025-01-02)[0].FullName'; Gives = { "$folder/out/2025-01-02/Papers_2025-01-02_report.md" } }
        @{ Script = '($summaries | Export-InsightReport Mine:/templated -Date 2025-01-02 -TemplatePath Mine:/template.hbs)[0] | Get-Content | Select-Object -First 1'; Gives = 'Template of 2025-01-02' }
        @{ Script = '@(Import-InsightReport Mine:/out/*/*.md).Count'; Gives = 1 }
        @{ Script = '($papers | New-CategoryChart "Mine:/chart [1].svg").FullName'; Gives = { "$folder/chart [1].svg" } }
        @{ Script = '(Export-InsightIndex Mine:/out).FullName'; Gives = { "$folder/out/index.html" } }
        @{ Script = '@((Invoke-InsightDigest Mine:/saved.xml Mine:/digest Json -Date 2025-01-02 -PassThru).Papers).Count'; Gives = 40 }
        @{ Script = '@((Invoke-InsightDigest "Mine:/saved [1].xml" "Mine:/digest [1]" Json -Date 2025-01-02 -PassThru).Papers).Count'; Gives = 40 }
        @{ Script = 'Set-InsightContext -TaxonomyPath Mine:/taxonomy.json; @($papers | Invoke-PaperCategorization | Group-Object Category).Name'; Gives = 'Everything' }
        @{ Script = 'Set-InsightContext -Archive Mine:/archive.db; (Get-InsightContext).Archive'; Gives = { "$folder/archive.db" } }
    ) {
        try { & ([scriptblock]::Create($Script)) | Should -Be $($Gives -is [scriptblock] ? (& $Gives) : $Gives) }
        finally { Set-InsightContext -Reset }
    }

    It 'is relative to the session''s location, not the process''s' {
        Push-Location -LiteralPath Mine:/
        try {
            @(Get-ArxivPaper -Path ./saved.xml -First 2).Count | Should -Be 2
            ($papers | New-CategoryChart relative.svg).FullName | Should -Be "$folder/relative.svg"
            (Invoke-InsightDigest saved.xml . Json -Date 2025-01-03)[0].FullName | Should -Be "$folder/2025-01-03/Papers_2025-01-03_report.json"
        }
        finally { Pop-Location }
    }

    It 'with brackets is a pattern for -Path, and a name for -LiteralPath and the pipeline' {
        @(Get-ArxivPaper -Path "$([WildcardPattern]::Escape($folder))/saved [1].xml" -ErrorAction SilentlyContinue) | Should -BeNullOrEmpty
        @(Get-ChildItem -LiteralPath $folder -Filter 'saved*' | Get-ArxivPaper).Count | Should -Be 80
        @(Get-ChildItem -LiteralPath $folder -Filter 'feed*' | Get-FeedPaper).Count | Should -Be 1
        $file = $summaries | Export-InsightReport "$folder/[out]" -Date 2025-01-02
        ($file[0] | Import-InsightReport).Date.ToString('yyyy-MM-dd') | Should -Be '2025-01-02'
        (Import-InsightReport -LiteralPath $file[0].FullName).Papers.Count | Should -Be 40
    }

    It 'of what was written leads on: files go down the pipeline' {
        $text = $summaries | Export-InsightReport Mine:/onward -Date 2025-01-02 | Where-Object Extension -EQ .md | Get-Content -Raw
        $text | Should -BeLike '# *'
    }

    It 'that is on no file system is an error: <Script>' -ForEach @(
        @{ Script = 'Set-InsightContext -TaxonomyPath Env:PATH' }
        @{ Script = 'Set-InsightContext -Archive Env:PATH' }
        @{ Script = '$papers | New-CategoryChart Env:/x.svg' }
        @{ Script = 'Export-InsightIndex Env:/' }
        @{ Script = '$papers | Invoke-PaperCategorization -Archive Env:/x' }
    ) {
        { & ([scriptblock]::Create($Script)) } | Should -Throw -ErrorId 'PathNotInFileSystem,*'
    }
}

Describe 'What writes, sends or pays' {
    BeforeAll {
        $server = Start-StandIn
        $paper = Get-ArxivPaper -Sample -First 1 | Invoke-PaperCategorization
        $summary = $paper | New-CategorySummary -Language en
        $null = Invoke-InsightDigest sample TestDrive:/there Json -Date 2025-01-02
        Push-Location TestDrive:/
    }

    AfterAll {
        Pop-Location
        Stop-StandIn $server
        Set-InsightContext -Reset
    }

    It 'has -WhatIf and -Confirm, and nothing else has' {
        $with = (Get-Command -Module DailyInsights | Where-Object { $_.Parameters.ContainsKey('WhatIf') -and $_.Parameters.ContainsKey('Confirm') }).Name | Sort-Object
        $with | Should -Be 'Export-InsightIndex', 'Export-InsightReport', 'Invoke-InsightDigest', 'Invoke-PaperCategorization', 'New-CategoryChart', 'New-CategorySummary', 'Set-InsightContext'
    }

    It 'does nothing with <How>: <Script>' -ForEach @(
        foreach ($how in '-WhatIf', '-Confirm') {
            foreach ($script in @(
                    'Export-InsightIndex there -Feed'
                    '$summary | Export-InsightReport made -Format Markdown, Html, Json'
                    'Invoke-InsightDigest sample made'
                    'Invoke-InsightDigest sample made -Endpoint $server.Address -Model tiny -NoArchive'
                    '$paper | Invoke-PaperCategorization -Endpoint $server.Address -Model tiny -NoArchive'
                    '$paper | New-CategorySummary -Endpoint $server.Address -Model tiny -NoArchive'
                    '$paper | New-CategoryChart made.svg'
                    'Set-InsightContext -Language ja'
                )) { @{ How = $how; Script = $script } }
        }
    ) {
        $before = @(Get-ChildItem TestDrive:/ -Recurse -Force).Count
        # Nobody can be asked in a session without a host, and what is not agreed to is not done.
        $shell = [powershell]::Create()
        try {
            [void]$shell.AddScript("param(`$server, `$paper, `$summary) Import-Module '$modulePath'; Set-Location -LiteralPath '$(Convert-Path TestDrive:/)'; $Script $How; (Get-InsightContext).Language")
            [void]$shell.AddParameters([ordered]@{ server = $server; paper = $paper; summary = $summary })
            $shell.Invoke() | Should -Be 'ko'
            $refused = @($shell.Streams.Error.ReadAll())
        }
        finally { $shell.Dispose() }

        if ($How -eq '-WhatIf') { $refused | Should -BeNullOrEmpty } else { "$refused" | Should -BeLike '*interact*' }
        @(Get-ChildItem TestDrive:/ -Recurse -Force).Count | Should -Be $before
        $server.Requests.Count | Should -Be 0
    }

    It 'asks nobody where nothing leaves the machine: categorizing without a model' {
        $ConfirmPreference = 'Low'
        ($paper | Invoke-PaperCategorization).Title | Should -Be $paper.Title
        ($paper | New-CategorySummary).Category | Should -Be $paper.Category
    }
}

Describe 'Input of all kinds' {
    BeforeAll {
        $papers = Get-ArxivPaper -Sample -First 5 | Invoke-PaperCategorization
        $papers | Export-Clixml TestDrive:/p.xml
        $papers | ConvertTo-Json -Depth 5 | Set-Content TestDrive:/p.json
        $papers | Export-Csv TestDrive:/p.csv
        $kinds = @{
            Clixml = { Import-Clixml TestDrive:/p.xml }; Json = { Get-Content TestDrive:/p.json -Raw | ConvertFrom-Json }; Csv = { Import-Csv TestDrive:/p.csv }
            Hashtables = { Get-Content TestDrive:/p.json -Raw | ConvertFrom-Json -AsHashtable }; Selected = { $papers | Select-Object Id, Title, Category }
        }
    }

    It 'goes into every cmdlet that takes papers, in strict mode: <_>' -ForEach 'Clixml', 'Json', 'Csv', 'Hashtables', 'Selected' {
        Set-StrictMode -Version Latest
        $Error.Clear()
        $make = $kinds[$_]
        (& $make | Invoke-PaperCategorization).Id | Should -Be $papers.Id
        @((& $make | New-CategorySummary -Language en).Papers.Id | Sort-Object) | Should -Be @($papers.Id | Sort-Object)
        (& $make | New-CategoryChart TestDrive:/kinds.svg).Length | Should -BeGreaterThan 100
        @(& $make | Format-CategoryChart -Width 60).Count | Should -Be @($papers.Category | Select-Object -Unique).Count
        $Error | Should -BeNullOrEmpty
    }

    It 'may be given as an argument, a list at once' {
        (Invoke-PaperCategorization -InputObject $papers).Id | Should -Be $papers.Id
        @((New-CategorySummary -InputObject $papers -Language en).Papers).Count | Should -Be 5
        (New-CategoryChart TestDrive:/list.svg -InputObject $papers).Name | Should -Be 'list.svg'
    }
}
