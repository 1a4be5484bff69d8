using DailyInsights.Charting.Scenes;

namespace DailyInsights.Charting.Charts.Pies;

/// <summary>
/// Which part of a chart the pie gets, and which the legend: beside it in wide pictures, under it in tall ones. Where names
/// would find no room around the pie, it gets none and grows, and the legend has the percentages.
/// </summary>
internal sealed record PieAreas(Box Pie, Box Legend)
{
    private const double Gap = 28;
    private const double NarrowestLegend = 200;
    private const double WidestNames = 150;
    private const double NarrowestNames = 84;
    private const double NamesShare = 0.27;

    // Room above and below, so that lines to names at the top and bottom need not cross the ring.
    private const double Edge = 30;

    /// <summary>What a name needs beside the ring: the leader line and a gap.</summary>
    public const double NameDistance = 34;

    public bool HasNames => NamesWidth >= NarrowestNames;

    public Point Center => new(Pie.X + (Pie.Width / 2), Pie.Y + (Pie.Height / 2));

    public double Radius => HasNames
        ? Math.Min((Pie.Height / 2) - Edge, (Pie.Width / 2) - NamesWidth - NameDistance)
        : Math.Min(Pie.Width, Pie.Height) / 2;

    private double NamesWidth => Math.Min(WidestNames, (Pie.Width - (2 * NameDistance)) * NamesShare);

    public static PieAreas Of(Box frame, bool hasDetails)
    {
        if (frame.Width < frame.Height)
        {
            var half = (frame.Height - Gap) / 2;
            return new PieAreas(frame with { Height = half }, frame with { Y = frame.Bottom - half, Height = half });
        }

        var width = frame.Width - Gap;
        var legend = Math.Max(width * (hasDetails ? 0.47 : 0.3), Math.Min(width / 2, NarrowestLegend));
        return new PieAreas(
            frame with { Width = width - legend }, frame with { X = frame.Right - legend, Width = legend });
    }
}
