using System.Runtime.CompilerServices;

namespace DailyInsights.Digests;

/// <summary>From categorized papers to the summaries of their categories.</summary>
public static class CategorySummaries
{
    /// <summary>Joins records of one paper, groups papers and summarizes each group. Papers left out on the way are told; they and the number of
    /// records joined are carried by the first summary.</summary>
    /// <param name="papers">Categorized papers.</param>
    /// <param name="engines">The engines.</param>
    /// <param name="events">Told about progress and faults.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static async IAsyncEnumerable<CategorySummary> SummarizeAsync(
        IReadOnlyList<Paper> papers,
        EngineSet engines,
        IProgress<RunEvent>? events = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(engines);
        if (!SummaryLanguage.Find(engines.Language).HasLabels)
        {
            events?.Report(new RunEvent.Warned(
                "LanguageWithoutLabels",
                $"The words of a report are not known in the language '{engines.Language}', so its labels are English. They are known in {string.Join(", ", SummaryLanguage.Known.Select(static l => l.Tag))}."));
        }

        var merger = new PaperMerger();
        foreach (var paper in papers)
            merger.Add(paper);
        var merged = merger.Merged;
        var groups = PaperGrouping.ByCategory(merger.Papers, engines.Taxonomy, out var leftOut);
        foreach (var paper in leftOut)
            events?.Report(new RunEvent.Failed(DigestErrors.PaperWithoutCategory(paper)));

        await foreach (var summary in engines.Summarizer.SummarizeAsync(groups, events, cancellationToken).ConfigureAwait(false))
        {
            yield return summary with { LeftOut = ValueList.From(summary.LeftOut.Concat(leftOut)), Merged = merged };
            (leftOut, merged) = ([], 0);
        }
    }
}
