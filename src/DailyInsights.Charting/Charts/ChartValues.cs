namespace DailyInsights.Charting.Charts;

/// <summary>What charts ask of the numbers they are given.</summary>
internal static class ChartValues
{
    /// <exception cref="ArgumentException">There are no values, or one is negative or no number.</exception>
    public static void ThrowIfUnusable(IEnumerable<(string Label, double Value)>? values, string property)
    {
        if (values is null || !values.Any())
        {
            throw new ArgumentException("A chart needs at least one value.", property);
        }

        foreach (var (label, value) in values)
        {
            if (!double.IsFinite(value) || value < 0)
            {
                throw new ArgumentException($"'{label}' has the value {ChartNumbers.Show(value)}; it must be 0 or more.", property);
            }
        }
    }
}
