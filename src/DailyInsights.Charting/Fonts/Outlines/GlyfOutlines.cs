using DailyInsights.Charting.Fonts.Tables;
using DailyInsights.Charting.Scenes;

namespace DailyInsights.Charting.Fonts.Outlines;

/// <summary>
/// TrueType outlines: simple glyphs, and glyphs put together from others.
/// Source: https://learn.microsoft.com/typography/opentype/spec/glyf
/// </summary>
internal sealed class GlyfOutlines(FontTable glyf, FontTable loca, bool longOffsets) : IOutlineSource
{
    // Fonts in use nest two or three deep, with a handful of parts; more is damage, or an attack.
    private const int DeepestNesting = 6;
    private const int MostParts = 64;

    public PathData Draw(int glyph)
    {
        var path = new PathBuilder();
        var parts = 0;
        Draw(path, glyph, GlyphTransform.Identity, depth: 0, ref parts);
        return path.Build();
    }

    private void Draw(PathBuilder path, int glyph, GlyphTransform transform, int depth, ref int parts)
    {
        if (depth > DeepestNesting || ++parts > MostParts)
        {
            throw new FontFormatException("A glyph has too many parts.");
        }

        var data = Data(glyph);
        if (data.IsEmpty)
        {
            return;
        }

        var contours = data.S16(0);
        if (contours >= 0)
        {
            SimpleGlyph.Draw(path, data, contours, transform);
            return;
        }

        foreach (var part in CompositeGlyph.Parts(data))
        {
            var own = part.Points is var (parentPoint, childPoint)
                ? part.Transform.MovedTo(
                    Point(glyph, parentPoint, depth), part.Transform.Apply(Point(part.Glyph, childPoint, depth)))
                : part.Transform;
            Draw(path, part.Glyph, own.Then(transform), depth + 1, ref parts);
        }
    }

    // Parts placed by matching points are rare; the points of simple glyphs are enough for the fonts in use.
    private Point Point(int glyph, int index, int depth)
    {
        for (var level = depth; level <= DeepestNesting; level++)
        {
            var data = Data(glyph);
            if (data.IsEmpty)
            {
                break;
            }

            if (data.S16(0) >= 0)
            {
                return SimpleGlyph.PointAt(data, data.S16(0), index);
            }

            glyph = CompositeGlyph.Parts(data)[0].Glyph;
        }

        return default;
    }

    private FontTable Data(int glyph)
    {
        var (start, end) = longOffsets
            ? (loca.Offset32(glyph * 4), loca.Offset32((glyph * 4) + 4))
            : (loca.U16(glyph * 2) * 2, loca.U16((glyph * 2) + 2) * 2);
        return end <= start ? default : glyf.Slice(start, end - start);
    }
}
