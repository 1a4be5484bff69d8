namespace DailyInsights;

/// <summary>The five parts of every summary, in order.</summary>
public enum SummaryPart
{
    /// <summary>Main topics and themes.</summary>
    Themes,

    /// <summary>Common keywords, trends and patterns.</summary>
    Trends,

    /// <summary>The key points of each paper.</summary>
    KeyPoints,

    /// <summary>What this means for various fields.</summary>
    Impact,

    /// <summary>Conclusion and outlook.</summary>
    Conclusion,
}
