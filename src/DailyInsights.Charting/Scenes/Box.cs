namespace DailyInsights.Charting.Scenes;

/// <summary>A rectangle with sides along the axes, in scene units.</summary>
/// <param name="X">The left edge.</param>
/// <param name="Y">The top edge.</param>
/// <param name="Width">How far it reaches to the right.</param>
/// <param name="Height">How far it reaches down.</param>
public readonly record struct Box(double X, double Y, double Width, double Height)
{
    /// <summary>The right edge.</summary>
    public double Right => X + Width;

    /// <summary>The lower edge.</summary>
    public double Bottom => Y + Height;

    /// <summary>The box around all of the given points; an empty box at the origin where there are none.</summary>
    public static Box Around(IEnumerable<Point> points)
    {
        ArgumentNullException.ThrowIfNull(points);
        double left = double.PositiveInfinity, top = left, right = double.NegativeInfinity, bottom = right;
        foreach (var (x, y) in points)
        {
            left = Math.Min(left, x);
            top = Math.Min(top, y);
            right = Math.Max(right, x);
            bottom = Math.Max(bottom, y);
        }

        return left > right ? default : new Box(left, top, right - left, bottom - top);
    }

    /// <summary>Whether the two share more than an edge.</summary>
    public bool Overlaps(Box other) =>
        X < other.Right && other.X < Right && Y < other.Bottom && other.Y < Bottom;

    /// <summary>Whether the other lies wholly in this one, edges included.</summary>
    public bool Contains(Box other) =>
        other.X >= X && other.Y >= Y && other.Right <= Right && other.Bottom <= Bottom;

    /// <summary>The box made larger on all four sides, or smaller with a negative amount.</summary>
    public Box Grow(double amount) =>
        new(X - amount, Y - amount, Width + (2 * amount), Height + (2 * amount));
}
