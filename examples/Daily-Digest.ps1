<#
.SYNOPSIS
Makes today's digest, for a scheduled task.
.DESCRIPTION
Writes the digest of the day into a folder and says by its exit code how that went: 0 done (or nothing new today), 2 written but something
is missing, 3 nothing written. What happened stands in a log file beside the digests.
.EXAMPLE
pwsh -NoProfile -File ./Daily-Digest.ps1 -Path C:\Digests -Source arxiv:cs.CL,arxiv:cs.CV
#>
[CmdletBinding()]
param(
    [string] $Path = (Join-Path $HOME 'digests'),
    [string[]] $Source = @('arxiv:cs.CL', 'arxiv:cs.CV'),
    [string] $Language = 'ko',
    [datetime] $Date = (Get-Date)
)

# -File hands 'a,b' over as one text.
$Source = $Source -split ','
Import-Module DailyInsights -ErrorAction Stop
$null = New-Item $Path -ItemType Directory -Force
$log = Join-Path $Path ('{0:yyyy-MM-dd}.log' -f $Date)

$faults = @()
$files = @(Invoke-InsightDigest $Source $Path -Format Markdown, Html -Language $Language -Date $Date -Verbose -ErrorVariable +faults 4>> $log 3>> $log 2>> $log)
$files | ForEach-Object FullName | Add-Content $log

if (-not $faults) { exit 0 }
if ($files) { exit 2 }
exit 3
