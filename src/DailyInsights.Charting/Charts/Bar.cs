using DailyInsights.Charting.Scenes;

namespace DailyInsights.Charting.Charts;

/// <summary>One bar of a <see cref="BarChart"/>.</summary>
/// <param name="Label">Its name.</param>
/// <param name="Value">Its length, 0 or more.</param>
public sealed record Bar(string Label, double Value)
{
    /// <summary>The colour; by default the one of the theme for the bar's place.</summary>
    public Color? Color { get; init; }
}
