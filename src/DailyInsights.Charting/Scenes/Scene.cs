namespace DailyInsights.Charting.Scenes;

/// <summary>
/// A picture before it is written: shapes and text in the order in which they are painted.
/// <see cref="Svg.SvgWriter"/> and <see cref="Png.PngWriter"/> turn one scene into the same picture.
/// </summary>
/// <param name="Width">In units; one unit is one pixel at scale 1.</param>
/// <param name="Height">In units.</param>
/// <param name="Elements">What is painted, the first at the very back.</param>
public sealed record Scene(double Width, double Height, IReadOnlyList<SceneElement> Elements)
{
    /// <summary>The colour behind everything.</summary>
    public Color Background { get; init; } = Color.White;

    /// <summary>What the picture is, for those who hear it read out.</summary>
    public string Title { get; init; } = "";

    /// <summary>What the picture shows, for those who hear it read out.</summary>
    public string Description { get; init; } = "";
}
