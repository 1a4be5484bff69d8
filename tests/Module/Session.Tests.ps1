Describe 'The session' {
    BeforeAll {
        . (Join-Path $PSScriptRoot 'Support.ps1')
    }

    AfterEach {
        Set-InsightContext -Reset
    }

    It 'keeps what Set-InsightContext sets, and leaves the rest' {
        Set-InsightContext -Language en
        Set-InsightContext -Model tiny -Endpoint http://localhost:11434/v1
        $context = Get-InsightContext
        $context.Language | Should -Be 'en'
        $context.Model | Should -Be 'tiny'
        $context.Endpoint | Should -Be 'http://localhost:11434/v1'
    }

    It 'says that there is a key, never what it is' {
        Set-InsightContext -ApiKey (ConvertTo-SecureString 'sk-secret-1234' -AsPlainText -Force)
        (Get-InsightContext).HasApiKey | Should -BeTrue
        (Get-InsightContext | Format-List * -Force | Out-String) + (Get-InsightContext | ConvertTo-Json) | Should -Not -BeLike '*secret*'
    }

    It 'refuses what is not a language' {
        { Set-InsightContext -Language 'no such language!' } | Should -Throw -ErrorId 'LanguageTagInvalid,*'
    }

    It 'uses the language of the context' {
        Set-InsightContext -Language en
        (Get-ArxivPaper -Sample -First 1 | Invoke-PaperCategorization | New-CategorySummary).Language | Should -Be 'en'
    }

    It 'has a context of its own in every runspace' {
        Set-InsightContext -Language en
        1 | ForEach-Object -Parallel { Import-Module $using:modulePath; (Get-InsightContext).Language } | Should -Be 'ko'
    }
}

Describe 'The module' {
    BeforeAll {
        . (Join-Path $PSScriptRoot 'Support.ps1')
    }

    It 'exports the cmdlets that its manifest names' {
        $manifest = Import-PowerShellDataFile (Join-Path $modulePath 'DailyInsights.psd1')
        (Get-Command -Module DailyInsights).Name | Sort-Object | Should -Be ($manifest.CmdletsToExport | Sort-Object)
    }

    It 'has the version of the product' {
        (Get-Module DailyInsights).Version | Should -Be ([xml](Get-Content (Join-Path $root 'Directory.Build.props'))).Project.PropertyGroup.Version
    }

    It 'prints nothing when imported, twice or after removal' {
        $output = pwsh -NoProfile -Command "Import-Module '$modulePath'; Import-Module '$modulePath' -Force; Remove-Module DailyInsights; Import-Module '$modulePath'; (Get-Command Get-ArxivPaper).Name" 2>&1
        $output | Should -Be 'Get-ArxivPaper'
    }

    It 'loads none of its dependencies into the session' {
        $names = pwsh -NoProfile -Command "
            Import-Module '$modulePath'
            `$null = Get-ArxivPaper -Sample | Invoke-PaperCategorization | New-CategorySummary
            [System.Runtime.Loader.AssemblyLoadContext]::Default.Assemblies.Where{ `$_.Location -like '*DailyInsights*' }.ForEach{ `$_.GetName().Name }"
        $names | Should -Be 'DailyInsights.Loader'
    }
}
