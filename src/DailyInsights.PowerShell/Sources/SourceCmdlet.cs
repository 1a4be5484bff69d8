using System.Management.Automation;
using DailyInsights.Digests;
using DailyInsights.Http;
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
    public virtual Uri? Proxy { get; set; }

    /// <summary>Asks anew even where a recent answer is kept on this machine.</summary>
    [Parameter]
    public virtual SwitchParameter NoCache { get; set; }

    /// <summary>At most so many papers.</summary>
    [Parameter]
    [ValidateRange(1, int.MaxValue)]
    public int First { get; set; }

    /// <summary>The number of papers wanted; null for all.</summary>
    private protected int? Limit => MyInvocation.BoundParameters.ContainsKey(nameof(First)) ? First : null;

    /// <summary>Writes the papers of sources as they arrive. A source that fails is an error, and the next one is read.</summary>
    private protected void WritePapers(Func<PoliteClient, IEnumerable<IPaperSource>> sources)
    {
        // -First bounds all that this call writes, however many files or addresses the pipeline brings.
        var (limit, proxy, folder) = (Limit - _written, Proxy, NoCache ? null : SourceSet.CacheFolder);
        if (limit <= 0)
            return;
        Run(async (output, cancellationToken) =>
        {
            using var client = PoliteClient.Create(new PoliteClientOptions { Proxy = proxy, CacheFolder = folder });
            var all = 0;
            foreach (var source in sources(client))
            {
                if (all == limit)
                    break;
                var before = all;
                output.Report(Advanced(all, limit, source));
                try
                {
                    await foreach (var paper in source.GetPapersAsync(output, cancellationToken).ConfigureAwait(false))
                    {
                        await output.WriteAsync(paper).ConfigureAwait(false);
                        _written++;
                        output.Report(Advanced(++all, limit, source));
                        if (all == limit)
                            break;
                    }
                }
                catch (InsightException e)
                {
                    output.Report(new RunEvent.Failed(e));
                }

                output.Report(new RunEvent.Note($"{source.Name}: {all - before} {(all - before == 1 ? "paper" : "papers")}."));
            }
        });
    }

    private static RunEvent.Advanced Advanced(int count, int? limit, IPaperSource source) => new("Getting papers", count, limit, source.Name);
}
