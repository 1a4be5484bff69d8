namespace DailyInsights.Charting.Charts.Trends;

/// <summary>The numbers of a trend, checked, in the order of time, without the points at which there was nothing.</summary>
internal sealed class TrendTable
{
    private TrendTable(IReadOnlyList<TrendSeries> series, IReadOnlyList<TrendPoint> points, int daysPerPoint, IEnumerable<TrendPoint> all)
    {
        (Series, Points, DaysPerPoint) = (series, points, daysPerPoint);
        (First, Last) = (all.Min(point => point.Date), all.Max(point => point.Date));
        Totals = [.. Enumerable.Range(0, series.Count).Select(i => points.Sum(point => point.Values[i]))];
    }

    public IReadOnlyList<TrendSeries> Series { get; }

    public IReadOnlyList<TrendPoint> Points { get; }

    public int DaysPerPoint { get; }

    /// <summary>The first day of the first point.</summary>
    public DateOnly First { get; }

    /// <summary>The first day of the last point.</summary>
    public DateOnly Last { get; }

    /// <summary>How much there was of each series in all.</summary>
    public IReadOnlyList<double> Totals { get; }

    public double Sum => Totals.Sum();

    /// <summary>The days from the first to the last.</summary>
    public int Days => Last.DayNumber - First.DayNumber + DaysPerPoint;

    /// <summary>How many points would have found room where there are none, or such of nothing.</summary>
    public int Gaps => (Days / DaysPerPoint) - Points.Count;

    public static TrendTable Of(IReadOnlyList<TrendSeries> series, IReadOnlyList<TrendPoint> points, int daysPerPoint)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(daysPerPoint, 1, nameof(TrendChart.DaysPerPoint));
        if (series is not { Count: > 0 })
        {
            throw Unusable("A trend needs at least one series.", nameof(TrendChart.Series));
        }

        if (points is not { Count: > 0 })
        {
            throw Unusable("A trend needs at least one point.");
        }

        var sorted = points.OrderBy(point => point.Date).ToList();
        ThrowIfUnusable(series, sorted, daysPerPoint);
        var filled = sorted.Where(point => point.Values.Sum() > 0).ToList();
        var table = new TrendTable(series, filled, daysPerPoint, sorted);
        return table.Sum is > 0 and < double.PositiveInfinity
            ? table
            : throw Unusable("The values of a trend add up to nothing, or to more than a number can hold.");
    }

    private static void ThrowIfUnusable(IReadOnlyList<TrendSeries> series, List<TrendPoint> sorted, int daysPerPoint)
    {
        foreach (var point in sorted)
        {
            if (point.Values.Count != series.Count)
            {
                throw Unusable(
                    $"The point of {ChartNumbers.Date(point.Date)} has {point.Values.Count} values for {series.Count} series.");
            }

            ChartValues.ThrowIfUnusable(
                series.Zip(point.Values, (s, value) => ($"{s.Label} of {ChartNumbers.Date(point.Date)}", value)), nameof(TrendChart.Points));
        }

        for (var i = 1; i < sorted.Count; i++)
        {
            if (sorted[i].Date.DayNumber - sorted[i - 1].Date.DayNumber < daysPerPoint)
            {
                throw Unusable(
                    $"The points of {ChartNumbers.Date(sorted[i - 1].Date)} and {ChartNumbers.Date(sorted[i].Date)} stand for the same day; "
                    + "add their values up first.");
            }
        }
    }

    private static ArgumentException Unusable(string message, string property = nameof(TrendChart.Points)) => new(message, property);
}
