namespace DailyInsights.Reports;

/// <summary>What a picture of categories looks like.</summary>
public enum ChartKind
{
    /// <summary>A ring of shares with percentages, and a legend that lists each category's papers.</summary>
    Pie,

    /// <summary>A bar for each category with its number of papers.</summary>
    Bar,
}
