#Requires -Version 7.4

<#
.SYNOPSIS
Registers Daily-Digest.ps1 with the Task Scheduler of Windows.
.DESCRIPTION
The task starts every day at the given time, whether or not anyone is logged on; soon after, where the machine was off or asleep by then; and
never while an earlier run is still under way. It starts in the folder of the script and under an execution policy of its own, so that
neither the current folder nor the policy of the machine decides (a policy set by Group Policy still does).

Accounts, of which the task has one:
- the account that runs this script, without a password (the default). Windows lets such a task use the network, but not as that account:
  shares that want a name are closed to it, and so is what the account has encrypted, a key saved with Export-Clixml included.
- one with a password (-Credential), which Windows keeps. It may use shares and encrypted keys. When the password changes, register again.
- a group managed service account (-ServiceAccount CONTOSO\digest$), whose password Windows changes by itself.

The account needs the right 'Log on as a batch job', which administrators have, and may need to be told where the module is installed: a
module in Documents\PowerShell\Modules is there for its own account only. Run this script as administrator.

Not tried on Windows: there was no machine with it. What it asks of the Task Scheduler was tested with functions in the place of the
cmdlets of the module ScheduledTasks.
.PARAMETER At
When to start, in local time. arXiv announces at 20:00 Eastern time, which is 1:00 or 0:00 UTC.
.PARAMETER Path
The folder of the digests.
.PARAMETER Source
Where papers come from, as Invoke-InsightDigest takes it.
.PARAMETER Language
The language of the summaries.
.PARAMETER Retry
How many times to try again, an hour later each time, where something could not be reached.
.PARAMETER After
A script that Daily-Digest.ps1 calls at the end, such as After-Digest.ps1.
.PARAMETER KeyFile
The file with the key of the language model that Daily-Digest.ps1 is to read, for accounts that have no OPENAI_API_KEY.
.PARAMETER ScriptPath
The script to run.
.PARAMETER TaskName
The name of the task.
.PARAMETER Credential
The account of the task, with its password.
.PARAMETER ServiceAccount
The group managed service account of the task.
.PARAMETER ExecutionPolicy
The policy under which the script runs. RemoteSigned runs scripts of this machine; a script that was downloaded needs Unblock-File first.
.PARAMETER Force
Takes the place of a task of the same name.
.EXAMPLE
./Register-DailyDigestTask.ps1 -Path C:\Digests -At 06:00 -WhatIf

Shows what would be registered.
.EXAMPLE
./Register-DailyDigestTask.ps1 -Path C:\Digests -Credential (Get-Credential CONTOSO\digest) -After C:\Tools\After-Digest.ps1 -Force

Registers a task under an account with a password, in the place of an earlier one.
#>
[CmdletBinding(SupportsShouldProcess, DefaultParameterSetName = 'Self')]
param(
    [datetime] $At = '06:00',
    [Parameter(Mandatory)] [ValidateNotNullOrEmpty()] [string] $Path,
    [ValidateNotNullOrEmpty()] [string[]] $Source = @('arxiv:cs.CL', 'arxiv:cs.CV'),
    [ValidateNotNullOrEmpty()] [string] $Language = 'ko',
    [ValidateRange(0, 23)] [int] $Retry = 3,
    [string] $After,
    [string] $KeyFile,
    [ValidateNotNullOrEmpty()] [string] $ScriptPath = (Join-Path -Path $PSScriptRoot -ChildPath 'Daily-Digest.ps1'),
    [ValidateNotNullOrEmpty()] [string] $TaskName = 'DailyInsights digest',
    [Parameter(Mandatory, ParameterSetName = 'Password')] [pscredential] $Credential,
    [Parameter(Mandatory, ParameterSetName = 'ServiceAccount')] [ValidatePattern('\$$')] [string] $ServiceAccount,
    [ValidateSet('RemoteSigned', 'AllSigned', 'Unrestricted', 'Bypass')] [string] $ExecutionPolicy = 'RemoteSigned',
    [switch] $Force
)

Set-StrictMode -Version 3.0
$ErrorActionPreference = 'Stop'

if (-not (Get-Command -Name Register-ScheduledTask -ErrorAction Ignore)) {
    $elsewhere = if ($IsWindows) { 'The module ScheduledTasks is missing from this Windows.' } else { 'Only Windows has it. On Linux, use the timer in examples/systemd; with cron, a line that calls Daily-Digest.ps1.' }
    throw "There is no Task Scheduler here to register with. $elsewhere"
}

# As programs of Windows take their command line apart: backslashes count double before a quotation mark only.
# https://learn.microsoft.com/cpp/cpp/main-function-command-line-args#parsing-c-command-line-arguments
function ConvertTo-Argument([string] $Text) {
    '"' + ($Text -replace '(\\*)"', '$1$1\"' -replace '(\\+)$', '$1$1') + '"'
}

# The task starts in another folder than this session.
function Resolve-FullPath([string] $Name) { $ExecutionContext.SessionState.Path.GetUnresolvedProviderPathFromPSPath($Name) }

$script = (Get-Item -LiteralPath $ScriptPath).FullName
$parameters = [ordered]@{
    Path     = Resolve-FullPath $Path
    Source   = $Source -join ','
    Language = $Language
    Retry    = $Retry
}
if ($After) { $parameters.After = (Get-Item -LiteralPath $After).FullName }
if ($KeyFile) { $parameters.KeyFile = Resolve-FullPath $KeyFile }
$arguments = @('-NoProfile', '-NonInteractive', '-ExecutionPolicy', $ExecutionPolicy, '-File', (ConvertTo-Argument $script))
foreach ($name in $parameters.Keys) { $arguments += "-$name", (ConvertTo-Argument $parameters[$name]) }

# Not the process's own path: that of the Store's edition holds its version, and is gone after an update.
$action = New-ScheduledTaskAction -Execute (Get-Command -Name pwsh -CommandType Application | Select-Object -First 1).Source -Argument ($arguments -join ' ') -WorkingDirectory (Split-Path -Path $script)
$trigger = New-ScheduledTaskTrigger -Daily -At $At
$settings = New-ScheduledTaskSettingsSet -StartWhenAvailable -MultipleInstances IgnoreNew -AllowStartIfOnBatteries -DontStopIfGoingOnBatteries -ExecutionTimeLimit ([timespan]::FromHours($Retry + 2))
$task = @{
    TaskName    = $TaskName
    Action      = $action
    Trigger     = $trigger
    Settings    = $settings
    Description = 'Makes the daily digest of AI papers. The log stands in the folder logs beside the digests.'
    Force       = $Force
}
switch ($PSCmdlet.ParameterSetName) {
    # Windows takes the password as text and keeps it as a secret of the system.
    'Password' { $account = $Credential.UserName; $task.User = $account; $task.Password = $Credential.GetNetworkCredential().Password }
    'ServiceAccount' { $account = $ServiceAccount; $task.Principal = New-ScheduledTaskPrincipal -UserId $account -LogonType Password }
    default { $account = "$env:USERDOMAIN\$env:USERNAME"; $task.Principal = New-ScheduledTaskPrincipal -UserId $account -LogonType S4U }
}

if ($PSCmdlet.ShouldProcess("$TaskName, daily at $($At.ToString('HH:mm')), as ${account}: pwsh $($arguments -join ' ')", 'Register')) {
    Register-ScheduledTask @task
}
