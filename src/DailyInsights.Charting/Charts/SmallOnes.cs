using System.Globalization;

namespace DailyInsights.Charting.Charts;

/// <summary>Which of many things are shown on their own, and which are too small and joined.</summary>
/// <param name="Kept">The places of those shown on their own, in order.</param>
/// <param name="Joined">The places of the others, in order.</param>
internal sealed record SmallOnes(IReadOnlyList<int> Kept, IReadOnlyList<int> Joined)
{
    /// <summary>All shown.</summary>
    public static SmallOnes None(int count) => new([.. Enumerable.Range(0, count)], []);

    /// <summary>From all shown to one shown. A single one is never joined: its own name takes no more room.</summary>
    /// <param name="values">How large the things are.</param>
    /// <param name="most">How many may be shown, the joined ones counted as one.</param>
    public static IEnumerable<SmallOnes> Choices(IReadOnlyList<double> values, int most)
    {
        var places = Enumerable.Range(0, values.Count).OrderByDescending(i => values[i]).ToList();
        if (values.Count <= Math.Max(most, 2))
        {
            yield return Of(places, values.Count);
        }

        for (var kept = Math.Min(Math.Max(most, 2) - 1, values.Count - 2); kept > 0; kept--)
        {
            yield return Of(places, kept);
        }
    }

    /// <summary>How many are joined, and their names.</summary>
    public static string Note(string format, IReadOnlyCollection<string> names) =>
        string.Format(CultureInfo.InvariantCulture, format, names.Count, string.Join(", ", names));

    private static SmallOnes Of(List<int> places, int kept) =>
        new([.. places.Take(kept).Order()], [.. places.Skip(kept).Order()]);
}
