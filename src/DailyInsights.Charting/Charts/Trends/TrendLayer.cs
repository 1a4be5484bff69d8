using DailyInsights.Charting.Charts.Legends;
using DailyInsights.Charting.Scenes;

namespace DailyInsights.Charting.Charts.Trends;

/// <summary>A series, or several joined, ready to be drawn.</summary>
/// <param name="Color">Its colour.</param>
/// <param name="Entry">Its entry in the legend.</param>
/// <param name="Values">How much of it there was at each point.</param>
internal sealed record TrendLayer(Color Color, LegendEntry Entry, IReadOnlyList<double> Values)
{
    public string Name => Entry.Name;

    /// <summary>The layers from the bottom to the top, what is joined at the very top.</summary>
    public static IReadOnlyList<TrendLayer> Of(
        TrendTable table, SmallOnes choice, Typesetter type, string otherLabel, string otherFormat)
    {
        var layers = choice.Kept.Select((place, i) =>
            One(table, type, table.Series[place].Label, [place], table.Series[place].Color ?? type.Theme.Palette.At(i), []));
        if (choice.Joined.Count == 0)
        {
            return [.. layers];
        }

        var note = SmallOnes.Note(otherFormat, [.. choice.Joined.Select(place => table.Series[place].Label)]);
        return [.. layers, One(table, type, otherLabel, choice.Joined, type.Theme.Palette.Rest, [type.Clean(note)])];
    }

    private static TrendLayer One(
        TrendTable table, Typesetter type, string label, IReadOnlyList<int> places, Color color, string[] details)
    {
        var share = ChartNumbers.Percent(places.Sum(place => table.Totals[place]) / table.Sum, 1);
        return new TrendLayer(
            color, new LegendEntry(type.Clean(label), share, color, details),
            [.. table.Points.Select(point => places.Sum(place => point.Values[place]))]);
    }
}
