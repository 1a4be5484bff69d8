BeforeDiscovery {
    $script:rids = 'win-x64', 'win-arm64', 'linux-x64', 'linux-arm64', 'linux-musl-x64', 'linux-musl-arm64', 'osx-x64', 'osx-arm64'
}

Describe 'Importing the module' {
    BeforeAll {
        . (Join-Path $PSScriptRoot 'Support.ps1')
        . (Join-Path $PSScriptRoot 'Servers.ps1')
    }

    It 'says nothing: not once, not twice, not after removal' {
        $said = Invoke-NewSession "
            Import-Module '$modulePath' 6>&1 5>&1 4>&1 3>&1 2>&1
            Import-Module '$modulePath' 3>&1 2>&1
            Import-Module '$modulePath' -Force 3>&1 2>&1
            Remove-Module DailyInsights 3>&1 2>&1
            Import-Module '$modulePath' 3>&1 2>&1
            '{0} {1}' -f @(Get-Command -Module DailyInsights).Count, @(Get-ArxivPaper -Sample -First 2).Count"
        $count = (Import-PowerShellDataFile (Join-Path $modulePath 'DailyInsights.psd1')).CmdletsToExport.Count
        $said | Should -Be "$count 2"
    }

    It 'leaves nothing behind when removed' {
        Invoke-NewSession "
            `$before = (Get-ChildItem Function:, Alias:, Variable:).Name
            Import-Module '$modulePath'
            Remove-Module DailyInsights
            (Get-Command -Name '*-Insight*', '*-CategorySummary', 'Get-*Paper' -CommandType Cmdlet, Function -ListImported).Name
            (Get-ChildItem Function:, Alias:, Variable:).Name | Where-Object { `$_ -notin `$before -and `$_ -notin 'before', '_', 'PSItem', '?', '^', '$' }" |
            Should -BeNullOrEmpty
    }

    It 'reads and writes no file, asks no server and starts no process: with nowhere to write it works as ever' -Skip:$IsWindows {
        # An empty home that may not be written to, and a proxy where nobody listens.
        $home_ = New-Item (Join-Path $TestDrive 'home') -ItemType Directory
        $said = Invoke-NewSession "
            `$env:HOME = '$home_'; `$env:XDG_DATA_HOME = '$home_/none'; `$env:https_proxy = 'http://127.0.0.1:1'
            Import-Module '$modulePath'
            (Get-ChildItem '$home_' -Recurse -Force).Count
            [AppDomain]::CurrentDomain.GetAssemblies().Where{ `$_.Location -like '$modulePath*' }.ForEach{ `$_.GetName().Name } | Sort-Object"
        $said | Should -Be '0', 'DailyInsights.Core', 'DailyInsights.Loader', 'DailyInsights.PowerShell'
    }

    It 'works in many runspaces at once' {
        $counts = 1..12 | ForEach-Object -ThrottleLimit 6 -Parallel {
            Import-Module $using:modulePath
            @(Get-ArxivPaper -Sample -First 3 | Invoke-PaperCategorization).Count
        }
        $counts | Should -Be @(, 3 * 12)
    }

    It 'works in runspaces that import it for the first time of all, at once' {
        Invoke-NewSession "
            (1..8 | ForEach-Object -ThrottleLimit 8 -Parallel { Import-Module '$modulePath'; @(Get-ArxivPaper -Sample -First 3).Count }) -join ''" |
            Should -Be '33333333'
    }

    It 'works from a folder with spaces and letters of other scripts' {
        $folder = Join-Path $TestDrive 'Mödule 모듈' 'DailyInsights'
        Copy-Module $folder
        Invoke-NewSession "Import-Module '$folder'; @(Get-ArxivPaper -Sample -First 1 | Invoke-PaperCategorization | New-CategorySummary).Count" |
            Should -Be '1'
    }

    It 'says so when a session that has one copy imports another' {
        $folder = Join-Path $TestDrive 'Other' 'DailyInsights'
        Copy-Module $folder
        $said = Invoke-NewSession "Import-Module '$modulePath'; Import-Module '$folder' 3>&1; @(Get-ArxivPaper -Sample -First 1).Count"
        # The message is wrapped at the window's width, with a mark at the start of each line.
        $said -join '' -replace '[\s|]' | Should -BeLike '*Startanewsession*'
        $said[-1] | Should -Be '1'
    }
}

Describe 'A session with other versions of our libraries' {
    BeforeAll {
        . (Join-Path $PSScriptRoot 'Support.ps1')
        . (Join-Path $PSScriptRoot 'Servers.ps1')
        # Assemblies of the same names, of another version, as another module would bring them.
        $other = New-Item (Join-Path $TestDrive 'OtherModule') -ItemType Directory
        $names = 'Markdig', 'OpenAI', 'System.ClientModel', 'Polly.Core', 'AngleSharp', 'Microsoft.Data.Sqlite'
        Invoke-NewSession ($names.ForEach{
                $type = $_.Replace('.', '')
                "Add-Type -OutputAssembly '$other/$_.dll' -TypeDefinition '[assembly: System.Reflection.AssemblyVersion(`"99.0.0.0`")]
                    namespace Other { public static class $type { public static string Version { get { return typeof($type).Assembly.GetName().Version.ToString(); } } } }'"
            } -join "`n")
        Set-Content (Join-Path $other 'OtherModule.psm1') @"
foreach (`$name in '$($names -join "', '")') { [void][Reflection.Assembly]::LoadFrom("`$PSScriptRoot/`$name.dll") }
function Get-OtherVersion { $($names.ForEach{ "[Other.$($_.Replace('.', ''))]::Version" } -join '; ') }
"@
        $use = "
            `$files = Invoke-InsightDigest sample '$TestDrive/out' Markdown, Html -Date 2025-01-02
            if (`$files.Extension -notcontains '.html') { 'no digest' }"
        $useOther = "if ((Get-OtherVersion | Select-Object -Unique) -ne '99.0.0.0' -or @(Get-OtherVersion).Count -ne $($names.Count)) { 'the other module is disturbed' }"
        $ours = "
            [System.Runtime.Loader.AssemblyLoadContext]::All.Where{ `$_.Name -eq 'DailyInsights' }.Assemblies.Where{ `$_.GetName().Name -eq 'Markdig' }.ForEach{ `$_.GetName().Version.Major }"
    }

    It 'keeps them, and we keep ours: theirs first' {
        Invoke-NewSession "Import-Module '$other/OtherModule.psm1'; $useOther; Import-Module '$modulePath'; $use; $useOther; $ours" | Should -Be '1'
    }

    It 'keeps them, and we keep ours: ours first' {
        Invoke-NewSession "Import-Module '$modulePath'; $use; Import-Module '$other/OtherModule.psm1'; $useOther; $use; $ours" | Should -Be '1'
    }

    It 'keeps its own System.Text.Json' {
        $said = Invoke-NewSession "
            `$before = [System.Text.Json.JsonSerializer].Assembly.Location
            Import-Module '$modulePath'
            `$null = Invoke-InsightDigest sample '$TestDrive/json' Json
            [System.Text.Json.JsonSerializer].Assembly.Location -eq `$before
            [System.Runtime.Loader.AssemblyLoadContext]::Default.Assemblies.Where{ `$_.Location.StartsWith('$modulePath') }.ForEach{ `$_.GetName().Name }"
        $said | Should -Be @('True', 'DailyInsights.Loader')
    }
}

Describe 'Native libraries' {
    BeforeAll {
        . (Join-Path $PSScriptRoot 'Support.ps1')
        . (Join-Path $PSScriptRoot 'Servers.ps1')
    }

    It 'are in the module for <_>' -ForEach $rids {
        $folder = Join-Path $modulePath 'bin' 'runtimes' $_ 'native'
        $name = if ($_ -like 'win*') { 'e_sqlite3.dll' } elseif ($_ -like 'osx*') { 'libe_sqlite3.dylib' } else { 'libe_sqlite3.so' }
        $bytes = [IO.File]::ReadAllBytes((Join-Path $folder $name))
        # Each is what its system loads: PE, Mach-O or ELF.
        $magic = if ($_ -like 'win*') { '4D5A' } elseif ($_ -like 'osx*') { 'CFFAEDFE' } else { '7F454C46' }
        [Convert]::ToHexString($bytes, 0, $magic.Length / 2) | Should -Be $magic
    }

    It 'may be missing: the module then works without its archive, and says so' {
        $folder = Join-Path $TestDrive 'Bare' 'DailyInsights'
        Copy-Module $folder
        Remove-Item (Join-Path $folder 'bin' 'runtimes') -Recurse
        $server = Start-StandIn
        try {
            $said = Invoke-NewSession "
                Import-Module '$folder'
                Set-InsightContext -Endpoint $($server.Address) -Model tiny -Archive '$TestDrive/bare.db'
                `$papers = Get-ArxivPaper -Sample -First 3 | Invoke-PaperCategorization -WarningVariable warned -WarningAction SilentlyContinue
                @(`$papers).Count; @(`$papers.CategorizedBy.Name | Select-Object -Unique); `$warned.Message"
        }
        finally {
            Stop-StandIn $server
        }

        $said[0] | Should -Be '3'
        $said[1] | Should -Be 'tiny'
        $said[2..9] -join ' ' | Should -BeLike '*archive*'
    }

    It 'are found: a second run asks the model nothing' {
        $server = Start-StandIn
        try {
            $run = "
                Import-Module '$modulePath'
                Set-InsightContext -Endpoint $($server.Address) -Model tiny -Archive '$TestDrive/kept.db'
                (Get-ArxivPaper -Sample -First 3 | Invoke-PaperCategorization).Receipts.Calls | Measure-Object -Maximum | ForEach-Object Maximum"
            Invoke-NewSession $run | Should -Be '1'
            Invoke-NewSession $run | Should -Be '0'
        }
        finally {
            Stop-StandIn $server
        }
    }
}
