BeforeDiscovery {
    . (Join-Path $PSScriptRoot 'Support.ps1')
    $script:commands = (Import-PowerShellDataFile (Join-Path $modulePath 'DailyInsights.psd1')).CmdletsToExport
    $script:examples = foreach ($name in $commands) {
        foreach ($example in (Get-Help $name -Full).Examples.Example) {
            @{ Name = $name; Title = $example.title.Trim(' -'); Code = $example.code; Needs = if ($example.code -match '^# needs (?:the |a )?(\w+)') { $Matches[1] } }
        }
    }
}

Describe 'The help of <_>' -ForEach $commands {
    BeforeAll {
        $name = $_
        $help = Get-Help $name -Full
        $common = [System.Management.Automation.PSCmdlet]::CommonParameters + [System.Management.Automation.PSCmdlet]::OptionalCommonParameters
    }

    It 'has a synopsis and a description' {
        # Without a help file the synopsis is the syntax.
        $help.Synopsis.Trim() | Should -Match '^[A-Z][^\[]+[.]$'
        $help.Description.Text | Should -Not -BeNullOrEmpty
    }

    It 'describes every parameter, and no other' {
        $real = (Get-Command $name).Parameters.Keys | Where-Object { $_ -notin $common } | Sort-Object
        $told = $help.Parameters.Parameter | Where-Object { $_ -and $_.Name -notin $common }
        @($told.Name | Sort-Object) | Should -Be @($real)
        foreach ($parameter in $told) { $parameter.Description.Text | Should -Not -BeNullOrEmpty -Because "-$($parameter.Name)" }
    }

    It 'says of each parameter what is so' {
        $command = Get-Command $name
        foreach ($parameter in $help.Parameters.Parameter | Where-Object { $_ -and $_.Name -notin $common }) {
            $sets = @($command.Parameters[$parameter.Name].ParameterSets.Values)
            $parameter.Required | Should -Be "$(-not ($sets.IsMandatory -contains $false))".ToLowerInvariant() -Because "-$($parameter.Name)"
            ($parameter.PipelineInput -like 'True*') | Should -Be (($sets.ValueFromPipeline -contains $true) -or ($sets.ValueFromPipelineByPropertyName -contains $true)) -Because "-$($parameter.Name)"
        }

        $help.Syntax.SyntaxItem.Count | Should -Be $command.ParameterSets.Count
    }

    It 'has three examples or more, inputs and outputs' {
        @($help.Examples.Example).Count | Should -BeGreaterOrEqual 3
        $help.InputTypes.InputType.Type.Name | Should -Not -BeNullOrEmpty
        $help.ReturnValues.ReturnValue.Type.Name | Should -Not -BeNullOrEmpty
    }
}

Describe 'The example' {
    BeforeAll {
        . (Join-Path $PSScriptRoot 'Support.ps1')
        . (Join-Path $PSScriptRoot 'Servers.ps1')
        # What the examples find in the folder they run in.
        Push-Location TestDrive:/
        $null = Invoke-InsightDigest sample ./reports Markdown, Json -Date 2025-01-02
        Copy-Item $samplePath ./saved.xml
        Set-Content ./feed.xml '<rss version="2.0"><channel><title>F</title><item><title>One</title><link>https://example.org/1</link></item><item><title>Two</title><link>https://example.org/2</link></item></channel></rss>'
        Set-Content ./papers.csv "Title,Url`nSegmentation of images by diffusion,https://example.org/a"

        # What stands in for arXiv, Hugging Face, deeplearn.org and feeds, each at its own address below that of the server.
        $answer = {
            $sample = 'SAMPLE'
            $question = $args[0]
            switch -Wildcard ($question.Path) {
                '/api*' {
                    $page = [IO.File]::ReadAllText($sample)
                    if ($question.Query -match '2410\.12345') {
                        $two = [regex]::Matches($page, '(?s)<entry>.*?</entry>')[0..1].Value -join '' -replace '2600\.00001v\d', '2410.12345v1' -replace '2600\.00002v\d', 'math/0309136v1'
                        $page = $page -replace '(?s)<entry>.*</entry>', $two.Replace('$', '$$') -replace '(<opensearch:totalResults>)\d+', '${1}2'
                    }
                    @{ Status = 200; Type = 'application/atom+xml'; Body = $page }
                }
                '/papers*' {
                    $list = if ($question.Query -match 'p=[1-9]') { '[]' } else { '[{"paper":{"id":"2600.00001","title":"One","summary":"S.","upvotes":7,"publishedAt":"2026-06-12T00:00:00.000Z","submittedOnDailyAt":"2026-06-12T00:00:00.000Z"},"numComments":3}]' }
                    @{ Status = 200; Type = 'application/json'; Body = $list }
                }
                '/arxiv/*' { @{ Status = 200; Type = 'text/html'; Body = '<html><body><div class="single-arxiv"><div class="article"><h3><a href="http://arxiv.org/abs/2600.00001v1">One</a></h3><ul class="list-inline"><li><i class="fa fa-calendar"></i> 2024-11-26 18:53:51</li><li><i class="fa fa-user"></i> Ann One</li></ul><div class="article-content"><h3>Abstract</h3><p>The abstract.</p></div></div></div></body></html>' } }
                '/deeplearn*' { @{ Status = 200; Type = 'text/html'; Body = '<html><body><div class="panel"><h3 class="panel-title">Hot Papers</h3><div class="panel-body"><div class="post"><div class="title"><a href="/arxiv/1/one">One</a></div></div></div></div></body></html>' } }
                default { @{ Status = 200; Type = 'application/rss+xml'; Body = '<rss version="2.0"><channel><title>F</title><item><title>One</title><link>https://example.org/1</link></item></channel></rss>' } }
            }
        }
        $services = Start-StandIn ([scriptblock]::Create("$answer".Replace('SAMPLE', $samplePath)))
        $model = Start-StandIn
        Set-Content ./feeds.txt "$($services.Uri)/one", "$($services.Uri)/two"
    }

    AfterEach {
        Set-InsightContext -Reset
    }

    AfterAll {
        $env:OPENAI_BASE_URL = $null
        Stop-StandIn $services
        Stop-StandIn $model
        Pop-Location
    }

    It '<Name>, <Title>' -ForEach $examples {
        switch ($Needs) {
            'model' {
                # As a user with a model has it; what an example asks of a model, and not only what it would, must be asked.
                $env:OPENAI_BASE_URL = $model.Address
                $Code = $Code.Replace('http://localhost:11434/v1', $model.Address) -replace '(?=-Model|-Prompt)', '-NoArchive '
            }
            'network' {
                if ($Name -eq 'Invoke-InsightDigest') { Set-ItResult -Skipped -Because 'it needs arXiv and Hugging Face themselves'; return }
                $PSDefaultParameterValues = @{
                    'Get-ArxivPaper:Endpoint' = "$($services.Uri)/api"; 'Get-HuggingFacePaper:Endpoint' = "$($services.Uri)/papers"
                    'Get-DeepLearnPaper:Endpoint' = "$($services.Uri)/deeplearn/"; 'Get-*Paper:NoCache' = $true
                }
                $Code = $Code -replace 'https://(?=rss|example)', "$($services.Uri)/"
            }
        }

        $asked = $services.Requests.Count + $model.Requests.Count
        $Error.Clear()
        { & ([scriptblock]::Create($Code)) | Out-String | Set-Variable said } | Should -Not -Throw
        $Error | Should -BeNullOrEmpty
        $env:OPENAI_BASE_URL = $null
        ($services.Requests.Count + $model.Requests.Count -gt $asked) | Should -Be ($Needs -and $Code -notlike '*-WhatIf*')
    }
}

Describe 'Help as a whole' {
    BeforeAll {
        . (Join-Path $PSScriptRoot 'Support.ps1')
    }

    It 'has a page about the module' {
        (Get-Help about_DailyInsights) -join "`n" | Should -BeLike '*SHORT DESCRIPTION*Invoke-InsightDigest*'
    }

    It 'names in that page only what there is' {
        $text = Get-Content (Join-Path $modulePath 'en-US' 'about_DailyInsights.help.txt') -Raw
        $names = [regex]::Matches($text, '\b(?:Get|Set|New|Invoke|Export|Import|Format)-(?:\w*Insight\w*|\w*Paper\w*|\w*Category\w*)').Value | Sort-Object -Unique
        foreach ($name in $names) { (Get-Command -Module DailyInsights).Name | Should -Contain $name }
        ($text -split "`n" | Where-Object Length -GT 80) | Should -BeNullOrEmpty
    }

    It 'has more examples that run anywhere than that need a network or a model' {
        $pages = (Get-Command -Module DailyInsights).Name | ForEach-Object { (Get-Help $_ -Full).Examples.Example.code }
        @($pages -match '^# needs').Count | Should -BeLessThan (@($pages).Count / 2)
    }
}
