#Requires -Version 7.4

<#
.SYNOPSIS
Makes the digest of the day, for a scheduled task.
.DESCRIPTION
Writes the digest of a day into a folder, with a log of that day in its folder 'logs'. Where a source or the language model could not be
reached, it tries again after an hour, up to three times; what a model has answered by then is not asked, nor paid, again. A try that
got fewer papers than an earlier one does not take its place.

Only one run at a time works in a folder: a second one ends at once with 3.

Exit codes: 0 done, or nothing new today (arXiv announces nothing on Saturday and Sunday); 1 wrong arguments; 2 a digest was written but
something is missing, or what stands in After failed; 3 nothing was written. The log says why.
.PARAMETER Path
The folder of the digests. Each gets a folder of its own, named by its date.
.PARAMETER Source
Where papers come from, as Invoke-InsightDigest takes it.
.PARAMETER Format
The files to write. JSON or Markdown is what the scripts that post a digest read.
.PARAMETER Language
The language of the summaries.
.PARAMETER Date
The day of the digest; today when left out.
.PARAMETER Retry
How many times to try again where something could not be reached.
.PARAMETER RetryDelay
How long to wait before that.
.PARAMETER KeyFile
A file with the key of the language model, for accounts that have no OPENAI_API_KEY: either text, readable by the account alone, such as a
credential of systemd; or a SecureString that the same account saved with Export-Clixml to a file ending in .xml, which only Windows
encrypts.
.PARAMETER After
A script that is called at the end, whatever came of it, with the parameters Digest (the report file, or nothing), ExitCode and LogPath.
After-Digest.ps1 is one.
.PARAMETER Module
The module's name, or its folder where it is not installed.
.EXAMPLE
pwsh -NoProfile -File ./Daily-Digest.ps1 -Path C:\Digests -Source arxiv:cs.CL,arxiv:cs.CV

Makes today's digest of two classes of arXiv.
.EXAMPLE
./Daily-Digest.ps1 -Path ./digests -Source huggingface -Date 2025-03-04 -Retry 0; $LASTEXITCODE

Makes up for a day that was missed, without waiting for a source that does not answer.
#>
[CmdletBinding()]
param(
    [ValidateNotNullOrEmpty()] [string] $Path = (Join-Path -Path $HOME -ChildPath 'digests'),
    [ValidateNotNullOrEmpty()] [string[]] $Source = @('arxiv:cs.CL', 'arxiv:cs.CV'),
    [ValidateNotNullOrEmpty()] [string[]] $Format = @('Markdown', 'Html', 'Json'),
    [ValidateNotNullOrEmpty()] [string] $Language = 'ko',
    [datetime] $Date = (Get-Date),
    [ValidateRange(0, 23)] [int] $Retry = 3,
    [timespan] $RetryDelay = '01:00:00',
    [string] $KeyFile,
    [string] $After,
    [ValidateNotNullOrEmpty()] [string] $Module = 'DailyInsights'
)

Set-StrictMode -Version 3.0
$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'

$done, $incomplete, $nothing = 0, 2, 3

# 'pwsh -File' hands 'a,b' over as one text. 'arxiv:cs.CL,cs.CV' is one source all the same.
$nextSource = ',\s*(?=(?:arxiv|arxiv-announced|feed|huggingface):|(?:sample|huggingface|deeplearn)\s*(?:,|$)|\.{0,2}[/\\]|[A-Za-z]:\\)'
$Source = @($Source | ForEach-Object { $_ -split $nextSource })
$Format = @($Format | ForEach-Object { $_ -split ',\s*' })

# What may be worth another try in an hour. A wrong key or a full disk is not.
$passing = {
    param([System.Management.Automation.ErrorRecord] $Fault)
    $Fault.CategoryInfo.Category -in 'ConnectionError', 'OperationTimeout' -or
    ($Fault.FullyQualifiedErrorId -split ',')[0] -in 'TooManyRequests', 'ModelRateLimited'
}

function Write-LogLine([string] $Level, [string] $Text) {
    # The module tells no secrets. Should the answer of a stranger repeat one, it does not reach the log either.
    if ($secret) { $Text = $Text.Replace($secret, '***') }
    $Text = $Text -replace '(?<=[?&][^=&\s]*(?:key|token|secret|sig|password)[^=&\s]*=)[^&\s]+', '***' -replace '(?<=://)[^/@\s]+@', '***@'
    $line = '{0:yyyy-MM-ddTHH:mm:sszzz} {1,-7} {2}' -f [DateTimeOffset]::Now, $Level, ($Text -replace '\s*[\r\n]+\s*', ' | ')
    Write-Information $line -InformationAction Continue
    # On a full disk the digest may still be made elsewhere, and what went wrong must be told somewhere.
    try { if (-not $log) { throw 'there is none' }; Add-Content -LiteralPath $log -Value $line } catch { [Console]::Error.WriteLine("$line (not in the log: $_)") }
}

function Read-Key([string] $File) {
    if ([IO.Path]::GetExtension($File) -ne '.xml') {
        return [Net.NetworkCredential]::new('', "$(Get-Content -LiteralPath $File -Raw)".Trim()).SecurePassword
    }
    $saved = Import-Clixml -LiteralPath $File
    if ($saved -is [pscredential]) { $saved.Password } else { [securestring] $saved }
}

# One try, in a folder of its own: what an earlier one wrote stays until there is something better.
function Invoke-Try {
    if (Test-Path -LiteralPath $workshop) { Remove-Item -LiteralPath $workshop -Recurse -Force }
    $files = [Collections.Generic.List[IO.FileInfo]]::new()
    $faults = [Collections.Generic.List[Management.Automation.ErrorRecord]]::new()
    $digest = @{ Source = $Source; Path = $workshop; Format = $Format; Language = $Language; Date = $Date }
    try {
        Invoke-InsightDigest @digest -Verbose -ErrorAction Continue *>&1 | ForEach-Object {
            switch ($_) {
                { $_ -is [IO.FileInfo] } { $files.Add($_) }
                { $_ -is [Management.Automation.ErrorRecord] } { $faults.Add($_); Write-LogLine 'ERROR' "$($_.FullyQualifiedErrorId): $_" }
                { $_ -is [Management.Automation.WarningRecord] } { Write-LogLine 'WARNING' "$_" }
                # The files are told where they end up.
                { $_ -is [Management.Automation.VerboseRecord] -and -not "$_".Contains($workshop) } { Write-LogLine 'INFO' "$_" }
            }
        }
    }
    catch {
        $faults.Add($_)
        Write-LogLine 'ERROR' "$($_.FullyQualifiedErrorId): $_"
    }

    $report = $files | Where-Object Extension -In '.json', '.md' | Sort-Object Extension | Select-Object -First 1
    [pscustomobject]@{
        Files    = $files
        Report   = $report
        Papers   = if ($report) { @((Import-InsightReport -LiteralPath $report.FullName).Papers).Count } else { 0 }
        ExitCode = if ($faults.Count -eq 0) { $done } elseif ($files.Count -gt 0) { $incomplete } else { $nothing }
        Passing  = @($faults | Where-Object { & $passing $_ }).Count -gt 0
    }
}

# Puts the files where they belong, and gives the path of the report.
function Move-Digest([object] $Try) {
    foreach ($file in $Try.Files) {
        $target = Join-Path -Path $Path -ChildPath ([IO.Path]::GetRelativePath($workshop, $file.FullName))
        $null = New-Item -Path (Split-Path -Path $target) -ItemType Directory -Force
        Move-Item -LiteralPath $file.FullName -Destination $target -Force
        Write-LogLine 'INFO' "Wrote $target"
        if ($Try.Report -and $file.FullName -eq $Try.Report.FullName) { $target }
    }
}

$secret = $env:OPENAI_API_KEY
$exitCode = $nothing
$log = $report = $lock = $null
try {
    # Unlike New-Item -Force, it says why it cannot.
    $Path = [IO.Directory]::CreateDirectory($ExecutionContext.SessionState.Path.GetUnresolvedProviderPathFromPSPath($Path)).FullName
    $logs = (New-Item -Path (Join-Path -Path $Path -ChildPath 'logs') -ItemType Directory -Force).FullName
    $log = Join-Path -Path $logs -ChildPath ('{0:yyyy-MM-dd}.log' -f $Date)
    $workshop = Join-Path -Path $Path -ChildPath '.making'

    # A file that is held open, not a mutex: it also holds between accounts and, on a share, between machines, and the system lets go of
    # it however the process ends.
    try {
        $lock = [IO.File]::Open((Join-Path -Path $Path -ChildPath '.lock'), 'OpenOrCreate', 'ReadWrite', 'None')
    }
    catch [IO.IOException] {
        Write-LogLine 'ERROR' "Another run works in $Path. Nothing was done."
        exit $nothing
    }

    Import-Module $Module
    if ($KeyFile) {
        $key = Read-Key $KeyFile
        # An empty file is for a server that needs no key.
        if ($key.Length -gt 0) {
            $secret = [Net.NetworkCredential]::new('', $key).Password
            Set-InsightContext -ApiKey $key
        }
    }

    Write-LogLine 'INFO' ('The digest of {0:yyyy-MM-dd} from {1}, by version {2} of the module' -f $Date, ($Source -join ' '), (Get-Module DailyInsights).Version)
    $papers = 0
    for ($number = 0; ; $number++) {
        $try = Invoke-Try
        if ($try.Files.Count -gt 0 -and ($try.ExitCode -eq $done -or $try.Papers -ge $papers)) {
            $report = Move-Digest $try
            $papers = $try.Papers
            $exitCode = $try.ExitCode
        }
        elseif ($exitCode -eq $nothing) {
            $exitCode = $try.ExitCode
        }

        if (-not $try.Passing -or $number -ge $Retry) { break }
        Write-LogLine 'WARNING' ('Try {0} of {1} ended with {2}. The next one at {3:HH:mm}.' -f ($number + 1), ($Retry + 1), $try.ExitCode, ([DateTimeOffset]::Now + $RetryDelay))
        Start-Sleep -Duration $RetryDelay
    }
    if (Test-Path -LiteralPath $workshop) { Remove-Item -LiteralPath $workshop -Recurse -Force }
}
catch {
    $exitCode = if ($report) { $incomplete } else { $nothing }
    Write-LogLine 'ERROR' "$($_.FullyQualifiedErrorId): $_"
}

try {
    if ($After) {
        & $After -Digest $report -ExitCode $exitCode -LogPath $log *>&1 | ForEach-Object { Write-LogLine 'INFO' "After: $_" }
    }
}
catch {
    $exitCode = [Math]::Max($exitCode, $incomplete)
    Write-LogLine 'ERROR' "$After failed: $_"
}
finally {
    if ($lock) { $lock.Dispose() }
}

Write-LogLine 'INFO' "Exit code $exitCode"
exit $exitCode
