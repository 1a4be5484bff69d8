using System.Management.Automation;
using DailyInsights.PowerShell.Sources;
using DailyInsights.Sources.DeepLearn;

namespace DailyInsights.PowerShell.Commands;

/// <summary>Gets the hot papers of deeplearn.org, each with its abstract and its identity on arXiv.</summary>
[Cmdlet(VerbsCommon.Get, "DeepLearnPaper")]
[OutputType(typeof(Paper))]
public sealed class GetDeepLearnPaperCommand : ServiceCmdlet
{
    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        var options = new DeepLearnOptions { First = Limit };
        if (Endpoint is not null)
            options = options with { Endpoint = Endpoint };
        WritePapersOf(client => new DeepLearnSource(options, client));
    }
}
