using System.Globalization;

namespace DailyInsights.Charting.Charts.Trends;

/// <summary>What a trend says in words: the note on days without data, and all figures for those who hear it read out.</summary>
internal static class TrendText
{
    // Beyond a month, every figure of every day is more than anyone listens to; the course of each series is told instead.
    private const int MostPointsInFull = 31;

    public static string Gaps(string format, TrendTable table) =>
        table.Gaps > 0 ? string.Format(CultureInfo.InvariantCulture, format, table.Gaps) : "";

    public static string Describe(Typesetter type, TrendTable table, string gaps)
    {
        var names = table.Series.Select(series => type.Clean(series.Label)).ToList();
        var parts = new List<string> { $"{ChartNumbers.Date(table.First)} – {ChartNumbers.Date(table.Last)} ({table.Points.Count})" };
        if (gaps.Length > 0)
        {
            parts.Add(type.Clean(gaps));
        }

        parts.AddRange(names.Select((name, i) => $"{ChartText.Figure(name, table.Totals[i], table.Sum)}{Course(table, i)}"));
        if (table.Points.Count is > 1 and <= MostPointsInFull)
        {
            parts.AddRange(table.Points.Select(point => $"{ChartNumbers.Date(point.Date)}: {Figures(names, point)}"));
        }

        return string.Join("; ", parts);
    }

    private static string Figures(List<string> names, TrendPoint point)
    {
        var sum = point.Values.Sum();
        return string.Join(", ", names
            .Zip(point.Values).Where(pair => pair.Second > 0)
            .Select(pair => ChartText.Figure(pair.First, pair.Second, sum)));
    }

    // From the first to the last point, and how far it went in between.
    private static string Course(TrendTable table, int series)
    {
        if (table.Points.Count < 2)
        {
            return "";
        }

        var shares = table.Points.Select(point => point.Values[series] / point.Values.Sum()).ToList();
        return $", {Percent(shares[0])} → {Percent(shares[^1])} [{Percent(shares.Min())} – {Percent(shares.Max())}]";
    }

    private static string Percent(double share) => ChartNumbers.Percent(share, 1);
}
