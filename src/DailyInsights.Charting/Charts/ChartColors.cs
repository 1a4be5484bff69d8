using DailyInsights.Charting.Scenes;

namespace DailyInsights.Charting.Charts;

/// <summary>The quiet colours around the data. Both text colours have a contrast of more than 4.5 to 1 on white.</summary>
internal static class ChartColors
{
    public static Color Background { get; } = Color.White;

    public static Color Ink { get; } = Color.Parse("#1f2933");

    public static Color Muted { get; } = Color.Parse("#5b6673");

    public static Color Hairline { get; } = Color.Parse("#aeb7c2");
}
