using DailyInsights.Charting.Scenes;

namespace DailyInsights.Charting.Charts.Pies;

/// <summary>The ring, what stands in its middle, and the names around it.</summary>
internal static class PieDrawing
{
    private const double Hole = 0.54;

    public static void Draw(
        List<SceneElement> canvas, Typesetter type, IReadOnlyList<PieShare> shares, PieAreas areas, string caption)
    {
        var drawn = shares.Where(share => share.Sweep > 0).ToList();
        if (areas.HasNames)
        {
            PieLabels.Draw(canvas, type, drawn, areas);
        }

        Ring(canvas, type, drawn, areas.Center, areas.Radius);
        Center(canvas, type, drawn.Sum(share => share.Value), caption, areas.Center, areas.Radius * Hole);
    }

    private static void Ring(List<SceneElement> canvas, Typesetter type, List<PieShare> shares, Point center, double radius)
    {
        var hole = radius * Hole;
        foreach (var share in shares)
        {
            canvas.Add(new PathShape(Sector(center, radius, hole, share), share.Color)
            {
                Label = $"{share.Name}: {ChartNumbers.Show(share.Value)} ({share.Percent})",
            });
        }

        if (shares.Count < 2)
        {
            return;
        }

        for (var i = 0; i < shares.Count; i++)
        {
            // Thinner beside a slice so small that a whole line would hide it.
            var smaller = Math.Min(shares[i].Sweep, shares[(i + shares.Count - 1) % shares.Count].Sweep) * radius;
            var (x, y) = (Math.Cos(shares[i].Start), Math.Sin(shares[i].Start));
            canvas.Add(new LineShape(
                [
                    new Point(center.X + (x * (hole - 1)), center.Y + (y * (hole - 1))),
                    new Point(center.X + (x * (radius + 1)), center.Y + (y * (radius + 1))),
                ],
                new Stroke(type.Theme.Background, Math.Clamp(smaller * 0.35, 0.4, 2))));
        }
    }

    private static PathData Sector(Point center, double radius, double hole, PieShare share)
    {
        var end = share.Start + share.Sweep;
        var path = new PathBuilder();
        return share.Sweep >= (2 * Math.PI) - 1e-9
            ? path.Circle(center, radius).MoveTo(center.X + hole, center.Y).Arc(center, hole, 2 * Math.PI, 0).Close().Build()
            : path.Arc(center, radius, share.Start, end).Arc(center, hole, end, share.Start).Close().Build();
    }

    private static void Center(
        List<SceneElement> canvas, Typesetter type, double sum, string caption, Point center, double hole)
    {
        var small = type.Font(Math.Clamp(hole * 0.16, 9, 15));
        var room = hole * 1.5;
        var text = type.Wrapper.Cut(type.Clean(caption), small, room);
        if (text.Length == 0)
        {
            return;
        }

        var number = ChartNumbers.Show(sum);
        var large = type.Font(Math.Clamp(hole * 0.5, 12, 44), FontWeight.Bold);
        large = large with { Size = Math.Min(large.Size, large.Size * room / type.Width(number, large)) };
        canvas.Add(type.Line(number, center.X, center.Y - (small.Size * 0.6), large, type.Theme.Ink, TextAnchor.Middle));
        canvas.Add(type.Line(
            text, center.X, center.Y + (large.Size * 0.5) + (small.Size * 0.35), small, type.Theme.Muted, TextAnchor.Middle));
    }
}
