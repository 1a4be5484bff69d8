using DailyInsights.Charting.Scenes;

namespace DailyInsights.Charting.Charts.Pies;

/// <summary>A label as lines of text.</summary>
internal sealed record PieLabel(PieShare Share, IReadOnlyList<(string Text, TextFont Font, Color Color)> Lines, double Gap)
{
    public double Height => Lines.Sum(line => line.Font.Size * PieLabelStyle.LineHeight) + Gap;
}

/// <summary>How labels are set: how large, and whether the percentage has a line of its own.</summary>
internal sealed record PieLabelStyle(double Size, bool IsOneLine, double Gap, double Width)
{
    public const double LineHeight = 1.32;

    // Smaller letters are hard to read on a screen.
    private const double SmallestLegible = 11;

    /// <summary>Whether this many labels fit one above the other in letters that can be read with ease.</summary>
    public static bool IsLegible(int count, double height)
    {
        var style = For(count, height, width: 0);
        return style.Size >= SmallestLegible && style.Height(1) * count <= height;
    }

    /// <summary>The most legible style in which this many labels fit one above the other.</summary>
    public static PieLabelStyle For(int count, double height, double width)
    {
        PieLabelStyle[] styles =
        [
            new(14, false, 8, width), new(13, false, 5, width), new(12, false, 3, width), new(11, true, 4, width),
            new(10.5, true, 2, width), new(9.5, true, 1, width),
        ];
        return styles.FirstOrDefault(style => style.Height(1) * count <= height) ?? styles[^1];
    }

    /// <summary>How high a label is whose name takes this many lines.</summary>
    public double Height(int nameLines) => (Size * LineHeight * (nameLines + (IsOneLine ? 0 : 1))) + Gap;

    public PieLabel Set(Typesetter type, PieShare share, int mostNameLines = 2)
    {
        var bold = type.Font(Size, FontWeight.Bold);
        var plain = type.Font(Size);
        if (!IsOneLine)
        {
            var name = type.Wrapper.Wrap(share.Name, bold, Width, mostNameLines).Select(line => (line, bold, type.Theme.Ink));
            var percent = type.Wrapper.Cut(share.Percent, plain, Width);
            return new PieLabel(share, [.. name, (percent, plain, type.Theme.Muted)], Gap);
        }

        var after = " " + share.Percent;
        var cut = type.Wrapper.Cut(share.Name, plain, Width - type.Width(after, plain));
        return new PieLabel(share, [(type.Wrapper.Cut(cut + after, plain, Width), plain, type.Theme.Ink)], Gap);
    }
}
