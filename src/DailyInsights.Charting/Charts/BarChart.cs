using DailyInsights.Charting.Charts.Bars;
using DailyInsights.Charting.Fonts;
using DailyInsights.Charting.Scenes;

namespace DailyInsights.Charting.Charts;

/// <summary>Numbers side by side as horizontal bars, each with its name before it and its value after it.</summary>
public sealed record BarChart
{
    /// <summary>The heading; none where it is empty.</summary>
    public string Title { get; init; } = "";

    /// <summary>A quieter line under the heading; none where it is empty.</summary>
    public string Subtitle { get; init; } = "";

    /// <summary>The bars from top to bottom.</summary>
    public required IReadOnlyList<Bar> Bars { get; init; }

    /// <summary>The wanted font family, or several with commas between; empty for a good one of the machine.</summary>
    public string FontFamily { get; init; } = "";

    /// <summary>Whether the chart is for a light or a dark page.</summary>
    public ChartTheme Theme { get; init; } = ChartTheme.Light;

    /// <summary>What stands for bars without room; <c>{0}</c> is their number.</summary>
    public string MoreFormat { get; init; } = "… and {0} more";

    /// <summary>Lays the chart out.</summary>
    /// <param name="fonts">What text is measured with. With no font widths are estimates, fit for SVG.</param>
    /// <param name="size">
    /// The size of the picture; 1400 by 600 by default. It may grow to <see cref="ChartSize.MostHeight"/> for bars without room.
    /// </param>
    /// <exception cref="ArgumentException">There are no bars, or one is negative or no number.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The size is too small or too large.</exception>
    public Scene ToScene(FontCollection fonts, ChartSize? size = null)
    {
        ArgumentNullException.ThrowIfNull(fonts);
        size ??= new ChartSize();
        size.ThrowIfUnusable();
        ChartValues.ThrowIfUnusable(Bars?.Select(bar => (bar.Label, bar.Value)), nameof(Bars));
        var type = new Typesetter(fonts, FontFamily, Theme);
        return size.Try((width, height) => LayOut(type, width, height));
    }

    private (Scene Scene, bool IsComplete) LayOut(Typesetter type, int width, int height)
    {
        var canvas = new List<SceneElement>();
        var area = ChartFrame.Draw(canvas, type, width, height, Title, Subtitle);
        var shown = new BarDrawing(type, area).Draw(canvas, Bars, MoreFormat);
        var scene = new Scene(width, height, canvas)
        {
            Background = Theme.Background,
            Title = type.Clean(Title),
            Description = ChartText.Describe(type, Bars.Select(bar => (bar.Label, bar.Value))),
        };
        return (scene, shown == Bars.Count);
    }
}
