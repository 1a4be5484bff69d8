using DailyInsights.Charting.Charts.Legends;
using DailyInsights.Charting.Charts.Trends;
using DailyInsights.Charting.Fonts;
using DailyInsights.Charting.Scenes;

namespace DailyInsights.Charting.Charts;

/// <summary>
/// Shares of a whole through time: for every day (or week) a column of 0 to 100 %, the first series at its bottom, with a
/// legend in the order of the columns. Days without data stay empty: nothing is drawn that nobody has measured.
/// </summary>
public sealed record TrendChart
{
    /// <summary>The heading; none where it is empty.</summary>
    public string Title { get; init; } = "";

    /// <summary>A quieter line under the heading; none where it is empty.</summary>
    public string Subtitle { get; init; } = "";

    /// <summary>What is followed; the first lies at the bottom, where its changes are easiest to see.</summary>
    public required IReadOnlyList<TrendSeries> Series { get; init; }

    /// <summary>The days, in any order.</summary>
    public required IReadOnlyList<TrendPoint> Points { get; init; }

    /// <summary>How many days each point stands for: 1, or 7 for weeks (see <see cref="TrendPoint.ByWeek"/>).</summary>
    public int DaysPerPoint { get; init; } = 1;

    /// <summary>The wanted font family, or several with commas between; empty for a good one of the machine.</summary>
    public string FontFamily { get; init; } = "";

    /// <summary>Whether the chart is for a light or a dark page.</summary>
    public ChartTheme Theme { get; init; } = ChartTheme.Light;

    /// <summary>The name of what the smallest series are joined to where there are too many; empty joins nothing.</summary>
    public string OtherLabel { get; init; } = "Other";

    /// <summary>
    /// How many series there may be before the smallest are joined, the joined ones counted as one; by default as many as have
    /// colours that can be told apart. Fewer are shown where the legend has no room.
    /// </summary>
    public int MostSeries { get; init; } = 12;

    /// <summary>What the legend notes of joined series; <c>{0}</c> is their number, <c>{1}</c> their names.</summary>
    public string OtherFormat { get; init; } = "{0} small ones: {1}";

    /// <summary>The note under the dates where some have no data; <c>{0}</c> is their number. None where it is empty.</summary>
    public string GapFormat { get; init; } = "{0} without data";

    /// <summary>What stands for series without room in the legend; <c>{0}</c> is their number.</summary>
    public string MoreFormat { get; init; } = "… and {0} more";

    /// <summary>Lays the chart out.</summary>
    /// <param name="fonts">What text is measured with. With no font widths are estimates, fit for SVG.</param>
    /// <param name="size">
    /// The size of the picture; 1400 by 600 by default. It may grow to <see cref="ChartSize.MostHeight"/> before series are joined
    /// for want of room.
    /// </param>
    /// <exception cref="ArgumentException">
    /// There is no series or no point, all values are 0, one is negative or no number, a point has more or fewer values than
    /// there are series, or two points stand for the same day.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">The size or the days of a point are too small or too large.</exception>
    public Scene ToScene(FontCollection fonts, ChartSize? size = null)
    {
        ArgumentNullException.ThrowIfNull(fonts);
        size ??= new ChartSize();
        size.ThrowIfUnusable();
        var table = TrendTable.Of(Series, Points, DaysPerPoint);
        var type = new Typesetter(fonts, FontFamily, Theme);
        return size.Try((width, height) => LayOut(type, table, width, height));
    }

    private (Scene Scene, bool IsComplete) LayOut(Typesetter type, TrendTable table, int width, int height)
    {
        var canvas = new List<SceneElement>();
        var frame = ChartFrame.Draw(canvas, type, width, height, Title, Subtitle);
        var (legend, isComplete) = Choose(type, table, frame);
        var gaps = string.IsNullOrEmpty(GapFormat) ? "" : TrendText.Gaps(GapFormat, table);
        TrendDrawing.Draw(canvas, new TrendAxes(type, legend.Rest, table, type.Clean(gaps)), table, legend.Layers);
        canvas.AddRange(legend.Placed);
        var scene = new Scene(width, height, canvas)
        {
            Background = Theme.Background,
            Title = type.Clean(Title),
            Description = TrendText.Describe(type, table, gaps),
        };
        return (scene, isComplete);
    }

    // The legend decides how many series are shown: what it cannot name, nobody can tell from the picture.
    private (TrendLegend Legend, bool IsComplete) Choose(Typesetter type, TrendTable table, Box frame)
    {
        TrendLegend? best = null;
        var tried = 0;
        foreach (var choice in Choices(table))
        {
            var legend = new TrendLegend(type, MoreFormat, TrendLayer.Of(table, choice, type, OtherLabel, OtherFormat), frame);
            best = best is null || legend.Fit > best.Fit ? legend : best;
            tried++;
            if (best.Fit >= LegendFit.Names)
            {
                break;
            }
        }

        return (best!, tried == 1 && best!.Fit == LegendFit.Whole);
    }

    private IEnumerable<SmallOnes> Choices(TrendTable table) => OtherLabel.Length > 0
        ? SmallOnes.Choices(table.Totals, MostSeries)
        : [SmallOnes.None(Series.Count)];
}
