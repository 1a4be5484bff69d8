using DailyInsights.Charting.Scenes;

namespace DailyInsights.Charting.Charts.Trends;

/// <summary>Where days and shares lie, and the lines and labels that say so.</summary>
internal sealed class TrendAxes
{
    private const double TickLength = 4;
    private const double LabelGap = 6;

    // From the axis to the dates: the first may stand under the label of 0 %.
    private const double Under = 9;
    private const double LeastBetweenDates = 14;
    private const double GridOpacity = 0.45;

    private readonly Typesetter _type;
    private readonly TrendTable _table;
    private readonly TextFont _font;
    private readonly Box _area;
    private readonly string _note;

    public TrendAxes(Typesetter type, Box area, TrendTable table, string note)
    {
        (_type, _area, _table, _note) = (type, area, table, note);
        _font = type.Font(Math.Clamp(area.Height * 0.028, 10, 13));
        var left = type.Width("100%", _font) + LabelGap + TickLength;
        var under = Under + (LineHeight * (note.Length > 0 ? 2 : 1));

        // Half a line above, for the upper half of the highest label.
        Plot = new Box(area.X + left, area.Y + (LineHeight / 2), area.Width - left, area.Height - under - (LineHeight / 2));
    }

    /// <summary>Where the columns stand.</summary>
    public Box Plot { get; }

    private double LineHeight => _font.Size * 1.6;

    /// <summary>How far to the right a day begins.</summary>
    public double X(double day) => Plot.X + (day / _table.Days * Plot.Width);

    /// <summary>How far down a share from 0 to 1 reaches.</summary>
    public double Y(double share) => Plot.Bottom - (share * Plot.Height);

    /// <summary>What lies behind the columns: the grid that days without data lay bare, and all labels.</summary>
    public void DrawBehind(List<SceneElement> canvas)
    {
        var hairline = new Stroke(_type.Theme.Hairline);
        foreach (var share in Shares())
        {
            var y = Math.Round(Y(share)) + 0.5;
            canvas.Add(Across(y, share == 0 ? hairline : Faint(_type.Theme.Hairline)));
            canvas.Add(_type.Line(
                ChartNumbers.Percent(share, 0), Plot.X - LabelGap, y, _font, _type.Theme.Muted, TextAnchor.End));
        }

        foreach (var (tick, x) in Dates())
        {
            var at = Math.Round(X(tick.Day)) + 0.5;
            canvas.Add(new LineShape([new Point(at, Plot.Bottom), new Point(at, Plot.Bottom + TickLength)], hairline));
            canvas.Add(Below(tick.Label, x, 0, TextAnchor.Middle));
        }

        var note = _type.Wrapper.Cut(_note, _font, _area.Width);
        if (note.Length > 0)
        {
            canvas.Add(Below(note, _area.X, 1, TextAnchor.Start));
        }
    }

    /// <summary>What lies over an area: the grid, in the colour of the background.</summary>
    public void DrawOver(List<SceneElement> canvas) => canvas.AddRange(
        Shares().Where(share => share is > 0 and < 1).Select(share => Across(Math.Round(Y(share)) + 0.5, Faint(_type.Theme.Background))));

    private LineShape Across(double y, Stroke stroke) => new([new Point(Plot.X, y), new Point(Plot.Right, y)], stroke);

    private static Stroke Faint(Color color) => new(color with { A = (byte)(255 * GridOpacity) });

    private TextRun Below(string text, double x, int line, TextAnchor anchor) => _type.Line(
        text, x, Plot.Bottom + Under + (LineHeight * (line + 0.5)), _font, _type.Theme.Muted, anchor);

    // As many lines as leave their labels apart.
    private IEnumerable<double> Shares()
    {
        var parts = ((int[])[4, 2]).FirstOrDefault(parts => Plot.Height / parts >= LineHeight * 1.2, 1);
        return Enumerable.Range(0, parts + 1).Select(i => (double)i / parts);
    }

    private List<(DateTick Tick, double X)> Dates()
    {
        foreach (var ticks in DateTicks.Levels(_table.First, _table.Last, _table.DaysPerPoint))
        {
            if (ticks.Count > 1 && ticks.Count * LeastBetweenDates <= Plot.Width && Placed(ticks) is { } placed)
            {
                return placed;
            }
        }

        var single = DateTicks.Single(_table.First, _table.DaysPerPoint);
        return [(single, Inside(single))];
    }

    // Nothing where two labels would come too near to each other.
    private List<(DateTick Tick, double X)>? Placed(IReadOnlyList<DateTick> ticks)
    {
        var placed = ticks.Select(tick => (Tick: tick, X: Inside(tick))).ToList();
        for (var i = 1; i < placed.Count; i++)
        {
            var apart = (_type.Width(placed[i - 1].Tick.Label, _font) + _type.Width(placed[i].Tick.Label, _font)) / 2;
            if (placed[i].X - placed[i - 1].X < apart + LeastBetweenDates)
            {
                return null;
            }
        }

        return placed;
    }

    private double Inside(DateTick tick)
    {
        var half = _type.Width(tick.Label, _font) / 2;
        return Math.Max(_area.X + half, Math.Min(X(tick.Day), _area.Right - half));
    }
}
