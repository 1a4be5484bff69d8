#Requires -Version 7.4

<#
.SYNOPSIS
Writes an entry to the system's log that a digest failed or is incomplete.
.DESCRIPTION
On Windows, an entry in the Application log under a source of its own: an error with event id 3 where nothing was written, a warning with id
2 where something is missing. A source must be registered once, by an administrator: Write-DigestEvent.ps1 -Register. On Linux, an entry in
the journal (systemd-cat), or in syslog (logger) where there is no journal; on macOS, logger.

The entry ends with the last lines of the log of the run. Daily-Digest.ps1 keeps secrets out of that log.

Tried: logger of util-linux, with a syslog that listens and with none. Not tried, for want of such machines: the Event Log of Windows, a
journal that runs, and macOS.
.PARAMETER ExitCode
The exit code of the run: 2 or 3.
.PARAMETER LogPath
The log of the run.
.PARAMETER Message
What to say, instead of what the exit code says.
.PARAMETER Source
The name under which the entry stands.
.PARAMETER Register
Registers the source with the Event Log of Windows, and writes nothing. Needs an administrator.
.EXAMPLE
./Write-DigestEvent.ps1 -ExitCode 3 -LogPath ./digests/logs/2025-03-04.log

Says that no digest was written, and why.
.EXAMPLE
./Write-DigestEvent.ps1 -Register

Prepares Windows for such entries.
#>
[CmdletBinding(SupportsShouldProcess, DefaultParameterSetName = 'Write')]
param(
    [Parameter(Mandatory, ParameterSetName = 'Write')] [int] $ExitCode,
    [Parameter(ParameterSetName = 'Write')] [AllowEmptyString()] [string] $LogPath,
    [Parameter(ParameterSetName = 'Write')] [string] $Message,
    [ValidateNotNullOrEmpty()] [string] $Source = 'DailyInsights',
    [Parameter(Mandatory, ParameterSetName = 'Register')] [switch] $Register
)

Set-StrictMode -Version 3.0
$ErrorActionPreference = 'Stop'

if ($Register) {
    if (-not $IsWindows) { throw 'Only Windows has sources to register. Elsewhere, entries can be written as they are.' }
    if (-not [Diagnostics.EventLog]::SourceExists($Source) -and $PSCmdlet.ShouldProcess("$Source in the Application log", 'Register')) {
        [Diagnostics.EventLog]::CreateEventSource($Source, 'Application')
    }
    return
}

$isError = $ExitCode -ne 2
if (-not $Message) {
    $Message = if ($isError) { "The digest was not written (exit code $ExitCode)." } else { 'The digest was written, but something is missing; its end says what (exit code 2).' }
}
if ($LogPath -and (Test-Path -LiteralPath $LogPath)) {
    $Message += "`nThe last lines of ${LogPath}:`n" + ((Get-Content -LiteralPath $LogPath -Tail 20) -join "`n")
}
# The Event Log takes 31,839 characters: https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-reporteventw
if ($Message.Length -gt 30000) { $Message = $Message.Substring(0, 30000) }
if (-not $PSCmdlet.ShouldProcess("$Source`: $Message", 'Write to the log of the system')) { return }

if ($IsWindows) {
    $type = if ($isError) { [Diagnostics.EventLogEntryType]::Error } else { [Diagnostics.EventLogEntryType]::Warning }
    try { [Diagnostics.EventLog]::WriteEntry($Source, $Message, $type, [Math]::Clamp($ExitCode, 0, 65535)) }
    catch { throw "The event could not be written: $($_.Exception.Message) If the source $Source is not registered, let an administrator run Write-DigestEvent.ps1 -Register once." }
    return
}

$priority = if ($isError) { 'err' } else { 'warning' }
# On their input: a message is not to be taken for an option, and each line becomes an entry.
$lines = $Message -split '\n'
# A machine can have systemd-cat without a journal that runs: a container, say.
if ((Test-Path -LiteralPath '/run/systemd/journal/stdout') -and (Get-Command -Name systemd-cat -CommandType Application -ErrorAction Ignore)) {
    $lines | systemd-cat -t $Source -p $priority
    if ($LASTEXITCODE -eq 0) { return }
}
if (Get-Command -Name logger -CommandType Application -ErrorAction Ignore) {
    # That of Linux says nothing where there is no syslog, unless asked to; others do not know the option.
    $options = @(if ("$($null | logger --version 2>&1)" -like '*util-linux*') { '--socket-errors=on' }) + '-t', $Source, '-p', "user.$priority"
    $lines | logger @options
    if ($LASTEXITCODE -eq 0) { return }
}
throw 'There is no log of the system to write to: neither systemd-cat nor logger could take the entry.'
