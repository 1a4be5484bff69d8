using DailyInsights.Charting.Scenes;

namespace DailyInsights.Charting.Charts;

/// <summary>One of the things whose shares a <see cref="TrendChart"/> follows through time.</summary>
/// <param name="Label">Its name.</param>
public sealed record TrendSeries(string Label)
{
    /// <summary>The colour; by default the one of the theme for its place in the stack.</summary>
    public Color? Color { get; init; }
}
