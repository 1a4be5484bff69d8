using System.Management.Automation;
using DailyInsights.Digests;
using DailyInsights.Http;
using DailyInsights.PowerShell.Errors;
using DailyInsights.PowerShell.Pipeline;
using DailyInsights.Sources;

namespace DailyInsights.PowerShell.Sources;

/// <summary>What cmdlets share that get papers from somewhere.</summary>
public abstract class SourceCmdlet : InsightCmdlet
{
    private int _written;

    /// <summary>The proxy to go through, instead of the system's.</summary>
    [Parameter]
    [ValidateNotNull]
    public Uri? Proxy { get; set; }

    /// <summary>The address of the service, where it is not the usual one: a mirror, or a gateway of your own.</summary>
    [Parameter]
    [ValidateNotNull]
    public Uri? Endpoint { get; set; }

    /// <summary>Asks anew even where a recent answer is kept on this machine.</summary>
    [Parameter]
    public SwitchParameter NoCache { get; set; }

    /// <summary>At most so many papers.</summary>
    [Parameter]
    [ValidateRange(1, int.MaxValue)]
    public int First { get; set; }

    /// <summary>The number of papers wanted; null for all.</summary>
    private protected int? Limit => MyInvocation.BoundParameters.ContainsKey(nameof(First)) ? First : null;

    /// <summary>Writes the papers of sources as they arrive. A source that fails is an error, and the next one is read.</summary>
    private protected void WritePapers(Func<PoliteClient, IEnumerable<IPaperSource>> sources)
    {
        if (Endpoint is { IsAbsoluteUri: false } or { Scheme: not "http" and not "https" })
            ThrowTerminatingError(ErrorRecords.Of(InputErrors.EndpointUnusable(Endpoint)));

        // -First bounds all that this call writes, however many files or addresses the pipeline brings.
        var (limit, proxy, folder) = (Limit - _written, Proxy, NoCache ? null : SourceSet.CacheFolder);
        if (limit <= 0)
            return;
        Run(async (output, cancellationToken) =>
        {
            using var client = PoliteClient.Create(new PoliteClientOptions { Proxy = proxy, CacheFolder = folder });
            var count = 0;
            foreach (var source in sources(client))
            {
                if (count == limit)
                    break;
                try
                {
                    await foreach (var paper in source.GetPapersAsync(output, cancellationToken).ConfigureAwait(false))
                    {
                        await output.WriteAsync(paper).ConfigureAwait(false);
                        _written++;
                        output.Report(new RunEvent.Advanced("Getting papers", ++count, null, source.Name));
                        if (count == limit)
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
}
