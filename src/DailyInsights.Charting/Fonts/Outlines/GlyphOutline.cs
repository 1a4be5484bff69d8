using DailyInsights.Charting.Scenes;

namespace DailyInsights.Charting.Fonts.Outlines;

/// <summary>The outline of a glyph with 1 as the em and y growing upwards.</summary>
internal sealed record GlyphOutline(PathData Path, Box Bounds)
{
    public static GlyphOutline Empty { get; } = new(PathData.Empty, default);

    public static GlyphOutline FromUnits(PathData path, int unitsPerEm)
    {
        var scaled = new PathData([.. path.Segments.Select(segment => segment with
        {
            End = Scale(segment.End, unitsPerEm),
            Control1 = Scale(segment.Control1, unitsPerEm),
            Control2 = Scale(segment.Control2, unitsPerEm),
        })]);
        return new GlyphOutline(scaled, scaled.Bounds);
    }

    private static Point Scale(Point point, int unitsPerEm) => new(point.X / unitsPerEm, point.Y / unitsPerEm);
}
