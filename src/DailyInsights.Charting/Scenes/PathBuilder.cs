using System.Collections.Immutable;

namespace DailyInsights.Charting.Scenes;

/// <summary>Draws a path part by part. Every method returns the builder, so that calls can be chained.</summary>
public sealed class PathBuilder
{
    private readonly ImmutableArray<PathSegment>.Builder _segments = ImmutableArray.CreateBuilder<PathSegment>();

    /// <summary>Begins a new outline.</summary>
    public PathBuilder MoveTo(double x, double y) => Add(new PathSegment(PathVerb.Move, new Point(x, y)));

    /// <summary>A straight line.</summary>
    public PathBuilder LineTo(double x, double y) => Add(new PathSegment(PathVerb.Line, new Point(x, y)));

    /// <summary>A quadratic Bézier curve.</summary>
    public PathBuilder QuadraticTo(double controlX, double controlY, double x, double y) =>
        Add(new PathSegment(PathVerb.Quadratic, new Point(x, y), new Point(controlX, controlY)));

    /// <summary>A cubic Bézier curve.</summary>
    public PathBuilder CubicTo(
        double control1X, double control1Y, double control2X, double control2Y, double x, double y) =>
        Add(new PathSegment(
            PathVerb.Cubic, new Point(x, y), new Point(control1X, control1Y), new Point(control2X, control2Y)));

    /// <summary>
    /// An arc of a circle as cubic curves, beginning with a line to its first point (or a move where the path is empty).
    /// The curves leave the true circle by less than 0.03 % of its radius.
    /// </summary>
    /// <param name="center">The middle of the circle.</param>
    /// <param name="radius">Its radius.</param>
    /// <param name="from">Where the arc begins: radians, 0 at the right, growing clockwise on the screen.</param>
    /// <param name="to">Where it ends; below <paramref name="from"/> for an arc against the clock.</param>
    public PathBuilder Arc(Point center, double radius, double from, double to)
    {
        var first = OnCircle(center, radius, from);
        Add(new PathSegment(_segments.Count == 0 ? PathVerb.Move : PathVerb.Line, first));

        var pieces = Math.Max(1, (int)Math.Ceiling(Math.Abs(to - from) / (Math.PI / 2)));
        var step = (to - from) / pieces;
        var handle = 4.0 / 3.0 * Math.Tan(step / 4) * radius;
        for (var i = 0; i < pieces; i++)
        {
            var (a, b) = (from + (i * step), from + ((i + 1) * step));
            var (start, end) = (OnCircle(center, radius, a), OnCircle(center, radius, b));
            CubicTo(
                start.X - (handle * Math.Sin(a)), start.Y + (handle * Math.Cos(a)),
                end.X + (handle * Math.Sin(b)), end.Y - (handle * Math.Cos(b)),
                end.X, end.Y);
        }

        return this;
    }

    /// <summary>A whole circle as an outline of its own.</summary>
    public PathBuilder Circle(Point center, double radius) =>
        MoveTo(center.X + radius, center.Y).Arc(center, radius, 0, 2 * Math.PI).Close();

    /// <summary>A rectangle with round corners as an outline of its own.</summary>
    public PathBuilder RoundRectangle(Box box, double radius)
    {
        radius = Math.Min(radius, Math.Min(box.Width, box.Height) / 2);
        if (radius <= 0)
        {
            return MoveTo(box.X, box.Y).LineTo(box.Right, box.Y).LineTo(box.Right, box.Bottom)
                .LineTo(box.X, box.Bottom).Close();
        }

        const double Quarter = Math.PI / 2;
        return MoveTo(box.X, box.Y + radius)
            .Arc(new Point(box.X + radius, box.Y + radius), radius, -2 * Quarter, -Quarter)
            .Arc(new Point(box.Right - radius, box.Y + radius), radius, -Quarter, 0)
            .Arc(new Point(box.Right - radius, box.Bottom - radius), radius, 0, Quarter)
            .Arc(new Point(box.X + radius, box.Bottom - radius), radius, Quarter, 2 * Quarter)
            .Close();
    }

    /// <summary>Leads back to where the outline began.</summary>
    public PathBuilder Close() => Add(new PathSegment(PathVerb.Close, default));

    /// <summary>The path as it is now.</summary>
    public PathData Build() => new(_segments.ToImmutable());

    private static Point OnCircle(Point center, double radius, double angle) =>
        new(center.X + (radius * Math.Cos(angle)), center.Y + (radius * Math.Sin(angle)));

    private PathBuilder Add(PathSegment segment)
    {
        _segments.Add(segment);
        return this;
    }
}
