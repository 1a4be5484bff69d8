using DailyInsights.Charting.Charts.Legends;
using DailyInsights.Charting.Scenes;

namespace DailyInsights.Charting.Charts.Pies;

/// <summary>A slice, ready to be drawn.</summary>
/// <param name="Name">Its name as it can be drawn.</param>
/// <param name="Percent">Its part of the whole, in words.</param>
/// <param name="Color">Its colour.</param>
/// <param name="Value">Its size.</param>
/// <param name="Start">Where it begins: radians clockwise from the right.</param>
/// <param name="Sweep">How far it reaches.</param>
/// <param name="Entry">Its entry in the legend.</param>
internal sealed record PieShare(
    string Name, string Percent, Color Color, double Value, double Start, double Sweep, LegendEntry Entry)
{
    public double Middle => Start + (Sweep / 2);
}

/// <summary>Turns values into angles, percentages and colours.</summary>
internal static class PieShares
{
    private const double Top = -Math.PI / 2;

    public static IReadOnlyList<PieShare> Of(IReadOnlyList<Slice> slices, Typesetter type, int decimals, bool percentInLegend)
    {
        var sum = slices.Sum(slice => slice.Value);
        var shares = new List<PieShare>(slices.Count);
        var before = 0.0;

        // A whole ring has its name at the right, where there is most room, not at the bottom.
        var first = slices.Count(slice => slice.Value > 0) == 1 ? -Math.PI : Top;
        for (var i = 0; i < slices.Count; i++)
        {
            var slice = slices[i];
            var name = type.Clean(slice.Label);
            var color = slice.Color ?? ColorAt(type.Theme.Palette, i, slices.Count);
            var percent = ChartNumbers.Percent(slice.Value / sum, decimals);
            var number = ChartNumbers.Show(slice.Value) + (percentInLegend ? $" ({percent})" : "");
            var entry = new LegendEntry(name, number, color, [.. slice.Details.Select(type.Clean).Where(line => line.Length > 0)]);
            shares.Add(new PieShare(
                name, percent, color, slice.Value,
                first + (before / sum * 2 * Math.PI), slice.Value / sum * 2 * Math.PI, entry));
            before += slice.Value;
        }

        return shares;
    }

    // The last slice touches the first; it must not have its colour.
    private static Color ColorAt(Palette palette, int index, int count) =>
        index > 0 && index == count - 1 && palette.At(index) == palette.At(0) ? palette.At(index + 1) : palette.At(index);
}
