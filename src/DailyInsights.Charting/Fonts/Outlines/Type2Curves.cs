namespace DailyInsights.Charting.Fonts.Outlines;

/// <summary>
/// The drawing operators of CFF programs. Operands that make no whole line or curve are ignored.
/// Source: https://adobe-type-tools.github.io/font-tech-notes/pdfs/5177.Type2.pdf, section 4.1
/// </summary>
internal static class Type2Curves
{
    public static void Lines(Type2Pen pen, ReadOnlySpan<double> a)
    {
        for (; a.Length >= 2; a = a[2..])
        {
            pen.Line(a[0], a[1]);
        }
    }

    public static void AlternatingLines(Type2Pen pen, ReadOnlySpan<double> a, bool startsHorizontal)
    {
        var isHorizontal = startsHorizontal;
        foreach (var distance in a)
        {
            pen.Line(isHorizontal ? distance : 0, isHorizontal ? 0 : distance);
            isHorizontal = !isHorizontal;
        }
    }

    public static void Curves(Type2Pen pen, ReadOnlySpan<double> a)
    {
        for (; a.Length >= 6; a = a[6..])
        {
            pen.Curve(a[0], a[1], a[2], a[3], a[4], a[5]);
        }
    }

    /// <summary>hhcurveto and vvcurveto: curves that start and end along one axis.</summary>
    public static void FlatEndedCurves(Type2Pen pen, ReadOnlySpan<double> a, bool isHorizontal)
    {
        var across = 0.0;
        if (a.Length % 4 != 0 && a.Length > 0)
        {
            across = a[0];
            a = a[1..];
        }

        for (; a.Length >= 4; a = a[4..])
        {
            if (isHorizontal)
            {
                pen.Curve(a[0], across, a[1], a[2], a[3], 0);
            }
            else
            {
                pen.Curve(across, a[0], a[1], a[2], 0, a[3]);
            }

            across = 0;
        }
    }

    /// <summary>hvcurveto and vhcurveto: curves that start along one axis and end along the other, in turn.</summary>
    public static void AlternatingCurves(Type2Pen pen, ReadOnlySpan<double> a, bool startsHorizontal)
    {
        for (var isHorizontal = startsHorizontal; a.Length >= 4; isHorizontal = !isHorizontal, a = a[4..])
        {
            var last = a.Length == 5 ? a[4] : 0;
            if (isHorizontal)
            {
                pen.Curve(a[0], 0, a[1], a[2], last, a[3]);
            }
            else
            {
                pen.Curve(0, a[0], a[1], a[2], a[3], last);
            }
        }
    }

    /// <summary>The flex operators: two curves that are nearly a line.</summary>
    public static void Flex(Type2Pen pen, ReadOnlySpan<double> a, int operation)
    {
        switch (operation)
        {
            case 35 when a.Length >= 12:
                Curves(pen, a[..12]);
                break;
            case 34 when a.Length >= 7:
                pen.Curve(a[0], 0, a[1], a[2], a[3], 0);
                pen.Curve(a[4], 0, a[5], -a[2], a[6], 0);
                break;
            case 36 when a.Length >= 9:
                pen.Curve(a[0], a[1], a[2], a[3], a[4], 0);
                pen.Curve(a[5], 0, a[6], a[7], a[8], -(a[1] + a[3] + a[7]));
                break;
            case 37 when a.Length >= 11:
                var dx = a[0] + a[2] + a[4] + a[6] + a[8];
                var dy = a[1] + a[3] + a[5] + a[7] + a[9];
                var isHorizontal = Math.Abs(dx) > Math.Abs(dy);
                pen.Curve(a[0], a[1], a[2], a[3], a[4], a[5]);
                pen.Curve(a[6], a[7], a[8], a[9], isHorizontal ? a[10] : -dx, isHorizontal ? -dy : a[10]);
                break;
        }
    }
}
