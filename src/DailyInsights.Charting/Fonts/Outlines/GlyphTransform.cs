using DailyInsights.Charting.Scenes;

namespace DailyInsights.Charting.Fonts.Outlines;

/// <summary>How a part is turned, stretched and moved within the glyph it belongs to.</summary>
internal readonly record struct GlyphTransform(double XX, double XY, double YX, double YY, double MoveX, double MoveY)
{
    public static GlyphTransform Identity { get; } = new(1, 0, 0, 1, 0, 0);

    public Point Apply(Point point) => new(
        (XX * point.X) + (YX * point.Y) + MoveX,
        (XY * point.X) + (YY * point.Y) + MoveY);

    /// <summary>This transform first, the other afterwards.</summary>
    public GlyphTransform Then(GlyphTransform other)
    {
        var moved = other.Apply(new Point(MoveX, MoveY));
        return new GlyphTransform(
            (other.XX * XX) + (other.YX * XY), (other.XY * XX) + (other.YY * XY),
            (other.XX * YX) + (other.YX * YY), (other.XY * YX) + (other.YY * YY),
            moved.X, moved.Y);
    }

    /// <summary>The transform moved so that one point falls on another.</summary>
    public GlyphTransform MovedTo(Point target, Point from) =>
        this with { MoveX = MoveX + target.X - from.X, MoveY = MoveY + target.Y - from.Y };
}
