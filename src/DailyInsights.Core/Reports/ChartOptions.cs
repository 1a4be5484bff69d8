using DailyInsights.Charting.Fonts;

namespace DailyInsights.Reports;

/// <summary>How a picture is drawn.</summary>
public sealed record ChartOptions
{
    /// <summary>What is drawn.</summary>
    public ChartKind Kind { get; init; }

    /// <summary>The width in units, which are pixels at scale 1; 240 to 20,000.</summary>
    public int Width { get; init; } = 1400;

    /// <summary>The height in units; 240 to 20,000.</summary>
    public int Height { get; init; } = 600;

    /// <summary>
    /// How high the picture may become where its legend needs more than <see cref="Height"/> to name every paper. What finds no room even so
    /// is counted: a picture of 1,400 by 1,200 units names some 130 papers, at most 40 of one category.
    /// </summary>
    public int MostHeight { get; init; } = 1200;

    /// <summary>Pixels for one unit in a PNG: 2 stays sharp on dense screens.</summary>
    public double Scale { get; init; } = 1;

    /// <summary>Whether the picture is for a light or a dark page. The one within HTML is for both.</summary>
    public PictureTheme Theme { get; init; }

    /// <summary>The wanted font family, or several with commas between; empty for a good one of the machine.</summary>
    public string FontFamily { get; init; } = "";

    /// <summary>The fonts to draw with.</summary>
    public FontCollection Fonts { get; init; } = FontCollection.OfThisMachine;
}
