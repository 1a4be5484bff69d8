namespace DailyInsights.Charting.Charts;

/// <summary>What a chart shows, as text for those who hear it read out: every name with its number and share.</summary>
internal static class ChartText
{
    public static string Describe(Typesetter type, IEnumerable<(string Label, double Value)> values)
    {
        var all = values.ToList();
        var sum = all.Sum(item => item.Value);
        return string.Join("; ", all.Select(item => Figure(type.Clean(item.Label), item.Value, sum)));
    }

    public static string Figure(string name, double value, double sum) => sum is > 0 and < double.PositiveInfinity
        ? $"{name} {ChartNumbers.Show(value)} ({ChartNumbers.Percent(value / sum, 1)})"
        : $"{name} {ChartNumbers.Show(value)}";
}
