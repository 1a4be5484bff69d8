using System.Management.Automation;
using DailyInsights.Http;
using DailyInsights.PowerShell.Pipeline;
using DailyInsights.Sources;

namespace DailyInsights.PowerShell.Sources;

/// <summary>What cmdlets share that get papers from somewhere.</summary>
public abstract class SourceCmdlet : InsightCmdlet
{
    /// <summary>The proxy to go through, instead of the system's.</summary>
    [Parameter]
    [ValidateNotNull]
    public Uri? Proxy { get; set; }

    /// <summary>Writes the papers of sources as they arrive. A source that fails is an error, and the next one is read.</summary>
    private protected void WritePapers(Func<PoliteClient, IEnumerable<IPaperSource>> sources, int? first = null) => Run(async (output, cancellationToken) =>
    {
        using var client = PoliteClient.Create(new PoliteClientOptions { Proxy = Proxy });
        foreach (var source in sources(client))
        {
            try
            {
                var count = 0;
                await foreach (var paper in source.GetPapersAsync(output, cancellationToken).ConfigureAwait(false))
                {
                    await output.WriteAsync(paper).ConfigureAwait(false);
                    output.Report(new RunEvent.Advanced("Getting papers", ++count, null, source.Name));
                    if (count == first)
                        break;
                }
            }
            catch (InsightException e)
            {
                output.Report(new RunEvent.Failed(e));
            }
        }

        await output.DoAsync(static cmdlet => cmdlet.WriteProgress(ProgressRecords.Completed("Getting papers"))).ConfigureAwait(false);
    });
}
