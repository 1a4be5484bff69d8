# What goes wrong in the first week: each mistake is told by an id and a category of its own, with what to do, and costs nothing that was
# done or paid for before.
BeforeAll {
    . (Join-Path $PSScriptRoot 'Support.ps1')
    . (Join-Path $PSScriptRoot 'Servers.ps1')
    $count = @(Get-ArxivPaper -Sample).Count

    # Runs a script as a user's that goes on after errors, and gives its faults.
    function Get-Fault([scriptblock] $Script) {
        $ErrorActionPreference = 'SilentlyContinue'
        $Error.Clear()
        try { $null = . $Script 3>$null } catch { Write-Debug "$_" }
        , @($Error | Sort-Object { $_.InvocationInfo.HistoryId })
    }

    # A session that sees a disk of its own: small, or one that nobody may write to. The disk goes with the session.
    function Invoke-OnDisk([string] $Options, [string] $Script) {
        $disk = (New-Item (Join-Path (Convert-Path TestDrive:/) "disk$([guid]::NewGuid().ToString('N'))") -ItemType Directory).FullName
        $file = Join-Path (Convert-Path TestDrive:/) 'ondisk.ps1'
        Set-Content -LiteralPath $file "`$ProgressPreference = 'SilentlyContinue'; `$disk = '$disk'; Import-Module '$modulePath'; $Script"
        $said = & unshare --mount --map-root-user sh -c 'mount -t tmpfs -o "$1" tmpfs "$2" || exit 77; exec "$3" -NoProfile -NonInteractive -File "$4"' sh $Options $disk (Join-Path $PSHOME 'pwsh') $file 2>&1
        $said | ForEach-Object { "$_" }
    }

    function Test-OwnDisk {
        if (-not $IsLinux -or -not (Get-Command unshare -CommandType Application -ErrorAction Ignore)) { return $false }
        $null = unshare --mount --map-root-user sh -c 'mount -t tmpfs -o size=64k tmpfs /mnt' 2>&1
        $LASTEXITCODE -eq 0
    }
}

Describe 'The mistake' {
    BeforeEach {
        $server = Start-StandIn
        $archive = Join-Path (Convert-Path TestDrive:/) "$([guid]::NewGuid()).db"
        Push-Location TestDrive:/
    }

    AfterEach {
        Pop-Location
        Stop-StandIn $server
        Set-InsightContext -Reset
    }

    It 'of no key is told, and every paper is in the digest all the same' {
        Set-InsightContext tiny "$($server.Uri)/denied/v1" -Archive $archive
        $faults = Get-Fault { $script:report = Invoke-InsightDigest sample nokey -PassThru }
        $faults[0].FullyQualifiedErrorId | Should -BeLike 'ModelKeyMissing,*'
        $faults[0].CategoryInfo.Category | Should -Be 'AuthenticationError'
        $faults[0].Exception.Message | Should -BeLike "*$($server.Uri)/denied/v1*Set OPENAI_API_KEY*"
        $report.Papers | Should -HaveCount $count
        $server.Requests.Count | Should -BeLessThan 18 -Because 'what is under way at once is enough to know'
    }

    It 'of a wrong key is told without the key, and a rerun with the right one asks the rest' {
        $wrong = 'sk-wrong-' + [guid]::NewGuid().ToString('N')
        Set-InsightContext tiny "$($server.Uri)/denied/v1" -Archive $archive -ApiKey (ConvertTo-SecureString $wrong -AsPlainText -Force)
        $faults = Get-Fault { Invoke-InsightDigest sample wrongkey }
        $faults | Should -HaveCount 1 -Because 'one key is one fault, however many steps need it'
        $faults[0].FullyQualifiedErrorId | Should -BeLike 'ModelKeyRefused,*'
        $faults[0].TargetObject | Should -Be "$($server.Uri)/denied/v1"
        $faults[0].CategoryInfo.Category | Should -Be 'AuthenticationError'
        $faults[0].Exception.Message | Should -BeLike '*Check that it is whole*'
        "$($faults | Format-List * -Force | Out-String)" | Should -Not -BeLike "*$wrong*"

        Set-InsightContext -Endpoint $server.Address
        (Invoke-InsightDigest sample wrongkey -PassThru).Papers.CategorizedBy.Name | Select-Object -Unique | Should -Be 'tiny'
    }

    It 'of a wrong endpoint is told: <Endpoint>' -ForEach @(
        @{ Endpoint = 'localhost:11434'; Id = 'ModelEndpointInvalid'; Category = 'InvalidArgument'; Says = '*such as http://localhost:11434/v1*' }
        @{ Endpoint = 'http://127.0.0.1:1/v1'; Id = 'ModelUnreachable'; Category = 'ConnectionError'; Says = '*127.0.0.1:1*Check the address and that the server runs*' }
        @{ Endpoint = 'nowhere'; Id = 'ModelNotFound'; Category = 'ObjectNotFound'; Says = '*Check both; most addresses end in /v1*' }
    ) {
        # 404 for all that is asked of it.
        $site = Start-StandIn { @{ Status = 404; Type = 'text/plain'; Body = 'Not found' } }
        try {
            $address = $Endpoint -eq 'nowhere' ? $site.Uri : $Endpoint
            $faults = Get-Fault { Get-ArxivPaper -Sample -First 2 | Invoke-PaperCategorization -Endpoint $address -Model tiny -NoArchive }
        }
        finally { Stop-StandIn $site }
        $faults[0].FullyQualifiedErrorId | Should -BeLike "$Id,*"
        $faults[0].CategoryInfo.Category | Should -Be $Category
        $faults[0].Exception.Message | Should -BeLike $Says
    }

    It 'of no network is told by source, and the others are in the digest' {
        # Nobody listens at the port; a name that is not known ends the same way.
        $faults = Get-Fault { $script:report = Invoke-InsightDigest feed:http://127.0.0.1:1/feed, sample unreachable -PassThru }
        $faults[0].FullyQualifiedErrorId | Should -BeLike 'ServerUnreachable,*'
        $faults[0].CategoryInfo.Category | Should -Be 'ConnectionError'
        $faults[0].Exception.Message | Should -BeLike '*http://127.0.0.1:1/feed*Check the network, the proxy and the address*'
        $report.Papers | Should -HaveCount $count
        $report.Problems.ErrorId | Should -Be 'ServerUnreachable'
    }

    It 'of a misspelt class of arXiv is told with names that are near, before anything is asked' {
        foreach ($script in { Get-ArxivPaper cs.LC -Endpoint "$($server.Uri)/api" -NoCache }, { Invoke-InsightDigest arxiv:cs.LC misspelt }) {
            $faults = Get-Fault $script
            $faults[0].FullyQualifiedErrorId | Should -BeLike 'UnknownArxivCategory,*'
            $faults[0].CategoryInfo.Category | Should -Be 'InvalidArgument'
            $faults[0].Exception.Message | Should -BeLike "*'cs.LC'*cs.CL*"
        }
        $server.Requests.Count | Should -Be 0
    }

    It 'of a misspelt category is told, and the others are summarized' {
        $papers = Get-ArxivPaper -Sample | Invoke-PaperCategorization
        $name = $papers[0].Category
        $faults = Get-Fault { $script:summaries = $papers | New-CategorySummary -Category 'Compter Vision', $name -Language en }
        $faults | Should -HaveCount 1
        $faults[0].FullyQualifiedErrorId | Should -BeLike 'UnknownCategory,*'
        $faults[0].CategoryInfo.Category | Should -Be 'ObjectNotFound'
        $faults[0].TargetObject | Should -Be 'Compter Vision'
        $faults[0].Exception.Message | Should -BeLike "*'Compter Vision'*$name*"
        $summaries.Category | Should -Be $name
    }

    It 'of a key as text is told with the ways to give it, and a credential is taken' {
        $faults = Get-Fault { Set-InsightContext tiny -ApiKey 'sk-typed-in-clear' }
        $faults[0].Exception.Message | Should -BeLike '*Read-Host -AsSecureString*'
        "$($faults | Select-Object * -ExcludeProperty InvocationInfo | Format-List * -Force | Out-String)" | Should -Not -BeLike '*sk-typed*'
        Set-InsightContext tiny -ApiKey ([pscredential]::new('me', (ConvertTo-SecureString sk-mine -AsPlainText -Force)))
        (Get-InsightContext).HasApiKey | Should -BeTrue
    }

    It 'of a vault that fails is an error of its own, and nothing is asked' {
        Set-InsightContext tiny $server.Address -ApiKeyCommand { throw 'The vault is locked' }
        $faults = Get-Fault { Get-ArxivPaper -Sample -First 2 | Invoke-PaperCategorization -NoArchive }
        $faults[0].FullyQualifiedErrorId | Should -BeLike 'ApiKeyCommandFailed,*'
        $faults[0].CategoryInfo.Category | Should -Be 'AuthenticationError'
        $faults[0].Exception.Message | Should -BeLike '*The vault is locked*Run it by itself*'
        $server.Requests.Count | Should -Be 0
    }

    It 'of a file where an address belongs is told with the parameter for it' {
        $faults = Get-Fault { Get-FeedPaper ./feed.xml }
        $faults[0].FullyQualifiedErrorId | Should -BeLike 'AddressRefused,*'
        $faults[0].Exception.Message | Should -BeLike '*./feed.xml*-Path*'
    }

    It 'of no quotes around several classes of arXiv is none' {
        Get-Fault { Invoke-InsightDigest arxiv:cs.CL, cs.CV, sample noquotes -WhatIf } | Should -BeNullOrEmpty
        (Get-Fault { Invoke-InsightDigest sample, cs.CV noquotes -WhatIf })[0].FullyQualifiedErrorId | Should -BeLike 'UnknownSource,*'
    }

    It 'of a category without papers today is none' {
        $paper = @{ Title = 'One'; Category = 'LLM' }
        $paper | New-CategorySummary -Category LLM, Robotics -ErrorVariable faults -Language en | ForEach-Object Category | Should -Be 'LLM'
        $faults | Should -BeNullOrEmpty
    }

    It 'of a full disk is told; what the model said is kept, and a rerun asks nothing' {
        if (-not (Test-OwnDisk)) { Set-ItResult -Skipped -Because 'no small disk can be mounted here (that takes Linux and the right to)'; return }
        $run = "
            Set-InsightContext tiny $($server.Address) -Archive '$archive' -Language en
            try { Invoke-InsightDigest sample FOLDER Markdown, Html | ForEach-Object Name }
            catch { `"{0}|{1}|{2}`" -f `$_.FullyQualifiedErrorId, `$_.CategoryInfo.Category, `$_.Exception.Message }
            Get-ChildItem `$disk -Recurse -Force -File | Where-Object { `$_.Name -like '*.tmp' -or `$_.Length -eq 0 } | ForEach-Object FullName"
        $said = @(Invoke-OnDisk 'size=64k' $run.Replace('FOLDER', '$disk'))
        $said | Should -HaveCount 1 -Because ($said -join "`n")
        $said[0] | Should -BeLike 'ReportNotWritten,*|WriteError|*report.md*No space left*Check that*the disk has room, then run it again*'
        $asked = $server.Requests.Count
        $asked | Should -BeGreaterThan 1
        $said = Invoke-OnDisk 'size=64k' $run.Replace('FOLDER', "'$(Convert-Path TestDrive:/)/elsewhere'")
        "$said" | Should -BeLike '*report.md*'
        $server.Requests.Count | Should -Be $asked
    }

    It 'of an archive on a full disk is told, and the work goes on' {
        if (-not (Test-OwnDisk)) { Set-ItResult -Skipped -Because 'no small disk can be mounted here (that takes Linux and the right to)'; return }
        $said = Invoke-OnDisk 'size=16k' "
            Get-ArxivPaper -Sample | Invoke-PaperCategorization -Endpoint $($server.Address) -Model tiny -Archive `$disk/a.db -WarningVariable warned -WarningAction SilentlyContinue |
                Measure-Object | ForEach-Object Count
            `$warned.Message"
        $said[0] | Should -Be $count
        $said[1..9] -join ' ' | Should -BeLike '*a.db*replies are neither found nor kept*'
    }

    It 'of a folder that is read-only is told by every cmdlet that writes' {
        if (-not (Test-OwnDisk)) { Set-ItResult -Skipped -Because 'no read-only disk can be mounted here (that takes Linux and the right to)'; return }
        $said = Invoke-OnDisk 'ro' '
            $ErrorActionPreference = "Stop"
            $papers = Get-ArxivPaper -Sample -First 3 | Invoke-PaperCategorization
            foreach ($script in { Invoke-InsightDigest sample $disk }, { $papers | New-CategorySummary | Export-InsightReport $disk },
                { $papers | New-CategoryChart $disk/x.svg }, { Export-InsightIndex $disk }) {
                try { & $script } catch { "{0}|{1}|{2}" -f $_.FullyQualifiedErrorId, $_.CategoryInfo.Category, $_.Exception.Message }
            }'
        @($said -like 'ReportNotWritten,*|WriteError|*Read-only*Check*').Count | Should -Be 4 -Because ($said -join "`n")
    }

    It 'of a file where the folder should be is told, and what was paid for is kept' {
        Set-Content TestDrive:/occupied 'x'
        Set-InsightContext tiny $server.Address -Archive $archive -Language en
        $faults = Get-Fault { Invoke-InsightDigest sample occupied }
        $faults[0].FullyQualifiedErrorId | Should -BeLike 'ReportNotWritten,*'
        $faults[0].CategoryInfo.Category | Should -Be 'WriteError'
        $faults[0].Exception.Message | Should -BeLike '*occupied*Check that its folder can be made*'
        $asked = $server.Requests.Count
        Invoke-InsightDigest sample free | Should -Not -BeNullOrEmpty
        $server.Requests.Count | Should -Be $asked
        Get-Content TestDrive:/occupied | Should -Be 'x'
    }

    It 'of a date in the future is told before anything is asked or paid for: <Script>' -ForEach @(
        @{ Script = 'Invoke-InsightDigest "feed:$($server.Uri)/feed" future -Endpoint $server.Address -Date 2099-01-01' }
        @{ Script = 'Get-HuggingFacePaper 2099-01-01 -Endpoint "$($server.Uri)/papers" -NoCache' }
        @{ Script = 'Get-ArxivPaper cs.CL -Since 2099-01-01 -Endpoint "$($server.Uri)/api" -NoCache' }
        @{ Script = 'Get-FeedPaper "$($server.Uri)/feed" -NoCache | Invoke-PaperCategorization -Endpoint $server.Address | New-CategorySummary | Export-InsightReport future -Date 2099-01-01' }
    ) {
        $faults = Get-Fault ([scriptblock]::Create($Script))
        $faults[0].FullyQualifiedErrorId | Should -BeLike 'DateInFuture,*'
        $faults[0].CategoryInfo.Category | Should -Be 'InvalidArgument'
        $faults[0].Exception.Message | Should -BeLike "*2099-01-01*today is $((Get-Date).ToString('yyyy-MM-dd'))*Give a day*"
        $server.Requests.Count | Should -Be 0
        Test-Path TestDrive:/future | Should -BeFalse
    }

    It 'of a date of tomorrow is none where it is tomorrow already' {
        $day = [datetime]::UtcNow.AddHours(13.5).ToString('yyyy-MM-dd')
        Invoke-InsightDigest sample tomorrow -Date $day | Should -Not -BeNullOrEmpty
    }

    It 'of a setting that cannot be used is told before the cmdlets in front have asked anything: <Script>' -ForEach @(
        @{ Id = 'LanguageTagInvalid'; Script = 'New-CategorySummary -Language "no such!"' }
        @{ Id = 'ReportNotFound'; Script = 'New-CategorySummary | Export-InsightReport out -TemplatePath nothing.hbs' }
        @{ Id = 'PathNotInFileSystem'; Script = 'New-CategorySummary | Export-InsightReport Env:/x' }
    ) {
        $faults = Get-Fault ([scriptblock]::Create('Get-ArxivPaper -Sample | Invoke-PaperCategorization -Endpoint $server.Address -Model tiny -NoArchive | ' + $Script))
        $faults[0].FullyQualifiedErrorId | Should -BeLike "$Id,*"
        $server.Requests.Count | Should -Be 0
    }

    It 'of the wrong object is told by its place and type, and the others go on: <Script>' -ForEach @(
        @{ Id = 'PaperWithoutTitle'; Says = '*Input object 1 (Process)*Give objects with a Title*'; Script = '(Get-Process -Id $PID), $paper | Invoke-PaperCategorization' }
        @{ Id = 'PaperWithoutTitle'; Says = '*Input object 1 (DirectoryInfo)*Give objects with a Title*'; Script = '(Get-Item .), $paper | New-CategorySummary' }
        @{ Id = 'NotASummary'; Says = '*type Paper*Pipe the output of New-CategorySummary*'; Script = '$paper, ($paper | New-CategorySummary) | Export-InsightReport wrong' }
        @{ Id = 'NotChartable'; Says = '*type Int32*'; Script = '1, $paper | New-CategoryChart wrong.svg' }
        @{ Id = 'NotChartable'; Says = '*type Int32*'; Script = '1, $paper | Format-CategoryChart' }
        @{ Id = 'AddressRefused'; Says = '*5*https://*'; Script = '5, "$($server.Uri)/feed" | Get-FeedPaper -NoCache' }
    ) {
        $paper = Get-ArxivPaper -Sample -First 1 | Invoke-PaperCategorization
        $faults = Get-Fault ([scriptblock]::Create('$script:got = @(' + $Script + ')'))
        $faults | Should -HaveCount 1
        $faults[0].FullyQualifiedErrorId | Should -BeLike "$Id,*"
        $faults[0].Exception.Message | Should -BeLike $Says
        $got.Count | Should -BeGreaterThan 0
    }

    It 'of Ctrl+C in the middle ends at once; what was answered is not asked again' {
        if ($IsWindows) { Set-ItResult -Skipped -Because 'there is no signal to send to another process'; return }
        # The first question is answered, the second never is.
        $server.AnswerOnly = 'Paper number 1 of'
        $file = Join-Path (Convert-Path TestDrive:/) 'ctrlc.ps1'
        Set-Content -LiteralPath $file "
            Import-Module '$modulePath'
            1..40 | ForEach-Object { @{ Title = `"Paper number `$_ of many about images`" } } |
                Invoke-PaperCategorization -Endpoint $($server.Address) -Model tiny -Archive '$archive' -ThrottleLimit 1 |
                New-CategorySummary -Engine Embedded | Export-InsightReport '$(Convert-Path TestDrive:/)/ctrlc'"
        $command, $arguments = (Join-Path $PSHOME 'pwsh'), "-NoProfile -NonInteractive -File `"$file`""
        # Tests that were started in the background ignore the signal, and what they start would ignore it too.
        & env --default-signal=INT true 2>$null
        if ($LASTEXITCODE -eq 0) { $command, $arguments = 'env', "--default-signal=INT `"$command`" $arguments" }
        $process = [Diagnostics.Process]::Start([Diagnostics.ProcessStartInfo]@{ FileName = $command; Arguments = $arguments; RedirectStandardOutput = $true; RedirectStandardError = $true })
        try {
            $server.WaitForQuestion(60000) | Should -BeTrue
            $watch = [Diagnostics.Stopwatch]::StartNew()
            & kill -INT $process.Id
            $server.WaitForNone(5000) | Should -BeTrue
            $watch.Elapsed.TotalSeconds | Should -BeLessThan 1
            $process.WaitForExit(10000) | Should -BeTrue
        }
        finally {
            if (-not $process.HasExited) { $process.Kill() }
            $process.Dispose()
        }

        Test-Path TestDrive:/ctrlc | Should -BeFalse
        $before = $server.Requests.Count
        $before | Should -Be 2
        $server.AnswerOnly = $null
        $papers = 1..40 | ForEach-Object { @{ Title = "Paper number $_ of many about images" } } |
            Invoke-PaperCategorization -Endpoint $server.Address -Model tiny -Archive $archive -ThrottleLimit 1
        $papers | Should -HaveCount 40
        $server.Requests.Count - $before | Should -Be 1
    }
}
