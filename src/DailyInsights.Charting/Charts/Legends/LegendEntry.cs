using DailyInsights.Charting.Scenes;

namespace DailyInsights.Charting.Charts.Legends;

/// <summary>What a legend says of one colour.</summary>
/// <param name="Name">What the colour stands for.</param>
/// <param name="Number">How much of it there is.</param>
/// <param name="Color">The colour.</param>
/// <param name="Details">What it consists of.</param>
internal sealed record LegendEntry(string Name, string Number, Color Color, IReadOnlyList<string> Details);
