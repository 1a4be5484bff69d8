namespace DailyInsights.Digests;

/// <summary>Makes the digest of a day from its summaries.</summary>
public static class ReportBuilder
{
    /// <summary>Puts summaries together. Two of one category (from two runs, say) become one.</summary>
    /// <param name="summaries">The summaries, in the order they are to stand.</param>
    /// <param name="date">The day the digest is for.</param>
    /// <param name="ledger">The account; null draws one up from the summaries.</param>
    /// <param name="problems">What failed besides what the summaries carry.</param>
    public static InsightReport Build(
        IReadOnlyList<CategorySummary> summaries,
        DateOnly date,
        Ledger? ledger = null,
        IReadOnlyList<Problem>? problems = null)
    {
        ArgumentNullException.ThrowIfNull(summaries);
        var joined = Join(summaries);
        var kind = joined.Count > 0 && joined.All(static s => s.Papers.All(static p => p.Kind == PaperKind.News) && (s.Papers.Count > 0 || s.Kind == PaperKind.News)) ? PaperKind.News : PaperKind.Paper;
        return new InsightReport
        {
            Date = date,
            Summaries = ValueList.From(joined),
            Kind = kind,
            Title = kind == PaperKind.News ? InsightReport.NewsTitle : InsightReport.PaperTitle,
            Language = joined.Count > 0 ? joined[0].Language : SummaryLanguage.Default.Tag,
            Ledger = ledger ?? LedgerBuilder.Build(joined),
            Problems = ValueList.From((problems ?? []).Concat(joined.SelectMany(static s => s.Problems)).Distinct()),
        };
    }

    private static List<CategorySummary> Join(IReadOnlyList<CategorySummary> summaries)
    {
        var result = new List<CategorySummary>();
        foreach (var summary in summaries)
        {
            var index = result.FindIndex(s => s.Category.Equals(summary.Category, StringComparison.OrdinalIgnoreCase));
            if (index < 0)
                result.Add(summary);
            else
                result[index] = Join(result[index], summary);
        }

        return result;
    }

    // Where one was not checked nothing can be said of both.
    private static SummaryChecks? Join(SummaryChecks? first, SummaryChecks? second) => first is null || second is null ? null : new SummaryChecks
    {
        Papers = first.Papers + second.Papers,
        PapersCovered = first.PapersCovered + second.PapersCovered,
        Statements = first.Statements + second.Statements,
        StatementsConfirmed = first.StatementsConfirmed + second.StatementsConfirmed,
        StatementsDropped = first.StatementsDropped + second.StatementsDropped,
        Faults = ValueList.From(first.Faults.Concat(second.Faults)),
    };

    private static CategorySummary Join(CategorySummary first, CategorySummary second) => first with
    {
        Papers = ValueList.From(first.Papers.Concat(second.Papers)),
        Sections = ValueList.From(Enum.GetValues<SummaryPart>()
            .Select(part => new SummarySection(
                part,
                ValueList.From(first.Sections.Concat(second.Sections).Where(s => s.Part == part).SelectMany(static s => s.Statements))))
            .Where(static section => section.Statements.Count > 0)),
        Body = first.Body is null && second.Body is null ? null : first.Text.TrimEnd() + "\n\n" + second.Text,
        SummarizedBy = first.SummarizedBy == second.SummarizedBy ? first.SummarizedBy : first.SummarizedBy ?? second.SummarizedBy,
        Checks = Join(first.Checks, second.Checks),
        Receipts = ValueList.From(first.Receipts.Concat(second.Receipts)),
        Merged = first.Merged + second.Merged,
        LeftOut = ValueList.From(first.LeftOut.Concat(second.LeftOut)),
        Problems = ValueList.From(first.Problems.Concat(second.Problems)),
    };
}
