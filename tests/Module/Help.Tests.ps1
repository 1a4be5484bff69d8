BeforeDiscovery {
    . (Join-Path $PSScriptRoot 'Support.ps1')
    $script:commands = (Import-PowerShellDataFile (Join-Path $modulePath 'DailyInsights.psd1')).CmdletsToExport
    $script:examples = foreach ($name in $commands) {
        foreach ($example in (Get-Help $name -Full).Examples.Example) {
            @{ Name = $name; Title = $example.title.Trim(' -'); Code = $example.code
                Reason = if ($example.code -match '^# (needs .*)') { "it $($Matches[1].Trim())" }
            }
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
        # What the examples find in the folder they run in.
        Push-Location TestDrive:/
        $null = Invoke-InsightDigest sample ./reports Markdown, Json -Date 2025-01-02
        Copy-Item $samplePath ./saved.xml
        Set-Content ./feed.xml '<rss version="2.0"><channel><title>F</title><item><title>One</title><link>https://example.org/1</link></item><item><title>Two</title><link>https://example.org/2</link></item></channel></rss>'
        Set-Content ./papers.csv "Title,Url`nSegmentation of images by diffusion,https://example.org/a"
    }

    AfterEach {
        Set-InsightContext -Reset
    }

    AfterAll {
        Pop-Location
    }

    It '<Name>, <Title>' -ForEach $examples {
        if ($Reason) { Set-ItResult -Skipped -Because $Reason; return }
        $Error.Clear()
        { & ([scriptblock]::Create($Code)) | Out-Null } | Should -Not -Throw
        $Error | Should -BeNullOrEmpty
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
