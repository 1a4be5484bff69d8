using System.Management.Automation;
using DailyInsights.PowerShell.Pipeline;
using DailyInsights.PowerShell.Sessions;

namespace DailyInsights.PowerShell.Commands;

/// <summary>Shows the defaults of this session.</summary>
[Cmdlet(VerbsCommon.Get, "InsightContext")]
[OutputType(typeof(InsightContext))]
public sealed class GetInsightContextCommand : InsightCmdlet
{
    /// <inheritdoc/>
    protected override void EndProcessing() => WriteObject(InsightSession.Current);
}
