#Requires -Version 7.4

<#
.SYNOPSIS
Posts a digest to a channel of Slack.
.DESCRIPTION
Sends blocks to an incoming webhook: https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks. Its address is a secret:
whoever has it can post.

Slack takes 50 blocks in a message, 150 characters in a header and 3,000 in a section (https://docs.slack.dev/reference/block-kit/blocks).
A category is one section: its sentence, and links to as many of its papers as fit. What does not fit is counted at the end.

Tried with a server of our own that keeps what it gets, not with Slack.
.PARAMETER Path
The report: JSON or Markdown.
.PARAMETER Uri
The address of the webhook; DIGEST_SLACK_WEBHOOK of the environment when left out.
.PARAMETER Link
Where readers find the whole digest, such as its page on your intranet.
.PARAMETER Paper
How many papers of each category to name.
.PARAMETER Retry
How many times to try again where Slack asks to slow down (429) or is unavailable (502, 503).
.EXAMPLE
./Send-DigestToSlack.ps1 ./digests/2025-03-04/Papers_2025-03-04_report.json -Uri (Get-Secret SlackWebhook -AsPlainText)

Posts a digest, with the address from a vault.
.EXAMPLE
./Send-DigestToSlack.ps1 ./digests/2025-03-04/Papers_2025-03-04_report.md -Paper 0 -WhatIf

Shows the size of a message of categories alone, and posts nothing.
#>
[CmdletBinding(SupportsShouldProcess)]
param(
    [Parameter(Mandatory, Position = 0)] [ValidateNotNullOrEmpty()] [string] $Path,
    [Parameter(Position = 1)] [uri] $Uri = $env:DIGEST_SLACK_WEBHOOK,
    [uri] $Link,
    [ValidateRange(0, 50)] [int] $Paper = 5,
    [ValidateRange(0, 10)] [int] $Retry = 3
)

Set-StrictMode -Version 3.0
$ErrorActionPreference = 'Stop'
$headerLimit, $sectionLimit, $blockLimit = 150, 3000, 50

function Limit-Text([string] $Text, [int] $Length) {
    $Text = ($Text -replace '\s+', ' ').Trim()
    if ($Text.Length -le $Length) { return $Text }
    # Never half of a pair: an emoji is two.
    $end = if ([char]::IsHighSurrogate($Text[$Length - 2])) { $Length - 2 } else { $Length - 1 }
    $Text.Substring(0, $end).TrimEnd() + '…'
}

# Titles and sentences are the words of strangers: <!channel> in one must call nobody.
# https://docs.slack.dev/messaging/formatting-message-text#escaping
function ConvertTo-Mrkdwn([string] $Text) {
    $Text.Replace('&', '&amp;').Replace('<', '&lt;').Replace('>', '&gt;')
}

function Get-Sentence([object] $Summary) {
    # One that rests on papers, where there is one. (Not 'ForEach-Object Statements': that would heed -WhatIf.)
    $statements = @($Summary.Sections | ForEach-Object { $_.Statements })
    $chosen = @($statements | Where-Object { @($_.PaperIds).Count -gt 0 }) + $statements | Select-Object -First 1
    if ($chosen) { return $chosen.Text }
    # A report of the earlier layout: the first line that is text.
    $Summary.Text -split '\r?\n' | ForEach-Object { $_ -replace '[*`]|^[\s#>\-]+' } | Where-Object { $_.Length -gt 20 } | Select-Object -First 1
}

function Format-Section([string] $Text) {
    # verbatim: Slack makes no links and no names of people out of what merely looks so.
    @{ type = 'section'; text = @{ type = 'mrkdwn'; text = $Text; verbatim = $true } }
}

function Format-Paper([object] $Item) {
    $title = ConvertTo-Mrkdwn (Limit-Text $Item.Title 160)
    if ($Item.Url -notmatch '^https?://') { return "• $title" }
    # '|' and '>' would end the address.
    '• <{0}|{1}>' -f (ConvertTo-Mrkdwn ($Item.Url.Replace('|', '%7C').Replace('>', '%3E').Replace('<', '%3C'))), $title
}

function Format-Category([object] $Summary) {
    $all = @($Summary.Papers)
    $text = "*$(ConvertTo-Mrkdwn "$($Summary.Emoji) $($Summary.Category)") ($($all.Count))*`n$(ConvertTo-Mrkdwn (Limit-Text (Get-Sentence $Summary) 600))"
    foreach ($item in $all | Select-Object -First $Paper) {
        $line = "`n" + (Format-Paper $item)
        # Whole lines only: half a link would be shown as it is written.
        if ($text.Length + $line.Length -gt $sectionLimit) { break }
        $text += $line
    }
    Format-Section $text
}

# Sends bytes to an address that must not be told to anyone: not by an error, not by -Verbose, not to where the server redirects.
function Send-Message([byte[]] $Body) {
    for ($try = 0; ; $try++) {
        $request = @{
            Uri                     = $Uri
            Method                  = 'Post'
            Body                    = $Body
            ContentType             = 'application/json; charset=utf-8'
            MaximumRedirection      = 0
            TimeoutSec              = 60
            SkipHttpErrorCheck      = $true
            StatusCodeVariable      = 'status'
            ResponseHeadersVariable = 'headers'
            Verbose                 = $false
            Debug                   = $false
            # A redirect would be an error that says how to follow it; its status says enough.
            ErrorAction             = 'SilentlyContinue'
        }
        try { $answer = Invoke-RestMethod @request }
        catch { throw "The webhook at $($Uri.Host) could not be reached: $($_.Exception.Message.Replace($Uri.AbsoluteUri, '***')). Check the network and the proxy." }
        if ($status -in 200..299) { return }
        if ($status -notin 429, 502, 503 -or $try -ge $Retry) {
            throw "The webhook at $($Uri.Host) answered with status ${status}: $(Limit-Text "$answer" 300). Nothing was posted; where it is 403, 404 or 410, make a new webhook."
        }
        $seconds = 0
        if (-not ($headers.ContainsKey('Retry-After') -and [int]::TryParse("$($headers['Retry-After'])", [ref] $seconds))) { $seconds = [Math]::Pow(2, $try + 1) }
        Write-Verbose "Status $status; trying again in $seconds s."
        Start-Sleep -Seconds ([Math]::Min($seconds, 120))
    }
}

if (-not $Uri) { throw 'There is no address to post to. Give -Uri, or set DIGEST_SLACK_WEBHOOK.' }
if (-not $Uri.IsAbsoluteUri -or ($Uri.Scheme -ne 'https' -and -not $Uri.IsLoopback)) { throw 'The address of the webhook must begin with https://.' }

$report = Import-InsightReport -LiteralPath $Path
$summaries = @($report.Summaries)
$count = '{0:yyyy-MM-dd} · {1} papers · {2} categories' -f $report.Date, @($report.Papers).Count, $summaries.Count
$blocks = @(
    @{ type = 'header'; text = @{ type = 'plain_text'; text = Limit-Text $report.Title $headerLimit } }
    Format-Section $count
    if (@($report.Problems).Count -gt 0) { Format-Section ":warning: $(@($report.Problems).Count) thing(s) are missing; the digest says what." }
)
# One is kept for what does not fit, and one for the link.
$room = $blockLimit - $blocks.Count - 2
$blocks += @($summaries | Select-Object -First $room | ForEach-Object { Format-Category $_ })
if ($summaries.Count -gt $room) { $blocks += Format-Section "… and $($summaries.Count - $room) more categories" }
if ($Link) { $blocks += Format-Section "<$($Link.AbsoluteUri.Replace('&', '&amp;').Replace('|', '%7C'))|The whole digest>" }

# text is what notifications show; without unfurl_*, Slack would put a preview of each paper below the message.
$message = @{ text = ConvertTo-Mrkdwn "$($report.Title): $count"; blocks = $blocks; unfurl_links = $false; unfurl_media = $false } | ConvertTo-Json -Depth 10 -Compress
$bytes = [Text.Encoding]::UTF8.GetBytes($message)
if ($PSCmdlet.ShouldProcess("$($Uri.Host): $report, $($blocks.Count) blocks, $($bytes.Length) bytes", 'Post')) { Send-Message $bytes }
