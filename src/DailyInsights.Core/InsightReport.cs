namespace DailyInsights;

/// <summary>A digest of one day.</summary>
public sealed record InsightReport
{
    /// <summary>The title of a digest of papers, as the earlier system wrote it.</summary>
    public const string PaperTitle = "Daily Artificial Intelligence Insights : Papers";

    /// <summary>The title of a digest of news.</summary>
    public const string NewsTitle = "Daily Artificial Intelligence Insights : News";

    /// <summary>The day it is for.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>A summary for each category, in order of first appearance.</summary>
    public required ValueList<CategorySummary> Summaries { get; init; }

    /// <summary>The title.</summary>
    public string Title { get; init; } = PaperTitle;

    /// <summary>Papers or news.</summary>
    public PaperKind Kind { get; init; }

    /// <summary>The file name of the picture that stands beside the report, or null where it has none.</summary>
    public string? Picture { get; init; }

    /// <summary>The language of the summaries as a BCP 47 tag.</summary>
    public string Language { get; init; } = SummaryLanguage.Default.Tag;

    /// <summary>The account of papers and costs; null where it was read from a report without one.</summary>
    public Ledger? Ledger { get; init; }

    /// <summary>What failed, and what is missing because of it.</summary>
    public ValueList<Problem> Problems { get; init; } = [];

    /// <summary>The names of the categories.</summary>
    public ValueList<string> Categories => ValueList.From(Summaries.Select(static s => s.Category));

    /// <summary>All papers, category by category.</summary>
    public ValueList<Paper> Papers => ValueList.From(Summaries.SelectMany(static s => s.Papers));

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{Title}, {Date:yyyy-MM-dd}");
}
