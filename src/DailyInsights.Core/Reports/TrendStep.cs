namespace DailyInsights.Reports;

/// <summary>What one column of a trend stands for.</summary>
public enum TrendStep
{
    /// <summary>A day.</summary>
    Day,

    /// <summary>A week from Monday to Sunday (ISO 8601).</summary>
    Week,
}
