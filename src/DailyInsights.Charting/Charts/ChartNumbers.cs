using System.Globalization;

namespace DailyInsights.Charting.Charts;

/// <summary>Numbers as charts show them, the same on every machine.</summary>
internal static class ChartNumbers
{
    public static string Show(double value) => value.ToString("#,0.##", CultureInfo.InvariantCulture);

    public static string Percent(double part, int decimals) =>
        (part * 100).ToString("F" + Math.Clamp(decimals, 0, 3), CultureInfo.InvariantCulture) + "%";

    /// <summary>A date in the form of ISO 8601.</summary>
    public static string Date(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
