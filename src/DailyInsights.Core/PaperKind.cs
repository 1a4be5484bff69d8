namespace DailyInsights;

/// <summary>What a digest is about.</summary>
public enum PaperKind
{
    /// <summary>Scientific papers.</summary>
    Paper,

    /// <summary>News articles.</summary>
    News,
}
