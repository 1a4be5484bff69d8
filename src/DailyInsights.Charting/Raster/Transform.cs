using DailyInsights.Charting.Scenes;

namespace DailyInsights.Charting.Raster;

/// <summary>A stretch along both axes followed by a move; all that charts and upright letters need.</summary>
internal readonly record struct Transform(double ScaleX, double ScaleY, double MoveX, double MoveY)
{
    public Point Apply(Point point) =>
        new((point.X * ScaleX) + MoveX, (point.Y * ScaleY) + MoveY);

    public Box Apply(Box box)
    {
        var (a, b) = (Apply(new Point(box.X, box.Y)), Apply(new Point(box.Right, box.Bottom)));
        return new Box(Math.Min(a.X, b.X), Math.Min(a.Y, b.Y), Math.Abs(a.X - b.X), Math.Abs(a.Y - b.Y));
    }
}
