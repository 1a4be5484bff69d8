BeforeDiscovery {
    $scripts = Get-ChildItem (Join-Path (Split-Path (Split-Path $PSScriptRoot)) 'examples') -Filter *.ps1 | ForEach-Object { @{ Name = $_.Name; File = $_.FullName } }
}

BeforeAll {
    . (Join-Path $PSScriptRoot 'Support.ps1')
    $examples = Join-Path $root 'examples'

    # A server on loopback that keeps what it is sent and answers as told, once for each answer.
    function Open-Webhook([object[]] $Answer) {
        $http = $null
        while (-not $http) {
            $free = [Net.Sockets.TcpListener]::new([Net.IPAddress]::Loopback, 0)
            $free.Start()
            $address = "http://127.0.0.1:$($free.LocalEndpoint.Port)/"
            $free.Stop()
            $http = [Net.HttpListener]::new()
            $http.Prefixes.Add($address)
            # Another program may have taken the port by now.
            try { $http.Start() } catch { $http = $null }
        }
        $job = Start-ThreadJob {
            $replies = $using:Answer
            foreach ($reply in $replies) {
                $context = ($using:http).GetContext()
                $memory = [IO.MemoryStream]::new()
                $context.Request.InputStream.CopyTo($memory)
                [pscustomobject]@{ Type = $context.Request.ContentType; Path = $context.Request.RawUrl; Size = $memory.Length; Text = [Text.Encoding]::UTF8.GetString($memory.ToArray()) }
                $context.Response.StatusCode = $reply.Status
                if ($reply['RetryAfter']) { $context.Response.Headers['Retry-After'] = $reply.RetryAfter }
                if ($reply['Location']) { $context.Response.RedirectLocation = $reply.Location }
                $body = [Text.Encoding]::UTF8.GetBytes("$($reply['Body'])")
                $context.Response.OutputStream.Write($body, 0, $body.Length)
                $context.Response.Close()
            }
        }
        @{ Uri = "${address}hook/secret-path?sig=secret-value"; Listener = $http; Job = $job }
    }

    function Receive-Webhook([hashtable] $Server) {
        $null = Wait-Job $Server.Job -Timeout 30
        $received = @(Receive-Job $Server.Job)
        $Server.Listener.Stop()
        Remove-Job $Server.Job -Force
        , $received
    }

    # A mail server on loopback that takes one message.
    function Open-MailSink {
        $listener = [Net.Sockets.TcpListener]::new([Net.IPAddress]::Loopback, 0)
        $listener.Start()
        $job = Start-ThreadJob {
            $client = ($using:listener).AcceptTcpClient()
            $reader = [IO.StreamReader]::new($client.GetStream(), [Text.Encoding]::UTF8)
            $writer = [IO.StreamWriter]::new($client.GetStream(), [Text.Encoding]::ASCII)
            $writer.NewLine = "`r`n"
            $writer.AutoFlush = $true
            $writer.WriteLine('220 sink')
            while ($null -ne ($line = $reader.ReadLine())) {
                switch -Regex ($line) {
                    '^(EHLO|HELO)' { $writer.WriteLine('250 sink') }
                    '^(MAIL|RCPT)' { $line; $writer.WriteLine('250 ok') }
                    '^DATA' {
                        $writer.WriteLine('354 go on')
                        while (($line = $reader.ReadLine()) -cne '.') { $line }
                        $writer.WriteLine('250 taken')
                    }
                    '^QUIT' { $writer.WriteLine('221 bye'); $client.Close(); return }
                    default { $writer.WriteLine('500 what?') }
                }
            }
        }
        @{ Port = $listener.LocalEndpoint.Port; Listener = $listener; Job = $job }
    }

    function Receive-Mail([hashtable] $Server) {
        $null = Wait-Job $Server.Job -Timeout 30
        $lines = @(Receive-Job $Server.Job)
        $Server.Listener.Stop()
        Remove-Job $Server.Job -Force
        , $lines
    }

    function ConvertFrom-QuotedPart([string[]] $Line, [string] $Type) {
        $text = $Line -join "`r`n"
        $match = [regex]::Match($text, "Content-Type: $Type;.*?\r\nContent-Transfer-Encoding: (?<how>\S+)\r\n\r\n(?<body>.*?)\r\n--", 'Singleline')
        $body = $match.Groups['body'].Value
        if ($match.Groups['how'].Value -eq 'base64') { return [Text.Encoding]::UTF8.GetString([Convert]::FromBase64String(($body -replace '\s'))) }
        $bytes = [Collections.Generic.List[byte]]::new()
        foreach ($piece in [regex]::Matches(($body -replace '=\r\n'), '=([0-9A-F]{2})|[\s\S]')) {
            $bytes.Add($(if ($piece.Groups[1].Success) { [Convert]::ToByte($piece.Groups[1].Value, 16) } else { [byte][char] $piece.Value }))
        }
        [Text.Encoding]::UTF8.GetString($bytes.ToArray())
    }

    # A digest whose words are those of strangers who mean ill.
    function Export-Digest([string] $Name, [int] $Categories = 2, [int] $Papers = 3) {
        $folder = Join-Path (Convert-Path TestDrive:/) $Name
        $items = foreach ($category in 1..$Categories) {
            foreach ($number in 1..$Papers) {
                [pscustomobject]@{
                    Id       = "https://example.org/$category/$number"
                    Title    = "Paper $number of $category <!channel> [click](http://evil.example/) & <script>alert(1)</script> 한국어 🤖"
                    Abstract = 'We show that it works. It works well on every data set that we tried, and on some that we did not.'
                    Url      = "https://example.org/$category/${number}?a=1&b=2"
                    Category = "Category $category"
                }
            }
        }
        ($items | New-CategorySummary -Language en | Export-InsightReport -Path $folder -Format Json, Markdown, Html -Date 2025-03-04 | Where-Object Extension -EQ .json).FullName
    }
}

Describe 'The example <Name>' -ForEach $scripts {
    It 'has a synopsis, a description, text for every parameter and two examples' {
        $help = Get-Help $File -Full
        $help.Synopsis | Should -Not -BeLike "*$Name*"
        $help.Description | Should -Not -BeNullOrEmpty
        @($help.Examples.Example).Count | Should -BeGreaterOrEqual 2
        $own = (Get-Command $File).Parameters.Keys | Where-Object { $_ -notin [Management.Automation.Cmdlet]::CommonParameters + [Management.Automation.Cmdlet]::OptionalCommonParameters }
        foreach ($parameter in $own) {
            ($help.Parameters.Parameter | Where-Object Name -EQ $parameter).Description.Text | Should -Not -BeNullOrEmpty -Because "-$parameter needs help"
        }
    }

    It 'is written for PowerShell 7.4 and under strict mode' {
        $text = Get-Content $File -Raw
        $text | Should -Match '#Requires -Version 7\.4'
        $text | Should -Match 'Set-StrictMode -Version 3\.0'
    }
}

Describe 'The scripts of the project' {
    BeforeAll {
        function Skip-WithoutAnalyzer {
            if (-not (Get-Module PSScriptAnalyzer -ListAvailable)) { Set-ItResult -Skipped -Because 'PSScriptAnalyzer is not installed' }
        }

        # In a process of its own, and in another one where that breaks off: its rules run side by side and now and then get into each
        # other's way, after which a process rarely recovers (https://github.com/PowerShell/PSScriptAnalyzer/pull/2206). Findings are never
        # asked for twice, and five that break off are a failure.
        function Invoke-Analyzer([string] $Path, [string[]] $Exclude) {
            $command = {
                param($path, $settings, $exclude)
                $arguments = @{ Path = $path; Settings = $settings; Recurse = $true; ErrorAction = 'Stop' }
                if ($exclude) { $arguments.ExcludeRule = $exclude -split ',' }
                try { $found = @(Invoke-ScriptAnalyzer @arguments) } catch { "It broke off: $_"; exit 7 }
                $found | ForEach-Object { "$($_.ScriptName):$($_.Line) $($_.RuleName): $($_.Message)" }
            }
            foreach ($try in 1..5) {
                $said = & (Join-Path $PSHOME pwsh) -NoProfile -NonInteractive -Command $command -args (Join-Path $root $Path), (Join-Path $root 'PSScriptAnalyzerSettings.psd1'), ($Exclude -join ',') 2>&1
                if ($LASTEXITCODE -eq 0) { break }
            }
            $said | ForEach-Object { "$_" }
        }
    }

    It 'are clean to PSScriptAnalyzer in <_>' -ForEach 'module', 'examples', 'build.ps1' {
        Skip-WithoutAnalyzer
        Invoke-Analyzer $_ | Should -BeNullOrEmpty
    }

    It 'are clean to PSScriptAnalyzer in tests/Module' {
        Skip-WithoutAnalyzer
        # Pester uses in one block what another assigns; a key that a test makes up is no secret; a stand-in changes nobody's state.
        Invoke-Analyzer 'tests/Module' 'PSUseDeclaredVarsMoreThanAssignments', 'PSAvoidUsingConvertToSecureStringWithPlainText', 'PSUseShouldProcessForStateChangingFunctions' | Should -BeNullOrEmpty
    }
}

Describe 'Daily-Digest.ps1' {
    BeforeAll {
        $script = Join-Path $examples 'Daily-Digest.ps1'

        # In a process of its own, as a scheduler starts it; what it says comes back as text.
        function Invoke-DailyDigest([string] $Name, [string[]] $Argument, [string] $Module = $modulePath, [string] $Date = '2025-03-04') {
            $folder = Join-Path (Convert-Path TestDrive:/) $Name
            $said = & (Join-Path $PSHOME pwsh) -NoProfile -NonInteractive -File $script -Path $folder -Module $Module -Language en -Date $Date -RetryDelay 0 @Argument 2>&1 | Out-String
            [pscustomobject]@{ ExitCode = $LASTEXITCODE; Folder = $folder; Said = $said; Log = Get-Content (Join-Path $folder 'logs' "$Date.log") -Raw -ErrorAction Ignore }
        }

        # The module, but each call of Invoke-InsightDigest first does what stands in a script of the test.
        function Write-WrappedModule([string] $Name, [string] $Script) {
            $path = Join-Path (Convert-Path TestDrive:/) "$Name.psm1"
            Set-Content $path @"
Import-Module '$modulePath' -Global
`$script:calls = 0
function Invoke-InsightDigest {
    [CmdletBinding()]
    param(`$Source, `$Path, `$Format, `$Language, `$Date)
    `$script:calls++
    $Script
}
function Import-InsightReport { DailyInsights\Import-InsightReport @args }
Export-ModuleMember -Function Invoke-InsightDigest, Import-InsightReport
"@
            $path
        }
        $unreachable = "Write-Error 'The server is away.' -ErrorId ServerUnreachable -Category ConnectionError"
        $make = 'DailyInsights\Invoke-InsightDigest -Source $Source -Path $Path -Format $Format -Language $Language -Date $Date'
    }

    It 'writes the digest and its log, and ends with 0' {
        $run = Invoke-DailyDigest 'plain' -Argument '-Source', 'sample'
        $run.ExitCode | Should -Be 0 -Because $run.Said
        (Get-ChildItem (Join-Path $run.Folder '2025-03-04')).Extension | Should -Contain '.html'
        (Import-InsightReport (Join-Path $run.Folder '2025-03-04' '*.json')).Papers | Should -HaveCount 40
        $run.Log | Should -BeLike '*sample: 40 papers.*Exit code 0*'
        Test-Path (Join-Path $run.Folder '.making') | Should -BeFalse
    }

    It 'ends with 2 where something is missing, and does not try again what would fail again' {
        $run = Invoke-DailyDigest 'partly' -Argument '-Source', 'sample,./no-such.xml'
        $run.ExitCode | Should -Be 2
        $run.Log | Should -BeLike '*SourceFileNotFound*'
        $run.Log | Should -Not -BeLike '*The next one at*'
    }

    It 'ends with 3 where nothing was written' {
        $run = Invoke-DailyDigest 'nothing' -Argument '-Source', './no-such.xml'
        $run.ExitCode | Should -Be 3
        Test-Path (Join-Path $run.Folder '2025-03-04') | Should -BeFalse
    }

    It 'ends with 3, and says why, where the module is not there' {
        $run = Invoke-DailyDigest 'nomodule' -Module 'NoSuchModule'
        $run.ExitCode | Should -Be 3
        $run.Log | Should -BeLike '*NoSuchModule*'
    }

    It 'ends with 3, and says why on standard error, where its folder cannot be made' {
        $file = Join-Path (Convert-Path TestDrive:/) 'taken.txt'
        Set-Content $file 'a file'
        $said = & (Join-Path $PSHOME 'pwsh') -NoProfile -NonInteractive -File (Join-Path $examples 'Daily-Digest.ps1') -Module $modulePath -Path $file -Source sample 2>&1
        $LASTEXITCODE | Should -Be 3
        $faults = "$($said | Where-Object { $_ -is [Management.Automation.ErrorRecord] })"
        $faults | Should -BeLike '*ERROR*taken.txt*'
        $faults | Should -Not -BeLike '*FullName*'
    }

    It 'ends with 0 on a day on which arXiv announces nothing' {
        $run = Invoke-DailyDigest 'weekend' -Argument '-Source', 'arxiv:cs.CL,cs.CV,arxiv:math.CO' -Date 2025-03-08
        $run.ExitCode | Should -Be 0 -Because $run.Said
        $run.Said | Should -BeLike '*arxiv:cs.CL,cs.CV: arXiv announces nothing*arxiv:math.CO: arXiv announces nothing*'
    }

    It 'tries again where a source could not be reached, until it can' {
        $module = Write-WrappedModule 'away-once' "if (`$calls -lt 3) { $unreachable } else { $make }"
        $run = Invoke-DailyDigest 'again' -Argument '-Source', 'sample' -Module $module
        $run.ExitCode | Should -Be 0 -Because $run.Said
        ([regex]::Matches($run.Log, 'The next one at')).Count | Should -Be 2
    }

    It 'gives up after as many tries as allowed' {
        $module = Write-WrappedModule 'away' $unreachable
        $run = Invoke-DailyDigest 'given-up' -Argument '-Source', 'sample', '-Retry', '2' -Module $module
        $run.ExitCode | Should -Be 3
        ([regex]::Matches($run.Log, 'ServerUnreachable')).Count | Should -Be 3
    }

    It 'keeps the digest of an earlier try that got more papers' {
        $few = Join-Path (Convert-Path TestDrive:/) 'few.jsonl'
        Get-ArxivPaper -Sample -First 3 | ForEach-Object { @{ Title = $_.Title; Abstract = $_.Abstract; Url = $_.Url } | ConvertTo-Json -Compress } | Set-Content $few
        $module = Write-WrappedModule 'worse' "$unreachable; if (`$calls -eq 2) { `$Source = '$few' }; $make"
        $run = Invoke-DailyDigest 'kept' -Argument '-Source', 'sample', '-Retry', '1' -Module $module
        $run.ExitCode | Should -Be 2
        $run.Log | Should -BeLike '*few.jsonl: 3 papers.*'
        (Import-InsightReport (Join-Path $run.Folder '2025-03-04' '*.json')).Papers | Should -HaveCount 40
    }

    It 'keeps secrets out of its log and its output' {
        $env:OPENAI_API_KEY = 'sk-never-tell-me'
        try {
            $module = Write-WrappedModule 'talkative' "Write-Verbose `"key `$env:OPENAI_API_KEY at https://me:pass1@example.org/?api_key=pass2&a=b`"; $make -Engine Embedded"
            $run = Invoke-DailyDigest 'secrets' -Argument '-Source', 'sample' -Module $module
        }
        finally { $env:OPENAI_API_KEY = $null }
        $run.Log | Should -BeLike '*key `*`*`* at https://*a=b*'
        $run.Log + $run.Said | Should -Not -Match 'never-tell|pass1|pass2'
    }

    It 'lets no second run into a folder, and does not disturb the first' {
        $second = "& '$(Join-Path $PSHOME pwsh)' -NoProfile -NonInteractive -File '$script' -Path (Split-Path `$Path) -Source sample -Module '$modulePath' -Date 2025-03-04"
        $module = Write-WrappedModule 'twice' "`$null = $second 2>&1; Write-Verbose `"the second ended with `$LASTEXITCODE`"; $make"
        $run = Invoke-DailyDigest 'locked' -Argument '-Source', 'sample' -Module $module
        $run.ExitCode | Should -Be 0 -Because $run.Said
        $run.Log | Should -BeLike '*Another run*the second ended with 3*'
    }

    It 'calls the script of -After with what came of it, and ends with 2 where that fails' {
        $after = Join-Path (Convert-Path TestDrive:/) 'after.ps1'
        Set-Content $after 'param($Digest, $ExitCode, $LogPath) "told $(Split-Path $Digest -Leaf) $ExitCode $(Test-Path $LogPath)"; throw "nobody listens"'
        $run = Invoke-DailyDigest 'after' -Argument '-Source', 'sample', '-After', $after
        $run.Log | Should -BeLike '*told Papers_2025-03-04_report.json 0 True*nobody listens*'
        $run.ExitCode | Should -Be 2
        Test-Path (Join-Path $run.Folder '2025-03-04' 'Papers_2025-03-04_report.json') | Should -BeTrue
    }

    It 'takes the key from a file' {
        $key = Join-Path (Convert-Path TestDrive:/) 'key'
        Set-Content $key 'sk-from-a-file'
        $module = Write-WrappedModule 'keyed' "Write-Verbose `"has a key: `$((Get-InsightContext).HasApiKey), sk-from-a-file`"; $make -Engine Embedded"
        $run = Invoke-DailyDigest 'keyed' -Argument '-Source', 'sample', '-KeyFile', $key -Module $module
        $run.ExitCode | Should -Be 0 -Because $run.Said
        $run.Log | Should -BeLike '*has a key: True, `*`*`**'
    }
}

Describe 'Send-DigestToTeams.ps1' {
    BeforeAll {
        $script = Join-Path $examples 'Send-DigestToTeams.ps1'
        $digest = Export-Digest 'teams'
    }

    It 'posts an Adaptive Card in the envelope that Workflows expects' {
        $server = Open-Webhook @{ Status = 202 }
        & $script $digest -Uri $server.Uri -Link https://intranet.example.org/
        $received = Receive-Webhook $server
        $received[0].Type | Should -Be 'application/json; charset=utf-8'
        $received[0].Path | Should -Be '/hook/secret-path?sig=secret-value'
        $message = $received[0].Text | ConvertFrom-Json -Depth 30
        $message.type | Should -Be 'message'
        $message.attachments[0].contentType | Should -Be 'application/vnd.microsoft.card.adaptive'
        $card = $message.attachments[0].content
        $card.type, $card.version | Should -Be 'AdaptiveCard', '1.4'
        $card.actions[0].url | Should -Be 'https://intranet.example.org/'
        $runs = $card.body.inlines
        $runs.text | Should -Contain 'Daily Artificial Intelligence Insights : Papers'
        ($runs | Where-Object { $_.PSObject.Properties['selectAction'] }).selectAction.url | Should -Contain 'https://example.org/1/1?a=1&b=2'
        $received[0].Text | Should -BeLike '*한국어 🤖*'
    }

    It 'gives the words of strangers no chance to be Markdown' {
        $server = Open-Webhook @{ Status = 202 }
        & $script $digest -Uri $server.Uri
        $card = ((Receive-Webhook $server)[0].Text | ConvertFrom-Json -Depth 30).attachments[0].content
        $card.body.type | Select-Object -Unique | Should -Be 'RichTextBlock'
        $card.body.inlines.type | Select-Object -Unique | Should -Be 'TextRun'
    }

    It 'keeps a large digest within the size that Teams takes' {
        $large = Export-Digest 'teams-large' -Categories 30 -Papers 4
        $server = Open-Webhook @{ Status = 202 }
        & $script $large -Uri $server.Uri -MaximumSize 8000
        $received = (Receive-Webhook $server)[0]
        $received.Size | Should -BeLessOrEqual 8000
        $received.Text | Should -Match 'and \d+ more categories'
    }

    It 'waits as Teams asks, and tries again' {
        $server = Open-Webhook @{ Status = 429; RetryAfter = '1' }, @{ Status = 202 }
        & $script $digest -Uri $server.Uri
        (Receive-Webhook $server).Count | Should -Be 2
    }

    It 'fails with the status, never with the address' {
        $server = Open-Webhook @{ Status = 404; Body = 'no such flow' }
        $said = & { try { & $script $digest -Uri $server.Uri -Verbose -Debug } catch { $_ } } *>&1
        $null = Receive-Webhook $server
        "$said" | Should -BeLike '*404*no such flow*'
        "$said" + ($said | Format-List * -Force | Out-String) | Should -Not -BeLike '*secret-*'
    }

    It 'tells a server that is not there, without the address' {
        { & $script $digest -Uri 'http://127.0.0.1:9/secret-path' } | Should -Throw -ExpectedMessage '*127.0.0.1*could not be reached*'
        try { & $script $digest -Uri 'http://127.0.0.1:9/secret-path' } catch { "$_" | Should -Not -BeLike '*secret-path*' }
    }

    It 'follows no redirect' {
        $elsewhere = Open-Webhook @{ Status = 202 }
        $server = Open-Webhook @{ Status = 307; Location = $elsewhere.Uri }
        { & $script $digest -Uri $server.Uri } | Should -Throw -ExpectedMessage '*307*'
        $null = Receive-Webhook $server
        $elsewhere.Job.HasMoreData -and (Receive-Job $elsewhere.Job) | Should -BeFalse
        $elsewhere.Listener.Abort()
        Remove-Job $elsewhere.Job -Force
    }

    It 'sends nothing in the clear over the network, and nothing with -WhatIf' {
        { & $script $digest -Uri 'http://teams.example.org/hook' } | Should -Throw -ExpectedMessage '*https*'
        & $script $digest -Uri 'https://teams.example.invalid/hook' -WhatIf
    }
}

Describe 'Send-DigestToSlack.ps1' {
    BeforeAll {
        $script = Join-Path $examples 'Send-DigestToSlack.ps1'
        $digest = Export-Digest 'slack'
    }

    It 'posts blocks with links, and calls nobody whom a title names' {
        $server = Open-Webhook @{ Status = 200; Body = 'ok' }
        & $script $digest -Uri $server.Uri -Link https://intranet.example.org/
        $received = (Receive-Webhook $server)[0]
        $message = $received.Text | ConvertFrom-Json -Depth 30
        $message.blocks[0].type | Should -Be 'header'
        $message.text | Should -BeLike '*2025-03-04*6 papers*2 categories*'
        $texts = $message.blocks.text.text -join "`n"
        $texts | Should -BeLike '*<https://example.org/1/1[?]a=1&amp;b=2|Paper 1 of 1 &lt;!channel&gt;*한국어 🤖>*'
        $texts | Should -Not -BeLike '*<!channel>*'
        $texts | Should -BeLike '*<https://intranet.example.org/|The whole digest>*'
    }

    It 'stays within the limits on blocks and characters, and says what did not fit' {
        $large = Export-Digest 'slack-large' -Categories 50 -Papers 20
        $server = Open-Webhook @{ Status = 200; Body = 'ok' }
        & $script $large -Uri $server.Uri -Paper 30 -Link https://intranet.example.org/
        $message = (Receive-Webhook $server)[0].Text | ConvertFrom-Json -Depth 30
        $message.blocks.Count | Should -Be 50
        ($message.blocks | Where-Object type -EQ section).text.text | ForEach-Object { $_.Length | Should -BeLessOrEqual 3000 }
        $message.blocks[48].text.text | Should -Match 'and \d+ more categories'
        ([regex]::Matches($message.blocks[5].text.text, '•')).Count | Should -BeGreaterThan 5
    }

    It 'posts a report of the earlier layout' {
        $classic = Get-ArxivPaper -Sample -First 6 | Invoke-PaperCategorization | New-CategorySummary | Export-InsightReport -Path TestDrive:/classic -Layout Classic | Where-Object Extension -EQ .md
        $server = Open-Webhook @{ Status = 200; Body = 'ok' }
        & $script $classic.FullName -Uri $server.Uri
        ((Receive-Webhook $server)[0].Text | ConvertFrom-Json).blocks.Count | Should -BeGreaterThan 2
    }

    It 'waits as Slack asks, and gives up on what will not change' {
        $server = Open-Webhook @{ Status = 429; RetryAfter = '1' }, @{ Status = 403; Body = 'invalid_token' }
        { & $script $digest -Uri $server.Uri } | Should -Throw -ExpectedMessage '*403*invalid_token*'
        (Receive-Webhook $server).Count | Should -Be 2
    }
}

Describe 'Send-DigestByMail.ps1' {
    BeforeAll {
        $script = Join-Path $examples 'Send-DigestByMail.ps1'
        $digest = Export-Digest 'mail'
    }

    It 'sends text, HTML, the picture and the page in one message' {
        $server = Open-MailSink
        & $script $digest -To team@example.org, you@example.org -From digest@example.org -Server 127.0.0.1 -Port $server.Port -Attach
        $lines = Receive-Mail $server
        $lines | Should -Contain 'RCPT TO:<team@example.org>'
        $lines | Should -Contain 'RCPT TO:<you@example.org>'
        ($lines -match '^Subject: ').Count | Should -Be 1
        ConvertFrom-QuotedPart $lines 'text/plain' | Should -BeLike '*Paper 1 of 1*한국어 🤖*https://example.org/1/1[?]a=1&b=2*'
        $html = ConvertFrom-QuotedPart $lines 'text/html'
        $html | Should -BeLike '*<a href="https://example.org/1/1[?]a=1&amp;b=2">Paper 1 of 1 &lt;!channel&gt;*&lt;script&gt;*한국어*'
        $html | Should -Not -BeLike '*<script>*'
        ($lines -match 'filename=|name=').Count | Should -BeGreaterThan 0
        if (Test-Path (Join-Path (Split-Path $digest) '*.png')) {
            $html | Should -BeLike '*src="cid:picture"*'
            $lines | Should -Contain 'Content-ID: <picture>'
        }
    }

    It 'sends no password without TLS' {
        $credential = [pscredential]::new('me', [Net.NetworkCredential]::new('', 'x').SecurePassword)
        { & $script $digest -To a@example.org -From b@example.org -Server 127.0.0.1 -Credential $credential } | Should -Throw -ExpectedMessage '*-UseTls*'
    }

    It 'sends nothing where TLS was asked for and the server has none' {
        $server = Open-MailSink
        { & $script $digest -To a@example.org -From b@example.org -Server 127.0.0.1 -Port $server.Port -UseTls } | Should -Throw
        Receive-Mail $server | Should -Not -Contain 'RCPT TO:<a@example.org>'
    }
}

Describe 'After-Digest.ps1' {
    BeforeAll {
        $digest = Export-Digest 'told'
    }

    AfterEach {
        $env:DIGEST_TEAMS_WEBHOOK = $env:DIGEST_SLACK_WEBHOOK = $null
    }

    It 'posts to every place that the environment names, though one of them fails' {
        $teams = Open-Webhook @{ Status = 400; Body = 'no' }
        $slack = Open-Webhook @{ Status = 200; Body = 'ok' }
        $env:DIGEST_TEAMS_WEBHOOK = $teams.Uri
        $env:DIGEST_SLACK_WEBHOOK = $slack.Uri
        { & (Join-Path $examples 'After-Digest.ps1') -Digest $digest -ExitCode 0 -LogPath '' } | Should -Throw -ExpectedMessage '*400*'
        $null = Receive-Webhook $teams
        (Receive-Webhook $slack).Count | Should -Be 1
    }

    It 'does nothing where the environment names no place' {
        & (Join-Path $examples 'After-Digest.ps1') -Digest $digest -ExitCode 0 -LogPath '' | Should -BeNullOrEmpty
    }
}

Describe 'Write-DigestEvent.ps1' {
    BeforeAll {
        $script = Join-Path $examples 'Write-DigestEvent.ps1'
        $bin = Join-Path (Convert-Path TestDrive:/) 'bin'
        $null = New-Item $bin -ItemType Directory
        foreach ($name in 'logger', 'systemd-cat') {
            Set-Content (Join-Path $bin $name) "#!/bin/sh`n[ `"`$1`" = --version ] && exit`necho `"$name `$*`" >> '$bin/told'`ncat >> '$bin/told'"
            if (-not $IsWindows) { chmod +x (Join-Path $bin $name) }
        }
    }

    It 'writes the last lines of the log to the log of the system' {
        if ($IsWindows) { Set-ItResult -Skipped -Because 'a test should leave nothing in the Event Log' }
        $log = Join-Path (Convert-Path TestDrive:/) 'some.log'
        1..30 | ForEach-Object { "line $_" } | Set-Content $log
        $path = $env:PATH
        $env:PATH = "$bin$([IO.Path]::PathSeparator)$path"
        try { & $script -ExitCode 3 -LogPath $log } finally { $env:PATH = $path }
        $told = Get-Content (Join-Path $bin 'told')
        $told[0] | Should -BeIn 'logger -t DailyInsights -p user.err', 'systemd-cat -t DailyInsights -p err'
        $told[1] | Should -Be 'The digest was not written (exit code 3).'
        $told | Should -Contain 'line 11'
        $told | Should -Contain 'line 30'
        $told | Should -Not -Contain 'line 10'
    }

    It 'says that only Windows has sources to register' {
        if ($IsWindows) { Set-ItResult -Skipped -Because 'this is Windows' }
        { & $script -Register } | Should -Throw -ExpectedMessage '*Only Windows*'
    }

    It 'writes nothing with -WhatIf' {
        & $script -ExitCode 2 -WhatIf
    }
}

Describe 'Register-DailyDigestTask.ps1' {
    BeforeAll {
        $script = Join-Path $examples 'Register-DailyDigestTask.ps1'
    }

    It 'says where there is no Task Scheduler what to use instead' {
        if ($IsWindows) { Set-ItResult -Skipped -Because 'this is Windows, which has one' }
        { & $script -Path ./digests } | Should -Throw -ExpectedMessage '*Only Windows*systemd*'
    }

    Context 'with functions in the place of the module ScheduledTasks' {
        BeforeAll {
            foreach ($name in 'New-ScheduledTaskAction', 'New-ScheduledTaskTrigger', 'New-ScheduledTaskSettingsSet', 'New-ScheduledTaskPrincipal', 'Register-ScheduledTask') {
                Set-Item "function:global:$name" {
                    $given = @{}
                    for ($i = 0; $i -lt $args.Count; $i++) {
                        $key = "$($args[$i])".Trim('-', ':')
                        $isLast = $i + 1 -ge $args.Count -or $args[$i + 1] -match '^-[A-Z][A-Za-z]+:?$'
                        $given[$key] = if ($isLast) { $true } else { $args[++$i] }
                    }
                    [pscustomobject] $given
                }
            }
        }

        AfterAll {
            Remove-Item function:New-ScheduledTask*, function:Register-ScheduledTask
        }

        It 'registers a task that starts when it can, without anyone logged on, once at a time' {
            $task = & $script -Path 'TestDrive:/with space' -Source arxiv:cs.CL, huggingface -At 05:30 -Retry 2
            $task.TaskName | Should -Be 'DailyInsights digest'
            $task.Trigger.At.TimeOfDay | Should -Be '05:30:00'
            $task.Settings.StartWhenAvailable | Should -BeTrue
            $task.Settings.MultipleInstances | Should -Be 'IgnoreNew'
            $task.Settings.ExecutionTimeLimit | Should -Be '04:00:00'
            $task.Principal.LogonType | Should -Be 'S4U'
            $task.Action.WorkingDirectory | Should -Be $examples
            $task.Action.Argument | Should -BeLike '-NoProfile -NonInteractive -ExecutionPolicy RemoteSigned -File "*Daily-Digest.ps1" -Path "*with space" -Source "arxiv:cs.CL,huggingface" -Language "ko" -Retry "2"'
        }

        It 'registers with a password, which Windows keeps' {
            $credential = [pscredential]::new('CONTOSO\digest', [Net.NetworkCredential]::new('', 'p w').SecurePassword)
            $task = & $script -Path ./digests -Credential $credential -Force
            $task.User, $task.Password | Should -Be 'CONTOSO\digest', 'p w'
            $task.PSObject.Properties.Name | Should -Not -Contain 'Principal'
        }

        It 'registers with a group managed service account' {
            (& $script -Path ./digests -ServiceAccount 'CONTOSO\digest$').Principal.UserId | Should -Be 'CONTOSO\digest$'
        }

        It 'registers nothing with -WhatIf' {
            & $script -Path ./digests -WhatIf | Should -BeNullOrEmpty
        }
    }
}

Describe 'The units of systemd' {
    It 'are as systemd-analyze wants them' {
        if (-not (Get-Command systemd-analyze -CommandType Application -ErrorAction Ignore)) { Set-ItResult -Skipped -Because 'there is no systemd-analyze here' }
        $folder = New-Item (Join-Path (Convert-Path TestDrive:/) 'units') -ItemType Directory
        foreach ($unit in Get-ChildItem (Join-Path $examples 'systemd') -File) {
            # The programs of this machine, for those of the installation.
            (Get-Content $unit.FullName -Raw).Replace('/usr/bin/pwsh', (Get-Command pwsh -CommandType Application)[0].Source) | Set-Content (Join-Path $folder $unit.Name)
        }
        $said = systemd-analyze verify --man=no (Join-Path $folder 'dailyinsights.service') (Join-Path $folder 'dailyinsights.timer') 2>&1 | Out-String
        $LASTEXITCODE | Should -Be 0 -Because $said
        $said | Should -Not -BeLike '*dailyinsights*'
    }
}
