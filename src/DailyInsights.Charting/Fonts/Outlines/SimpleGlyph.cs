using DailyInsights.Charting.Fonts.Tables;
using DailyInsights.Charting.Scenes;

namespace DailyInsights.Charting.Fonts.Outlines;

/// <summary>
/// Glyphs with outlines of their own.
/// Source: https://learn.microsoft.com/typography/opentype/spec/glyf#simple-glyph-description
/// </summary>
internal static class SimpleGlyph
{
    private const int OnCurve = 0x01;
    private const int XShort = 0x02;
    private const int YShort = 0x04;
    private const int Repeat = 0x08;
    private const int XSameOrPositive = 0x10;
    private const int YSameOrPositive = 0x20;
    private const int HeaderLength = 10;

    private readonly record struct GlyphPoint(Point Place, bool IsOnCurve);

    public static void Draw(PathBuilder path, FontTable data, int contours, GlyphTransform transform)
    {
        var points = Points(data, contours);
        var start = 0;
        for (var i = 0; i < contours; i++)
        {
            var end = data.U16(HeaderLength + (i * 2)) + 1;
            if (end < start || end > points.Length)
            {
                throw new FontFormatException("The outlines of a glyph overlap.");
            }

            DrawContour(path, points.AsSpan(start, end - start), transform);
            start = end;
        }
    }

    public static Point PointAt(FontTable data, int contours, int index)
    {
        var points = Points(data, contours);
        return index < points.Length ? points[index].Place : default;
    }

    private static void DrawContour(PathBuilder path, ReadOnlySpan<GlyphPoint> points, GlyphTransform transform)
    {
        if (points.Length < 2)
        {
            return;
        }

        // Between two control points the curve passes through their middle, which is not stored.
        var first = points[0].IsOnCurve ? points[0].Place
            : points[^1].IsOnCurve ? points[^1].Place : Middle(points[0].Place, points[^1].Place);
        Move(path, transform.Apply(first));
        Point? control = null;
        foreach (var (place, isOnCurve) in points[(points[0].IsOnCurve ? 1 : 0)..])
        {
            if (control is { } pending)
            {
                Curve(path, transform, pending, isOnCurve ? place : Middle(pending, place));
            }
            else if (isOnCurve)
            {
                var end = transform.Apply(place);
                path.LineTo(end.X, end.Y);
            }

            control = isOnCurve ? null : place;
        }

        if (control is { } last)
        {
            Curve(path, transform, last, first);
        }

        path.Close();
    }

    private static void Move(PathBuilder path, Point point) => path.MoveTo(point.X, point.Y);

    private static void Curve(PathBuilder path, GlyphTransform transform, Point control, Point end)
    {
        var (c, e) = (transform.Apply(control), transform.Apply(end));
        path.QuadraticTo(c.X, c.Y, e.X, e.Y);
    }

    private static Point Middle(Point a, Point b) => new((a.X + b.X) / 2, (a.Y + b.Y) / 2);

    private static GlyphPoint[] Points(FontTable data, int contours)
    {
        if (contours == 0)
        {
            return [];
        }

        var count = data.U16(HeaderLength + ((contours - 1) * 2)) + 1;
        var instructions = HeaderLength + (contours * 2);
        var at = instructions + 2 + data.U16(instructions);
        var flags = new byte[count];
        for (var i = 0; i < count;)
        {
            var flag = data.U8(at++);
            var times = (flag & Repeat) != 0 ? data.U8(at++) + 1 : 1;
            for (; times > 0 && i < count; times--)
            {
                flags[i++] = flag;
            }
        }

        var xs = Coordinates(data, flags, ref at, XShort, XSameOrPositive);
        var ys = Coordinates(data, flags, ref at, YShort, YSameOrPositive);
        var points = new GlyphPoint[count];
        for (var i = 0; i < count; i++)
        {
            points[i] = new GlyphPoint(new Point(xs[i], ys[i]), (flags[i] & OnCurve) != 0);
        }

        return points;
    }

    private static int[] Coordinates(FontTable data, byte[] flags, ref int at, int isShort, int isSameOrPositive)
    {
        var values = new int[flags.Length];
        var value = 0;
        for (var i = 0; i < flags.Length; i++)
        {
            if ((flags[i] & isShort) != 0)
            {
                var distance = data.U8(at++);
                value += (flags[i] & isSameOrPositive) != 0 ? distance : -distance;
            }
            else if ((flags[i] & isSameOrPositive) == 0)
            {
                value += data.S16(at);
                at += 2;
            }

            values[i] = value;
        }

        return values;
    }
}
