using DailyInsights.Charting.Scenes;

namespace DailyInsights.Charting.Charts.Pies;

/// <summary>Which part of a chart the pie gets, and which the legend: beside it in wide pictures, under it in tall ones.</summary>
internal static class PieAreas
{
    private const double Gap = 28;
    private const double NarrowestLegend = 180;
    private const double LowestLegend = 90;

    public static (Box Pie, Box? Legend) Of(Box frame, bool hasDetails)
    {
        if (frame.Width >= frame.Height)
        {
            var legend = (frame.Width - Gap) * (hasDetails ? 0.47 : 0.3);
            if (legend < NarrowestLegend)
            {
                return (frame, null);
            }

            var pie = frame with { Width = frame.Width - Gap - legend };
            return (pie, new Box(pie.Right + Gap, frame.Y, legend, frame.Height));
        }

        var under = (frame.Height - Gap) * 0.5;
        if (under < LowestLegend)
        {
            return (frame, null);
        }

        var above = frame with { Height = frame.Height - Gap - under };
        return (above, new Box(frame.X, above.Bottom + Gap, frame.Width, under));
    }
}
