namespace DailyInsights.Reports;

/// <summary>What an index page is called.</summary>
public sealed record IndexOptions
{
    /// <summary>The page's title.</summary>
    public string Title { get; init; } = "Daily Artificial Intelligence Insights";

    /// <summary>The language of its words, as a BCP 47 tag; null for that of the newest digest.</summary>
    public string? Language { get; init; }

    /// <summary>How the picture of the shares over time is drawn; null for none. It is there from the second day on.</summary>
    public ChartOptions? Chart { get; init; } = new() { Width = 1100, Height = 440, MostHeight = 440 };
}
