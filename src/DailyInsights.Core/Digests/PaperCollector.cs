using DailyInsights.Sources;

namespace DailyInsights.Digests;

/// <summary>Reads several sources, one after the other; one that fails does not stop the others.</summary>
internal static class PaperCollector
{
    /// <summary>Reads every source to its end. What a source gave before it failed is kept.</summary>
    public static async Task<CollectedPapers> CollectAsync(
        IReadOnlyList<IPaperSource> sources,
        IProgress<RunEvent>? events,
        CancellationToken cancellationToken)
    {
        var papers = new List<Paper>();
        var problems = new List<Problem>();
        var failed = 0;
        foreach (var source in sources)
        {
            var before = papers.Count;
            try
            {
                await foreach (var paper in source.GetPapersAsync(events, cancellationToken).ConfigureAwait(false))
                {
                    papers.Add(paper);
                    events?.Report(new RunEvent.Advanced("Collecting papers", papers.Count, null, source.Name));
                }

                events?.Report(new RunEvent.Note($"{source.Name}: {papers.Count - before} papers."));
            }
            catch (InsightException e)
            {
                failed++;
                problems.Add(e.ToProblem());
                events?.Report(new RunEvent.Failed(e));
            }
        }

        return new CollectedPapers(papers, problems, failed);
    }
}

/// <summary>What came from the sources.</summary>
/// <param name="Papers">The records, in the order they came.</param>
/// <param name="Problems">The sources that failed.</param>
/// <param name="FailedSources">How many they are.</param>
internal sealed record CollectedPapers(IReadOnlyList<Paper> Papers, IReadOnlyList<Problem> Problems, int FailedSources);
