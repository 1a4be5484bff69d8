using DailyInsights.Charting.Scenes;

namespace DailyInsights.Charting.Charts.Trends;

/// <summary>The columns of a trend: one by one where they are wide enough to be seen apart, else as one stepped area.</summary>
internal static class TrendDrawing
{
    private const double NarrowestColumn = 5;
    private const double WidestColumn = 72;
    private const double GapShare = 0.16;

    // A thin line of background tells neighbours apart even where their colours look alike.
    private const double Seam = 1;

    public static void Draw(
        List<SceneElement> canvas, TrendAxes axes, TrendTable table, IReadOnlyList<TrendLayer> layers)
    {
        axes.DrawBehind(canvas);
        var slot = axes.Plot.Width * table.DaysPerPoint / table.Days;
        if (slot >= NarrowestColumn)
        {
            Columns(canvas, axes, table, layers, slot);
        }
        else
        {
            Areas(canvas, axes, table, layers);
            // Between columns the grid can be seen; on them its lines would look like their parts.
            axes.DrawOver(canvas);
        }
    }

    private static void Columns(
        List<SceneElement> canvas, TrendAxes axes, TrendTable table, IReadOnlyList<TrendLayer> layers, double slot)
    {
        var width = Math.Min(WidestColumn, slot - Math.Max(1, slot * GapShare));
        for (var i = 0; i < table.Points.Count; i++)
        {
            var point = table.Points[i];
            var middle = axes.X(point.Date.DayNumber - table.First.DayNumber + (table.DaysPerPoint / 2.0));
            var sum = point.Values.Sum();
            var below = 0.0;
            foreach (var layer in layers)
            {
                var value = layer.Values[i];
                var (bottom, top) = (axes.Y(below / sum), axes.Y((below + value) / sum));
                below += value;
                if (value > 0)
                {
                    var seam = below < sum ? Math.Min(Seam, (bottom - top) * 0.3) : 0;
                    canvas.Add(new RectangleShape(new Box(middle - (width / 2), top + seam, width, bottom - top - seam), layer.Color)
                    {
                        Label = $"{ChartNumbers.Date(point.Date)} · {ChartText.Figure(layer.Name, value, sum)}",
                    });
                }
            }
        }
    }

    // Every layer reaches down to the axis and is covered by those below it, so that no background shines through between two.
    private static void Areas(List<SceneElement> canvas, TrendAxes axes, TrendTable table, IReadOnlyList<TrendLayer> layers)
    {
        var levels = new double[table.Points.Count];
        var areas = new List<SceneElement>();
        foreach (var layer in layers)
        {
            for (var i = 0; i < levels.Length; i++)
            {
                levels[i] += layer.Values[i] / table.Points[i].Values.Sum();
            }

            areas.Add(new PathShape(Steps(axes, table, levels), layer.Color) { Label = $"{layer.Name}: {layer.Entry.Number}" });
        }

        areas.Reverse();
        canvas.AddRange(areas);
    }

    private static PathData Steps(TrendAxes axes, TrendTable table, double[] levels)
    {
        var path = new PathBuilder();
        var end = 0.0;
        for (var i = 0; i < levels.Length; i++)
        {
            var day = table.Points[i].Date.DayNumber - table.First.DayNumber;
            var (left, right, top) = (Tenth(axes.X(day)), Tenth(axes.X(day + table.DaysPerPoint)), Tenth(axes.Y(Math.Min(1, levels[i]))));
            var begins = i == 0 || day != table.Points[i - 1].Date.DayNumber - table.First.DayNumber + table.DaysPerPoint;
            if (begins && i > 0)
            {
                path.LineTo(end, axes.Plot.Bottom).Close();
            }

            if (begins)
            {
                path.MoveTo(left, axes.Plot.Bottom);
            }

            path.LineTo(left, top).LineTo(right, top);
            end = right;
        }

        return path.LineTo(end, axes.Plot.Bottom).Close().Build();
    }

    // Finer than any screen, and short: hundreds of days make long files.
    private static double Tenth(double value) => Math.Round(value, 1);
}
