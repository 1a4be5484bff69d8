namespace DailyInsights.Charting.Scenes;

/// <summary>A place in a scene: units to the right of the left edge and below the top edge.</summary>
/// <param name="X">To the right.</param>
/// <param name="Y">Downwards.</param>
public readonly record struct Point(double X, double Y);
