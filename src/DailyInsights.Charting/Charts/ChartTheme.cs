using DailyInsights.Charting.Scenes;

namespace DailyInsights.Charting.Charts;

/// <summary>
/// The colours of a chart. In both themes text has a contrast of more than 4.5 to 1 with the background, as WCAG asks for.
/// Source: https://www.w3.org/TR/WCAG22/#contrast-minimum
/// </summary>
public sealed record ChartTheme
{
    private ChartTheme()
    {
    }

    /// <summary>Dark on white: for paper and light pages.</summary>
    public static ChartTheme Light { get; } = new()
    {
        Background = Color.White,
        Ink = Color.Parse("#1f2933"),
        Muted = Color.Parse("#5b6673"),
        Hairline = Color.Parse("#aeb7c2"),
        Palette = Palette.ForLight,
    };

    /// <summary>Light on nearly black: for dark pages and terminals.</summary>
    public static ChartTheme Dark { get; } = new()
    {
        Background = Color.Parse("#161b22"),
        Ink = Color.Parse("#e8ecf1"),
        Muted = Color.Parse("#a3adb9"),
        Hairline = Color.Parse("#4b5563"),
        Palette = Palette.ForDark,
    };

    /// <summary>What everything lies on.</summary>
    public required Color Background { get; init; }

    /// <summary>Headings and names.</summary>
    public required Color Ink { get; init; }

    /// <summary>Numbers, details and the labels of axes.</summary>
    public required Color Muted { get; init; }

    /// <summary>Leader lines and axes.</summary>
    public required Color Hairline { get; init; }

    /// <summary>The colours of the data.</summary>
    public required Palette Palette { get; init; }
}
