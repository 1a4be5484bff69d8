using DailyInsights.Charting.Fonts.Tables;

namespace DailyInsights.Charting.Fonts.Outlines;

/// <summary>A part of a composite glyph.</summary>
/// <param name="Glyph">The glyph that is drawn.</param>
/// <param name="Transform">How it is placed.</param>
/// <param name="Points">For parts placed by matching: the point of the whole, and that of the part that falls on it.</param>
internal readonly record struct GlyphPart(int Glyph, GlyphTransform Transform, (int Parent, int Child)? Points);

/// <summary>
/// Glyphs put together from others.
/// Source: https://learn.microsoft.com/typography/opentype/spec/glyf#composite-glyph-description
/// </summary>
internal static class CompositeGlyph
{
    private const int ArgumentsAreWords = 0x0001;
    private const int ArgumentsAreOffsets = 0x0002;
    private const int HasScale = 0x0008;
    private const int MoreParts = 0x0020;
    private const int HasTwoScales = 0x0040;
    private const int HasMatrix = 0x0080;
    private const int ScaledOffset = 0x0800;
    private const int HeaderLength = 10;

    public static IReadOnlyList<GlyphPart> Parts(FontTable data)
    {
        var parts = new List<GlyphPart>();
        var at = HeaderLength;
        int flags;
        do
        {
            flags = data.U16(at);
            var glyph = data.U16(at + 2);
            at += 4;
            var isWords = (flags & ArgumentsAreWords) != 0;
            var isOffset = (flags & ArgumentsAreOffsets) != 0;
            var first = Argument(data, at, isWords, isOffset);
            var second = Argument(data, at + (isWords ? 2 : 1), isWords, isOffset);
            at += isWords ? 4 : 2;

            var transform = GlyphTransform.Identity;
            if ((flags & HasScale) != 0)
            {
                transform = transform with { XX = F2Dot14(data, at), YY = F2Dot14(data, at) };
                at += 2;
            }
            else if ((flags & HasTwoScales) != 0)
            {
                transform = transform with { XX = F2Dot14(data, at), YY = F2Dot14(data, at + 2) };
                at += 4;
            }
            else if ((flags & HasMatrix) != 0)
            {
                transform = new GlyphTransform(
                    F2Dot14(data, at), F2Dot14(data, at + 2), F2Dot14(data, at + 4), F2Dot14(data, at + 6), 0, 0);
                at += 8;
            }

            if (isOffset)
            {
                transform = Moved(transform, first, second, (flags & ScaledOffset) != 0);
            }

            parts.Add(new GlyphPart(glyph, transform, isOffset ? null : (first, second)));
        }
        while ((flags & MoreParts) != 0);

        return parts;
    }

    private static GlyphTransform Moved(GlyphTransform transform, int x, int y, bool isScaled)
    {
        var (scaleX, scaleY) = isScaled
            ? (Length(transform.XX, transform.XY), Length(transform.YX, transform.YY))
            : (1, 1);
        return transform with { MoveX = x * scaleX, MoveY = y * scaleY };
    }

    private static int Argument(FontTable data, int at, bool isWord, bool isSigned) => (isWord, isSigned) switch
    {
        (true, true) => data.S16(at),
        (true, false) => data.U16(at),
        (false, true) => (sbyte)data.U8(at),
        (false, false) => data.U8(at),
    };

    private static double F2Dot14(FontTable data, int at) => data.S16(at) / 16384.0;

    private static double Length(double x, double y) => Math.Sqrt((x * x) + (y * y));
}
