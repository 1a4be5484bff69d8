namespace DailyInsights.Reports;

/// <summary>Which emoji the categories of a report have.</summary>
public enum EmojiChoice
{
    /// <summary>Each category its own, always the same one.</summary>
    Fixed,

    /// <summary>One by chance, as the earlier system had it, but no two alike as long as there are enough, and the same ones each time a day's digest is written.</summary>
    Random,

    /// <summary>None.</summary>
    None,
}
