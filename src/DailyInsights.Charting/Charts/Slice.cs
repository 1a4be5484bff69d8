using DailyInsights.Charting.Scenes;

namespace DailyInsights.Charting.Charts;

/// <summary>One share of a whole.</summary>
/// <param name="Label">Its name.</param>
/// <param name="Value">Its size, 0 or more. A slice of 0 stands in the legend only.</param>
public sealed record Slice(string Label, double Value)
{
    /// <summary>The colour; by default the one of the theme for the slice's place.</summary>
    public Color? Color { get; init; }

    /// <summary>What it consists of, a line each; listed under the name in the legend as far as there is room.</summary>
    public IReadOnlyList<string> Details { get; init; } = [];
}
