using DailyInsights.Charting.Charts.Legends;
using DailyInsights.Charting.Charts.Pies;
using DailyInsights.Charting.Fonts;
using DailyInsights.Charting.Scenes;

namespace DailyInsights.Charting.Charts;

/// <summary>
/// Shares of a whole as a ring, clockwise from the top, each with its name and percentage beside it, and a legend with what
/// every share consists of. The picture has the asked size whatever the data (unless it may grow): names are cut, letters
/// get smaller, and what finds no place at last is counted.
/// </summary>
public sealed record PieChart
{
    /// <summary>The heading; none where it is empty.</summary>
    public string Title { get; init; } = "";

    /// <summary>A quieter line under the heading; none where it is empty.</summary>
    public string Subtitle { get; init; } = "";

    /// <summary>The shares, in the order in which they are drawn and listed.</summary>
    public required IReadOnlyList<Slice> Slices { get; init; }

    /// <summary>The wanted font family, or several with commas between; empty for a good one of the machine.</summary>
    public string FontFamily { get; init; } = "";

    /// <summary>Whether the chart is for a light or a dark page.</summary>
    public ChartTheme Theme { get; init; } = ChartTheme.Light;

    /// <summary>What stands in the middle of the ring, under the sum of the values; neither is shown where it is empty.</summary>
    public string CenterCaption { get; init; } = "";

    /// <summary>
    /// What stands for details, or shares, without room; <c>{0}</c> is their number. One that <see cref="string.Format(string, object)"/>
    /// refuses makes <see cref="ToScene"/> throw <see cref="FormatException"/>.
    /// </summary>
    public string MoreFormat { get; init; } = "… and {0} more";

    /// <summary>
    /// The name of what the smallest slices are joined to where there are too many of them; empty, the default, joins nothing.
    /// </summary>
    public string OtherLabel { get; init; } = "";

    /// <summary>
    /// How many slices there may be before the smallest are joined, the joined ones counted as one; by default as many as have
    /// colours that can be told apart. Fewer are shown where their names would be too small to read.
    /// </summary>
    public int MostSlices { get; init; } = 12;

    /// <summary>What the legend notes of joined slices; <c>{0}</c> is their number, <c>{1}</c> their names.</summary>
    public string OtherFormat { get; init; } = "{0} small ones: {1}";

    /// <summary>How many decimal places percentages have.</summary>
    public int PercentDecimals { get; init; } = 1;

    /// <summary>Lays the chart out.</summary>
    /// <param name="fonts">What text is measured with. With no font widths are estimates, fit for SVG.</param>
    /// <param name="size">The size of the picture; 1400 by 600 by default.</param>
    /// <exception cref="ArgumentException">
    /// There are no slices, all are 0, or one is negative or no number: there is nothing to draw.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">The size is too small or too large.</exception>
    public Scene ToScene(FontCollection fonts, ChartSize? size = null)
    {
        ArgumentNullException.ThrowIfNull(fonts);
        size ??= new ChartSize();
        size.ThrowIfUnusable();
        ThrowIfNothingToDraw();

        var type = new Typesetter(fonts, FontFamily, Theme);
        return size.Try((width, height) => LayOut(type, width, height));
    }

    private (Scene Scene, bool IsComplete) LayOut(Typesetter type, int width, int height)
    {
        var canvas = new List<SceneElement>();
        var frame = ChartFrame.Draw(canvas, type, width, height, Title, Subtitle);
        var areas = PieAreas.Of(frame, Slices.Any(slice => slice.Details.Count > 0));
        var (shares, legend, fit) = Choose(type, areas);
        PieDrawing.Draw(canvas, type, shares, areas, CenterCaption);
        canvas.AddRange(legend);
        var scene = new Scene(width, height, canvas)
        {
            Background = Theme.Background,
            Title = type.Clean(Title),
            Description = ChartText.Describe(type, Slices.Select(slice => (slice.Label, slice.Value))),
        };
        return (scene, fit == LegendFit.Whole);
    }

    // The first choice whose names can all be read, beside the ring and in the legend; else the best of the others.
    private (IReadOnlyList<PieShare> Shares, List<SceneElement> Legend, LegendFit Fit) Choose(Typesetter type, PieAreas areas)
    {
        (IReadOnlyList<PieShare> Shares, List<SceneElement> Legend, LegendFit Fit)? best = null;
        foreach (var choice in Choices())
        {
            var shares = PieShares.Of(Joined(choice), type, PercentDecimals, percentInLegend: !areas.HasNames);
            var legend = new List<SceneElement>();
            var fit = new Legend(type, MoreFormat).Draw(legend, areas.Legend, [.. shares.Select(share => share.Entry)]);
            var isLegible = PieLabels.AreLegible(shares, areas);
            best = best is null || (isLegible && fit > best.Value.Fit) ? (shares, legend, fit) : best;
            if (isLegible && fit >= LegendFit.Names)
            {
                return (shares, legend, fit);
            }
        }

        return best!.Value;
    }

    private IEnumerable<SmallOnes> Choices() => OtherLabel.Length > 0
        ? SmallOnes.Choices([.. Slices.Select(slice => slice.Value)], MostSlices)
        : [SmallOnes.None(Slices.Count)];

    private IReadOnlyList<Slice> Joined(SmallOnes choice)
    {
        if (choice.Joined.Count == 0)
        {
            return Slices;
        }

        var joined = choice.Joined.Select(i => Slices[i]).ToList();
        var other = new Slice(OtherLabel, joined.Sum(slice => slice.Value))
        {
            Color = Theme.Palette.Rest,
            Details = [SmallOnes.Note(OtherFormat, [.. joined.Select(slice => slice.Label)])],
        };
        return [.. choice.Kept.Select(i => Slices[i]), other];
    }

    private void ThrowIfNothingToDraw()
    {
        ChartValues.ThrowIfUnusable(Slices?.Select(slice => (slice.Label, slice.Value)), nameof(Slices));
        if (Slices!.Sum(slice => slice.Value) is not (> 0 and < double.PositiveInfinity))
        {
            throw new ArgumentException("The slices of a pie chart add up to nothing, or to more than a number can hold.", nameof(Slices));
        }
    }
}
