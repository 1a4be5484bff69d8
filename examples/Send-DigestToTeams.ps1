#Requires -Version 7.4

<#
.SYNOPSIS
Posts a digest to a channel or chat of Microsoft Teams.
.DESCRIPTION
Sends an Adaptive Card to a webhook of the Workflows app: in Teams, choose Workflows on the channel, then the template 'Post to a channel
when a webhook request is received', and copy the address that it shows. That address is a secret: whoever has it can post.

The card has a line for each category and, as far as they fit, links to its papers. Teams takes messages of up to 28 KB
(https://learn.microsoft.com/microsoftteams/platform/webhooks-and-connectors/how-to/add-incoming-webhook), of which the flow needs some; a
card over MaximumSize first loses papers, then categories, and says how many.

Teams answers 202 when the flow has been started; whether the flow could post is told by its run history alone. Tried with a server of our
own that keeps what it gets, not with Teams.
.PARAMETER Path
The report: JSON or Markdown.
.PARAMETER Uri
The address of the webhook; DIGEST_TEAMS_WEBHOOK of the environment when left out.
.PARAMETER Link
Where readers find the whole digest, such as its page on your intranet.
.PARAMETER Paper
How many papers of each category to name.
.PARAMETER MaximumSize
How many bytes the message may have.
.PARAMETER Retry
How many times to try again where Teams asks to slow down (429) or is unavailable (502, 503).
.EXAMPLE
./Send-DigestToTeams.ps1 ./digests/2025-03-04/Papers_2025-03-04_report.json -Uri (Get-Secret TeamsWebhook -AsPlainText)

Posts a digest, with the address from a vault.
.EXAMPLE
./Send-DigestToTeams.ps1 ./digests/2025-03-04/Papers_2025-03-04_report.md -Link https://intranet.example.org/digests/2025-03-04/ -WhatIf

Shows the size of the message and posts nothing.
#>
[CmdletBinding(SupportsShouldProcess)]
param(
    [Parameter(Mandatory, Position = 0)] [ValidateNotNullOrEmpty()] [string] $Path,
    [Parameter(Position = 1)] [uri] $Uri = $env:DIGEST_TEAMS_WEBHOOK,
    [uri] $Link,
    [ValidateRange(0, 50)] [int] $Paper = 5,
    [ValidateRange(2000, 28672)] [int] $MaximumSize = 24000,
    [ValidateRange(0, 10)] [int] $Retry = 3
)

Set-StrictMode -Version 3.0
$ErrorActionPreference = 'Stop'

function Limit-Text([string] $Text, [int] $Length) {
    $Text = ($Text -replace '\s+', ' ').Trim()
    if ($Text.Length -le $Length) { return $Text }
    # Never half of a pair: an emoji is two.
    $end = if ([char]::IsHighSurrogate($Text[$Length - 2])) { $Length - 2 } else { $Length - 1 }
    $Text.Substring(0, $end).TrimEnd() + '…'
}

function Get-Sentence([object] $Summary) {
    # One that rests on papers, where there is one. (Not 'ForEach-Object Statements': that would heed -WhatIf.)
    $statements = @($Summary.Sections | ForEach-Object { $_.Statements })
    $chosen = @($statements | Where-Object { @($_.PaperIds).Count -gt 0 }) + $statements | Select-Object -First 1
    if ($chosen) { return $chosen.Text }
    # A report of the earlier layout: the first line that is text.
    $Summary.Text -split '\r?\n' | ForEach-Object { $_ -replace '[*`]|^[\s#>\-]+' } | Where-Object { $_.Length -gt 20 } | Select-Object -First 1
}

# Titles and sentences are the words of strangers. In a TextBlock Teams reads Markdown, so that a title could hold a link of its own; the runs
# of a RichTextBlock are plain text.
function Format-Line([object[]] $Run, [string] $Spacing = 'Small') {
    @{ type = 'RichTextBlock'; spacing = $Spacing; inlines = @($Run) }
}

function Format-Run([string] $Text, [hashtable] $Style = @{}) {
    @{ type = 'TextRun'; text = $Text } + $Style
}

function Format-Paper([object] $Item) {
    $title = Format-Run ('• ' + (Limit-Text $Item.Title 160))
    if ($Item.Url -match '^https?://') { $title.selectAction = @{ type = 'Action.OpenUrl'; url = $Item.Url } }
    Format-Line $title 'None'
}

function Format-Message([object] $Report, [int] $Categories, [int] $Papers) {
    $summaries = @($Report.Summaries)
    $body = @(
        Format-Line (Format-Run $Report.Title @{ weight = 'Bolder'; size = 'Large' })
        Format-Line (Format-Run ('{0:yyyy-MM-dd} · {1} papers · {2} categories' -f $Report.Date, @($Report.Papers).Count, $summaries.Count) @{ isSubtle = $true }) 'None'
        if (@($Report.Problems).Count -gt 0) {
            Format-Line (Format-Run "$(@($Report.Problems).Count) thing(s) are missing; the digest says what." @{ color = 'Attention' })
        }
        foreach ($summary in $summaries | Select-Object -First $Categories) {
            $all = @($summary.Papers)
            Format-Line (Format-Run "$($summary.Emoji) $($summary.Category) ($($all.Count))" @{ weight = 'Bolder' }) 'Medium'
            Format-Line (Format-Run (Limit-Text (Get-Sentence $summary) 300)) 'None'
            $all | Select-Object -First $Papers | ForEach-Object { Format-Paper $_ }
        }
        if ($summaries.Count -gt $Categories) {
            Format-Line (Format-Run "… and $($summaries.Count - $Categories) more categories" @{ isSubtle = $true }) 'Medium'
        }
    )
    $card = @{
        '$schema' = 'http://adaptivecards.io/schemas/adaptive-card.json'
        type      = 'AdaptiveCard'
        version   = '1.4'
        body      = $body
        msteams   = @{ width = 'Full' }
    }
    if ($Link) { $card.actions = @(@{ type = 'Action.OpenUrl'; title = 'The whole digest'; url = $Link.AbsoluteUri }) }
    $attachment = @{ contentType = 'application/vnd.microsoft.card.adaptive'; contentUrl = $null; content = $card }
    ConvertTo-Json @{ type = 'message'; attachments = @($attachment) } -Depth 20 -Compress
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
            throw "The webhook at $($Uri.Host) answered with status ${status}: $(Limit-Text "$answer" 300). Nothing was posted; where it is 400, 401, 403 or 404, check the address and that its flow is on."
        }
        $seconds = 0
        if (-not ($headers.ContainsKey('Retry-After') -and [int]::TryParse("$($headers['Retry-After'])", [ref] $seconds))) { $seconds = [Math]::Pow(2, $try + 1) }
        Write-Verbose "Status $status; trying again in $seconds s."
        Start-Sleep -Seconds ([Math]::Min($seconds, 120))
    }
}

if (-not $Uri) { throw 'There is no address to post to. Give -Uri, or set DIGEST_TEAMS_WEBHOOK.' }
if (-not $Uri.IsAbsoluteUri -or ($Uri.Scheme -ne 'https' -and -not $Uri.IsLoopback)) { throw 'The address of the webhook must begin with https://.' }

$report = Import-InsightReport -LiteralPath $Path
$categories, $papers = @($report.Summaries).Count, $Paper
$message = Format-Message $report $categories $papers
while ([Text.Encoding]::UTF8.GetByteCount($message) -gt $MaximumSize -and $categories -gt 0) {
    if ($papers -gt 0) { $papers-- } else { $categories-- }
    $message = Format-Message $report $categories $papers
}

$bytes = [Text.Encoding]::UTF8.GetBytes($message)
if ($PSCmdlet.ShouldProcess("$($Uri.Host): $report, $($bytes.Length) bytes", 'Post')) { Send-Message $bytes }
