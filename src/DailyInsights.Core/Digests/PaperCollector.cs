using DailyInsights.Sources;

namespace DailyInsights.Digests;

/// <summary>Reads several sources, one after the other; one that fails does not stop the others.</summary>
internal static class PaperCollector
{
    /// <summary>Reads every source to its end. What a source gave before it failed is kept.</summary>
    /// <returns>The records, in the order they came.</returns>
    public static async Task<IReadOnlyList<Paper>> CollectAsync(
        IReadOnlyList<IPaperSource> sources,
        IProgress<RunEvent>? events,
        CancellationToken cancellationToken)
    {
        var papers = new List<Paper>();
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
                events?.Report(new RunEvent.Failed(e));
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // A disk or share that went away in the middle of a file.
                events?.Report(new RunEvent.Failed(SourceErrors.FileNotReadable(source.Name, e)));
            }
        }

        return papers;
    }
}
