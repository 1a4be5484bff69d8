using DailyInsights.Charting.Scenes;

namespace DailyInsights.Charting.Raster;

/// <summary>Turns a line into the outline to fill: a bar for every piece, a disc on every corner.</summary>
internal static class Stroker
{
    public static PathData Outline(IReadOnlyList<Point> points, double width)
    {
        var path = new PathBuilder();
        var half = width / 2;
        for (var i = 1; i < points.Count; i++)
        {
            Bar(path, points[i - 1], points[i], half);
            if (i + 1 < points.Count)
            {
                path.Circle(points[i], half);
            }
        }

        return path.Build();
    }

    private static void Bar(PathBuilder path, Point a, Point b, double half)
    {
        var (dx, dy) = (b.X - a.X, b.Y - a.Y);
        var length = Math.Sqrt((dx * dx) + (dy * dy));
        if (length == 0)
        {
            return;
        }

        // All bars and discs turn the same way, so that where they overlap they stay filled.
        var (nx, ny) = (-dy / length * half, dx / length * half);
        path.MoveTo(a.X - nx, a.Y - ny).LineTo(b.X - nx, b.Y - ny)
            .LineTo(b.X + nx, b.Y + ny).LineTo(a.X + nx, a.Y + ny).Close();
    }
}
