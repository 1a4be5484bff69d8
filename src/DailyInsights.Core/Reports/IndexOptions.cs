namespace DailyInsights.Reports;

/// <summary>What an index page is called.</summary>
public sealed record IndexOptions
{
    /// <summary>The page's title.</summary>
    public string Title { get; init; } = "Daily Artificial Intelligence Insights";

    /// <summary>The language of its words, as a BCP 47 tag; null for that of the newest digest.</summary>
    public string? Language { get; init; }
}
