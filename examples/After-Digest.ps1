#Requires -Version 7.4

<#
.SYNOPSIS
Tells people what came of a digest, at the end of Daily-Digest.ps1 -After.
.DESCRIPTION
Posts the digest wherever the environment names an address, and writes an entry to the system's event log where something went wrong.
Change it as you like: it is called with the same three parameters whatever it does.

Environment variables, all optional: DIGEST_TEAMS_WEBHOOK and DIGEST_SLACK_WEBHOOK are addresses of webhooks, which are secrets.
DIGEST_MAIL_TO (several parted by commas), DIGEST_MAIL_FROM and DIGEST_MAIL_SERVER (host or host:port) are for mail to a server that takes
it without a password; for one that wants a password, call Send-DigestByMail.ps1 with -Credential here.
.PARAMETER Digest
The report file; empty where there is none.
.PARAMETER ExitCode
The exit code of the run.
.PARAMETER LogPath
The log of the run.
.EXAMPLE
pwsh -NoProfile -File ./Daily-Digest.ps1 -Path ./digests -After ./After-Digest.ps1

Makes the digest and posts it.
.EXAMPLE
./After-Digest.ps1 -Digest ./digests/2025-03-04/Papers_2025-03-04_report.json

Posts a digest that is there already.
#>
[CmdletBinding()]
param(
    [AllowEmptyString()] [string] $Digest,
    [int] $ExitCode,
    [AllowEmptyString()] [string] $LogPath
)

Set-StrictMode -Version 3.0
$ErrorActionPreference = 'Stop'
$failures = @()

function Step([scriptblock] $Action) {
    try { & $Action } catch { $script:failures += "$_" }
}

if ($ExitCode -ne 0) {
    Step { & (Join-Path -Path $PSScriptRoot -ChildPath 'Write-DigestEvent.ps1') -ExitCode $ExitCode -LogPath $LogPath }
}

if ($Digest) {
    if ($env:DIGEST_TEAMS_WEBHOOK) {
        Step { & (Join-Path -Path $PSScriptRoot -ChildPath 'Send-DigestToTeams.ps1') -Path $Digest -Uri $env:DIGEST_TEAMS_WEBHOOK }
    }
    if ($env:DIGEST_SLACK_WEBHOOK) {
        Step { & (Join-Path -Path $PSScriptRoot -ChildPath 'Send-DigestToSlack.ps1') -Path $Digest -Uri $env:DIGEST_SLACK_WEBHOOK }
    }
    if ($env:DIGEST_MAIL_TO) {
        Step {
            $name, $port = $env:DIGEST_MAIL_SERVER -split ':'
            $mail = @{ Path = $Digest; To = $env:DIGEST_MAIL_TO -split ',\s*'; From = $env:DIGEST_MAIL_FROM; Server = $name }
            if ($port) { $mail.Port = [int] $port }
            & (Join-Path -Path $PSScriptRoot -ChildPath 'Send-DigestByMail.ps1') @mail
        }
    }
}

# One that failed has not kept the others from being told.
if ($failures) { throw $failures -join ' | ' }
