namespace DailyInsights.Digests;

/// <summary>Draws up the account of a digest from what its summaries carry.</summary>
public static class LedgerBuilder
{
    /// <summary>Counts papers, engines and costs. A question that several papers share is counted once.</summary>
    /// <param name="summaries">The summaries of the digest.</param>
    /// <param name="papersIn">
    /// How many records came in; null where only the summaries know, and then it is the papers in them and those that they carry as left
    /// out.
    /// </param>
    /// <param name="merged">How many of those were the same paper as another, besides those that the summaries know of.</param>
    /// <param name="duration">How long it took, where measured.</param>
    public static Ledger Build(IReadOnlyList<CategorySummary> summaries, int? papersIn = null, int merged = 0, TimeSpan? duration = null)
    {
        ArgumentNullException.ThrowIfNull(summaries);
        merged += summaries.Sum(static s => s.Merged);
        var papers = summaries.SelectMany(static s => s.Papers).ToList();
        var leftOut = summaries.SelectMany(static s => s.LeftOut).ToList();
        var receipts = papers.SelectMany(static p => p.Receipts)
            .Concat(summaries.SelectMany(static s => s.Receipts))
            .DistinctBy(static r => r.Id)
            .ToList();
        var costs = receipts.Where(static r => r.Cost is not null).Select(static r => r.Cost!.Value).ToList();

        return new Ledger
        {
            PapersIn = papersIn ?? papers.Count + merged + leftOut.Count,
            PapersOut = papers.Count,
            Merged = merged,
            LeftOut = leftOut,
            Categorized = Shares(papers.Select(static p => (p.CategorizedBy, 1))),
            Summarized = Shares(summaries.Select(static s => (s.SummarizedBy, s.Papers.Count))),
            Calls = receipts.Sum(static r => r.Calls),
            Retries = receipts.Sum(static r => r.Retries),
            InputTokens = receipts.Sum(static r => r.InputTokens),
            OutputTokens = receipts.Sum(static r => r.OutputTokens),
            Cost = costs.Count > 0 ? costs.Sum() : null,
            Duration = duration,
        };
    }

    private static ValueList<EngineShare> Shares(IEnumerable<(Engine? Engine, int Papers)> work) =>
        ValueList.From(work
            .GroupBy(static w => w.Engine)
            .Select(static g => new EngineShare(g.Key, g.Sum(static w => w.Papers)))
            .Where(static share => share.Papers > 0));
}
