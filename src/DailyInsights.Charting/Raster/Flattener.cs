using DailyInsights.Charting.Scenes;

namespace DailyInsights.Charting.Raster;

/// <summary>Turns the curves of a path into short edges, close enough that no eye can tell.</summary>
internal static class Flattener
{
    // How far an edge may stray from its curve, in pixels.
    private const double Tolerance = 0.05;
    private const int MostPieces = 100;

    /// <summary>Hands every edge of the path to the mask, each outline closed, moved by the given offset.</summary>
    public static void AddEdges(CoverageMask mask, PathData path, Transform transform)
    {
        Point start = default, at = default;
        foreach (ref readonly var segment in path.Segments.AsSpan())
        {
            var end = transform.Apply(segment.End);
            switch (segment.Verb)
            {
                case PathVerb.Move:
                    mask.AddEdge(at.X, at.Y, start.X, start.Y);
                    start = end;
                    break;
                case PathVerb.Line:
                    mask.AddEdge(at.X, at.Y, end.X, end.Y);
                    break;
                case PathVerb.Quadratic:
                    AddQuadratic(mask, at, transform.Apply(segment.Control1), end);
                    break;
                case PathVerb.Cubic:
                    AddCubic(mask, at, transform.Apply(segment.Control1), transform.Apply(segment.Control2), end);
                    break;
                default:
                    mask.AddEdge(at.X, at.Y, start.X, start.Y);
                    end = start;
                    break;
            }

            at = end;
        }

        mask.AddEdge(at.X, at.Y, start.X, start.Y);
    }

    private static void AddQuadratic(CoverageMask mask, Point a, Point b, Point c)
    {
        // A quadratic strays from its chord by a quarter of this bend, and by 1/n² of that in n pieces.
        var bend = Math.Abs(a.X - (2 * b.X) + c.X) + Math.Abs(a.Y - (2 * b.Y) + c.Y);
        var pieces = Pieces(bend / 4);
        var (x, y) = a;
        for (var i = 1; i <= pieces; i++)
        {
            var t = (double)i / pieces;
            var u = 1 - t;
            var nextX = (u * u * a.X) + (2 * u * t * b.X) + (t * t * c.X);
            var nextY = (u * u * a.Y) + (2 * u * t * b.Y) + (t * t * c.Y);
            mask.AddEdge(x, y, nextX, nextY);
            (x, y) = (nextX, nextY);
        }
    }

    private static void AddCubic(CoverageMask mask, Point a, Point b, Point c, Point d)
    {
        var bend = Math.Max(
            Math.Abs(a.X - (2 * b.X) + c.X) + Math.Abs(a.Y - (2 * b.Y) + c.Y),
            Math.Abs(b.X - (2 * c.X) + d.X) + Math.Abs(b.Y - (2 * c.Y) + d.Y));
        var pieces = Pieces(bend * 0.75);
        var (x, y) = a;
        for (var i = 1; i <= pieces; i++)
        {
            var t = (double)i / pieces;
            var u = 1 - t;
            double wa = u * u * u, wb = 3 * u * u * t, wc = 3 * u * t * t, wd = t * t * t;
            var nextX = (wa * a.X) + (wb * b.X) + (wc * c.X) + (wd * d.X);
            var nextY = (wa * a.Y) + (wb * b.Y) + (wc * c.Y) + (wd * d.Y);
            mask.AddEdge(x, y, nextX, nextY);
            (x, y) = (nextX, nextY);
        }
    }

    private static int Pieces(double stray) =>
        double.IsFinite(stray) ? (int)Math.Clamp(Math.Ceiling(Math.Sqrt(stray / Tolerance)), 1, MostPieces) : 1;
}
