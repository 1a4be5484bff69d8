using DailyInsights.Charting.Charts.Legends;
using DailyInsights.Charting.Charts.Pies;
using DailyInsights.Charting.Fonts;
using DailyInsights.Charting.Layout;
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

    /// <summary>What stands in the middle of the ring, under the sum of the values; neither is shown where it is empty.</summary>
    public string CenterCaption { get; init; } = "";

    /// <summary>What stands for details, or shares, without room; <c>{0}</c> is their number.</summary>
    public string MoreFormat { get; init; } = "… and {0} more";

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

        var type = new Typesetter(fonts, FontFamily);
        return size.Try((width, height) => LayOut(type, width, height));
    }

    private (Scene Scene, bool IsComplete) LayOut(Typesetter type, int width, int height)
    {
        var canvas = new List<SceneElement>();
        var frame = ChartFrame.Draw(canvas, type, width, height, Title, Subtitle);
        var areas = PieAreas.Of(frame, Slices.Any(slice => slice.Details.Count > 0));
        var shares = PieShares.Of(Slices, type, PercentDecimals, percentInLegend: !areas.HasNames);
        PieDrawing.Draw(canvas, type, shares, areas, CenterCaption);
        var isComplete = new Legend(type, MoreFormat).Draw(canvas, areas.Legend, [.. shares.Select(share => share.Entry)]);
        var scene = new Scene(width, height, canvas)
        {
            Background = ChartColors.Background,
            Title = type.Clean(Title),
            Description = string.Join("; ", shares.Select(share => $"{share.Name} {share.Percent}")),
        };
        return (scene, isComplete);
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
