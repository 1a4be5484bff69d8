namespace DailyInsights.Charting.Charts;

/// <summary>One day, or one longer stretch of days, of a <see cref="TrendChart"/>.</summary>
/// <param name="Date">The first day it stands for.</param>
/// <param name="Values">How much of each series there was, 0 or more, in the order of <see cref="TrendChart.Series"/>.</param>
public sealed record TrendPoint(DateOnly Date, IReadOnlyList<double> Values)
{
    /// <summary>Adds days up to weeks from Monday to Sunday (ISO 8601), for a chart with 7 days a point.</summary>
    /// <param name="points">Points with as many values each, in any order.</param>
    /// <returns>A point for every week that has one, dated by its Monday, the earliest first.</returns>
    public static IReadOnlyList<TrendPoint> ByWeek(IEnumerable<TrendPoint> points)
    {
        ArgumentNullException.ThrowIfNull(points);
        return
        [
            .. points.GroupBy(point => Monday(point.Date)).OrderBy(week => week.Key)
                .Select(week => new TrendPoint(week.Key, [.. Sum([.. week.Select(point => point.Values)])])),
        ];
    }

    private static DateOnly Monday(DateOnly date) => date.AddDays(-(((int)date.DayOfWeek + 6) % 7));

    private static IEnumerable<double> Sum(List<IReadOnlyList<double>> days) =>
        Enumerable.Range(0, days[0].Count).Select(series => days.Sum(values => values[series]));
}
