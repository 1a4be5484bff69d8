#Requires -Version 7.4

<#
.SYNOPSIS
Sends a digest by mail.
.DESCRIPTION
Sends a message with the digest as HTML, its picture in place, and as plain text for readers that show no HTML. Mail programs drop the
styles, scripts and drawings of a web page, so the digest's own HTML page is not the body; -Attach sends it along.

This uses System.Net.Mail.SmtpClient, because it is there on every machine. It speaks SMTP with or without STARTTLS (-UseTls, ports 587 and
25), and name and password. It cannot speak TLS from the first byte (port 465) nor OAuth, which Exchange Online and Gmail have come to ask
for; Microsoft advises against it for new programs (https://learn.microsoft.com/dotnet/api/system.net.mail.smtpclient#remarks). For such a
server, send through a relay that takes mail from this machine, or change this script to use MailKit.

Tried with a server of our own that keeps what it gets, without TLS and without a password; not with a real mail server.
.PARAMETER Path
The report: JSON or Markdown.
.PARAMETER To
Who gets it.
.PARAMETER From
Who sends it.
.PARAMETER Server
The mail server.
.PARAMETER Port
Its port.
.PARAMETER UseTls
Asks the server for TLS (STARTTLS) and sends nothing without.
.PARAMETER Credential
Name and password, where the server wants them. Only together with UseTls.
.PARAMETER Link
Where readers find the whole digest, such as its page on your intranet.
.PARAMETER Attach
Sends the HTML page of the digest along, where it stands beside the report.
.EXAMPLE
./Send-DigestByMail.ps1 ./digests/2025-03-04/Papers_2025-03-04_report.json -To team@example.org -From digest@example.org -Server mail.example.org -Port 587 -UseTls -Credential (Get-Credential)

Sends a digest through a server that wants a password.
.EXAMPLE
./Send-DigestByMail.ps1 ./digests/2025-03-04/Papers_2025-03-04_report.json -To team@example.org -From digest@example.org -Server localhost -Attach

Sends it through the relay of this machine, with the page attached.
#>
[CmdletBinding(SupportsShouldProcess)]
param(
    [Parameter(Mandatory, Position = 0)] [ValidateNotNullOrEmpty()] [string] $Path,
    [Parameter(Mandatory)] [ValidateNotNullOrEmpty()] [string[]] $To,
    [Parameter(Mandatory)] [ValidateNotNullOrEmpty()] [string] $From,
    [Parameter(Mandatory)] [ValidateNotNullOrEmpty()] [string] $Server,
    [ValidateRange(1, 65535)] [int] $Port = 25,
    [switch] $UseTls,
    [pscredential] $Credential,
    [uri] $Link,
    [switch] $Attach
)

Set-StrictMode -Version 3.0
$ErrorActionPreference = 'Stop'

function ConvertTo-HtmlText([string] $Text) { [Net.WebUtility]::HtmlEncode($Text) }

# Titles and sentences are the words of strangers: all of them are encoded, and only links to the web become links.
function Format-Link([string] $Url, [string] $Text) {
    if ($Url -match '^https?://') { '<a href="{0}">{1}</a>' -f (ConvertTo-HtmlText $Url), (ConvertTo-HtmlText $Text) } else { ConvertTo-HtmlText $Text }
}

# Styles stand in the elements: mail programs keep no others.
function Format-HtmlBody([object] $Report, [string] $Count, [string] $PictureId) {
    '<div style="font-family:Segoe UI,Helvetica,Arial,sans-serif;font-size:15px;line-height:1.5;max-width:760px">'
    "<h1 style=`"font-size:22px`">$(ConvertTo-HtmlText $Report.Title)</h1>"
    "<p>$(ConvertTo-HtmlText $Count)</p>"
    foreach ($problem in $Report.Problems) { "<p style=`"color:#a40000`">$(ConvertTo-HtmlText "Missing: $($problem.Message)")</p>" }
    if ($Link) { "<p>$(Format-Link $Link.AbsoluteUri 'The whole digest')</p>" }
    if ($PictureId) { "<p><img src=`"cid:$PictureId`" alt=`"How the papers spread over the categories`" style=`"max-width:100%`"></p>" }
    foreach ($summary in $Report.Summaries) {
        "<h2 style=`"font-size:18px`">$(ConvertTo-HtmlText "$($summary.Emoji) $($summary.Category) ($(@($summary.Papers).Count))")</h2>"
        if (@($summary.Sections).Count -gt 0) {
            foreach ($section in $summary.Sections) {
                '<ul>'
                foreach ($statement in $section.Statements) { "<li>$(ConvertTo-HtmlText $statement.Text)</li>" }
                '</ul>'
            }
        }
        else { "<p style=`"white-space:pre-wrap`">$(ConvertTo-HtmlText $summary.Text)</p>" }
        '<p>' + (@($summary.Papers | ForEach-Object { Format-Link $_.Url $_.Title }) -join '<br>') + '</p>'
    }
    '</div>'
}

function Format-TextBody([object] $Report, [string] $Count) {
    $Report.Title, $Count, ''
    foreach ($problem in $Report.Problems) { "Missing: $($problem.Message)" }
    if ($Link) { "The whole digest: $($Link.AbsoluteUri)", '' }
    foreach ($summary in $Report.Summaries) {
        '', "$($summary.Emoji) $($summary.Category) ($(@($summary.Papers).Count))", '', $summary.Text, ''
        $summary.Papers | ForEach-Object { "- $($_.Title) $($_.Url)" }
    }
}

if ($Credential -and -not $UseTls) { throw 'A password is sent only through TLS. Give -UseTls as well.' }

$report = Import-InsightReport -LiteralPath $Path
$count = '{0:yyyy-MM-dd} · {1} papers · {2} categories' -f $report.Date, @($report.Papers).Count, @($report.Summaries).Count
$folder = Split-Path -Path (Convert-Path -LiteralPath $Path)
$picture = if ($report.Picture) { Get-Item -LiteralPath (Join-Path -Path $folder -ChildPath (Split-Path -Path $report.Picture -Leaf)) -ErrorAction Ignore }

$message = [Net.Mail.MailMessage]::new()
$client = [Net.Mail.SmtpClient]::new($Server, $Port)
try {
    $message.From = $From
    foreach ($address in $To) { $message.To.Add($address) }
    $message.Subject = '{0} · {1:yyyy-MM-dd}' -f ($report.Title -replace '\s+', ' '), $report.Date
    $message.SubjectEncoding = $message.HeadersEncoding = [Text.Encoding]::UTF8

    # Mail programs draw no SVG.
    $image = if ($picture -and $picture.Extension -eq '.png') { [Net.Mail.LinkedResource]::new($picture.FullName, 'image/png') }
    if ($image) { $image.ContentId = 'picture' }
    $text = (Format-TextBody $report $count) -join "`r`n"
    $html = (Format-HtmlBody $report $count $(if ($image) { 'picture' })) -join "`r`n"
    # The last is the one that programs prefer.
    $message.AlternateViews.Add([Net.Mail.AlternateView]::CreateAlternateViewFromString($text, [Text.Encoding]::UTF8, 'text/plain'))
    $view = [Net.Mail.AlternateView]::CreateAlternateViewFromString($html, [Text.Encoding]::UTF8, 'text/html')
    if ($image) { $view.LinkedResources.Add($image) }
    $message.AlternateViews.Add($view)
    $page = [IO.Path]::ChangeExtension((Convert-Path -LiteralPath $Path), '.html')
    if ($Attach -and (Test-Path -LiteralPath $page)) { $message.Attachments.Add([Net.Mail.Attachment]::new($page, 'text/html')) }

    $client.EnableSsl = $UseTls
    $client.Timeout = 60000
    if ($Credential) { $client.Credentials = $Credential.GetNetworkCredential() }
    if ($PSCmdlet.ShouldProcess("${Server}:$Port, $($To -join ', '): $report", 'Mail')) { $client.Send($message) }
}
finally {
    $message.Dispose()
    $client.Dispose()
}
