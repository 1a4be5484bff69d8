using DailyInsights.Charting.Layout;
using DailyInsights.Charting.Scenes;

namespace DailyInsights.Charting.Charts.Pies;

/// <summary>
/// Names and percentages in a column on either side of the ring, each tied to its slice by a line. Where a side has more
/// than fit, they get smaller, then lose their second line; at last those of the smallest slices are left to the legend.
/// </summary>
internal static class PieLabels
{
    private const double LineStart = 3;
    private const double LineOut = 11;
    private const double ElbowDistance = 20;
    private const double TextGap = 6;

    /// <summary>Whether every slice can have its name beside it in letters that can be read with ease.</summary>
    public static bool AreLegible(IReadOnlyList<PieShare> shares, PieAreas areas)
    {
        var drawn = shares.Where(share => share.Sweep > 0).ToList();
        var right = drawn.Count(IsRight);
        return !areas.HasNames || PieLabelStyle.IsLegible(Math.Max(right, drawn.Count - right), areas.Pie.Height);
    }

    public static void Draw(List<SceneElement> canvas, Typesetter type, IReadOnlyList<PieShare> shares, PieAreas areas)
    {
        var right = shares.Where(IsRight).ToList();
        var left = shares.Where(share => !IsRight(share)).Reverse().ToList();
        var width = (areas.Pie.Width / 2) - areas.Radius - PieAreas.NameDistance;
        var style = PieLabelStyle.For(Math.Max(left.Count, right.Count), areas.Pie.Height, width);
        Side(canvas, type, right, areas, style, side: 1);
        Side(canvas, type, left, areas, style, side: -1);
    }

    private static bool IsRight(PieShare share) => Math.Cos(share.Middle) >= 0;

    private static void Side(
        List<SceneElement> canvas, Typesetter type, List<PieShare> shares, PieAreas areas, PieLabelStyle style, int side)
    {
        var (area, center, radius) = (areas.Pie, areas.Center, areas.Radius);
        var most = (int)(area.Height / style.Height(1));
        var kept = shares.OrderByDescending(share => share.Value).Take(most).ToHashSet();
        var labels = shares.Where(kept.Contains).Select(share => style.Set(type, share)).ToList();
        if (labels.Sum(label => label.Height) > area.Height)
        {
            labels = [.. labels.Select(label => style.Set(type, label.Share, mostNameLines: 1))];
        }

        var middles = Spread.Apart(
            [.. labels.Select(label => center.Y + (Math.Sin(label.Share.Middle) * (radius + ElbowDistance)))],
            [.. labels.Select(label => label.Height)],
            area.Y, area.Bottom);
        for (var i = 0; i < labels.Count; i++)
        {
            One(canvas, type, labels[i], middles[i], center, radius, side);
        }
    }

    private static void One(
        List<SceneElement> canvas, Typesetter type, PieLabel label, double middle, Point center, double radius, int side)
    {
        var (x, y) = (Math.Cos(label.Share.Middle), Math.Sin(label.Share.Middle));
        var textX = center.X + (side * (radius + PieAreas.NameDistance));
        canvas.Add(new LineShape(
            [
                new Point(center.X + (x * (radius + LineStart)), center.Y + (y * (radius + LineStart))),
                new Point(center.X + (x * (radius + LineOut)), center.Y + (y * (radius + LineOut))),
                new Point(center.X + (side * (radius + ElbowDistance)), middle),
                new Point(textX - (side * TextGap), middle),
            ],
            new Stroke(type.Theme.Hairline)));

        var anchor = side > 0 ? TextAnchor.Start : TextAnchor.End;
        var lineMiddle = middle - (label.Height / 2) + (label.Gap / 2);
        foreach (var (text, font, color) in label.Lines)
        {
            var height = font.Size * PieLabelStyle.LineHeight;
            canvas.Add(type.Line(text, textX, lineMiddle + (height / 2), font, color, anchor));
            lineMiddle += height;
        }
    }
}
