using DailyInsights.Reports;

namespace DailyInsights.Digests;

/// <summary>Makes a digest from end to end: collect, join, categorize, summarize, write.</summary>
public sealed class DigestMaker
{
    private readonly TimeProvider _time;

    /// <summary>Makes the maker.</summary>
    /// <param name="time">Measures how long the work takes.</param>
    public DigestMaker(TimeProvider time) => _time = time;

    /// <summary>Makes one digest.</summary>
    /// <param name="options">What from, and where to.</param>
    /// <param name="events">Told about progress and about every fault, as it happens.</param>
    /// <param name="cancellationToken">Stops the work; nothing is left half-written.</param>
    /// <exception cref="InsightException">The digest could not be written, or papers were lost.</exception>
    public async Task<DigestResult> MakeAsync(DigestOptions options, IProgress<RunEvent>? events = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        var started = _time.GetTimestamp();
        // Before anything is fetched or paid for: a fault in the settings must cost nothing.
        using var engines = EngineSet.Create(options.Engines);

        events = events is null ? null : new ToldOnce(events);
        // Sources and engines tell their failures as they happen; the digest tells them too.
        var recorder = new FailureRecorder(events);
        var collected = await PaperCollector.CollectAsync(options.Sources, recorder, cancellationToken).ConfigureAwait(false);
        var merger = Merge(collected);
        var papers = merger.Papers;
        if (papers.Count == 0)
        {
            events?.Report(new RunEvent.Note("There are no papers, so no digest is written."));
            return new DigestResult(null, [], recorder.Problems);
        }

        var categorized = await CategorizeAsync(papers, engines, recorder, cancellationToken).ConfigureAwait(false);
        var summaries = new List<CategorySummary>();
        await foreach (var summary in CategorySummaries.SummarizeAsync(categorized, engines, events, cancellationToken).ConfigureAwait(false))
            summaries.Add(summary);

        var ledger = LedgerBuilder.Build(
            summaries,
            collected.Count,
            merger.Merged,
            _time.GetElapsedTime(started));
        var report = ReportBuilder.Build(summaries, options.Date, ledger, recorder.Problems);
        RequireBalance(ledger, papers, report);

        var written = await ReportExporter.ExportAsync(report, options.Export, events, cancellationToken).ConfigureAwait(false);
        return new DigestResult(written.Report, written.Files, report.Problems);
    }

    /// <summary>Says what a digest would ask of the language model: collects the papers, asks the model nothing and writes nothing.</summary>
    /// <inheritdoc cref="MakeAsync"/>
    /// <returns>The estimate in a sentence; null where no model would be asked.</returns>
    public static async Task<string?> EstimateAsync(DigestOptions options, IProgress<RunEvent>? events = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        using var engines = EngineSet.Create(options.Engines);
        if (engines.ModelName is null)
            return null;
        var papers = Merge(await PaperCollector.CollectAsync(options.Sources, events, cancellationToken).ConfigureAwait(false)).Papers;
        var groups = PaperGrouping.ByCategory(engines.Foresee(papers), engines.Taxonomy, out _);
        return EstimateText.Of(engines.EstimateCategorization(papers) + engines.EstimateSummaries(groups), engines.ModelName);
    }

    private static PaperMerger Merge(IEnumerable<Paper> collected)
    {
        var merger = new PaperMerger();
        foreach (var paper in collected)
            merger.Add(paper);
        return merger;
    }

    private static async Task<List<Paper>> CategorizeAsync(
        IReadOnlyList<Paper> papers,
        EngineSet engines,
        FailureRecorder events,
        CancellationToken cancellationToken)
    {
        var result = new List<Paper>(papers.Count);
        await foreach (var paper in engines.Categorizer.CategorizeAsync(Each(papers), events, cancellationToken).ConfigureAwait(false))
        {
            result.Add(paper);
            events.Report(new RunEvent.Advanced("Categorizing papers", result.Count, papers.Count));
        }

        return result;
    }

    private static async IAsyncEnumerable<Paper> Each(IReadOnlyList<Paper> papers)
    {
        foreach (var paper in papers)
            yield return paper;
        await Task.CompletedTask.ConfigureAwait(false);
    }

    private static void RequireBalance(Ledger ledger, IReadOnlyList<Paper> papers, InsightReport report)
    {
        if (ledger.IsBalanced)
            return;
        var present = report.Papers.Select(static p => p.Id).Concat(ledger.LeftOut.Select(static l => l.PaperId)).ToHashSet(StringComparer.Ordinal);
        throw DigestErrors.PapersLost(
            ledger.PapersIn,
            ledger.PapersOut + ledger.Merged + ledger.LeftOut.Count,
            [.. papers.Where(p => !present.Contains(p.Id)).Select(static p => p.Title)]);
    }
}
