using DailyInsights.Charting.Layout;
using DailyInsights.Charting.Scenes;

namespace DailyInsights.Charting.Charts.Pies;

/// <summary>
/// Names and percentages in a column on either side of the ring, each tied to its slice by a line. Where a side has more
/// than fit, they get smaller, then lose their second line; at last those of the smallest slices are left to the legend, as
/// are those of crumbs that would push others far from their slices.
/// </summary>
internal static class PieLabels
{
    private const double LineStart = 3;
    private const double LineOut = 11;
    private const double ElbowDistance = 20;
    private const double TextGap = 6;

    // Slices below this part of the whole are crumbs; a label this many radii from its slice is tied to it by a line that
    // crosses those of many others.
    private const double Crumb = 0.03;
    private const double FarInRadii = 0.75;

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
        var crumb = shares.Sum(share => share.Value) * Crumb;
        while (true)
        {
            var style = PieLabelStyle.For(Math.Max(left.Count, right.Count), areas.Pie.Height, width);
            var (onRight, onLeft) = (Placed(type, right, areas, style), Placed(type, left, areas, style));
            if (!(TryDropCrumbs(ref right, onRight, areas, crumb) | TryDropCrumbs(ref left, onLeft, areas, crumb)))
            {
                onRight.ForEach(label => One(canvas, type, label, areas.Center, areas.Radius, side: 1));
                onLeft.ForEach(label => One(canvas, type, label, areas.Center, areas.Radius, side: -1));
                return;
            }
        }
    }

    private static bool IsRight(PieShare share) => Math.Cos(share.Middle) >= 0;

    // Crumbs of one size go together: nobody could tell why one has its name there and the next has not.
    private static bool TryDropCrumbs(ref List<PieShare> shares, List<PlacedLabel> labels, PieAreas areas, double crumb)
    {
        var least = shares.Count > 0 ? shares.Min(share => share.Value) : crumb;
        var larger = shares.Where(share => share.Value > least).ToList();
        if (least >= crumb || larger.Count == 0 || labels.All(label => Math.Abs(label.Middle - label.Wanted) <= areas.Radius * FarInRadii))
        {
            return false;
        }

        shares = larger;
        return true;
    }

    private static List<PlacedLabel> Placed(Typesetter type, List<PieShare> shares, PieAreas areas, PieLabelStyle style)
    {
        var most = (int)(areas.Pie.Height / style.Height(1));
        var kept = shares.OrderByDescending(share => share.Value).Take(most).ToHashSet();
        var labels = Labels(type, [.. shares.Where(kept.Contains)], areas, style);
        var wanted = labels.Select(label => areas.Center.Y + (Math.Sin(label.Share.Middle) * (areas.Radius + ElbowDistance))).ToArray();
        var middles = Spread.Apart(wanted, [.. labels.Select(label => label.Height)], areas.Pie.Y, areas.Pie.Bottom);
        return [.. labels.Select((label, i) => new PlacedLabel(label, wanted[i], middles[i]))];
    }

    private static List<PieLabel> Labels(Typesetter type, List<PieShare> shares, PieAreas areas, PieLabelStyle style)
    {
        var labels = shares.Select(share => style.Set(type, share)).ToList();
        return labels.Sum(label => label.Height) > areas.Pie.Height
            ? [.. labels.Select(label => style.Set(type, label.Share, mostNameLines: 1))]
            : labels;
    }

    private static void One(
        List<SceneElement> canvas, Typesetter type, PlacedLabel placed, Point center, double radius, int side)
    {
        var (label, _, middle) = placed;
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

    private sealed record PlacedLabel(PieLabel Label, double Wanted, double Middle);
}
