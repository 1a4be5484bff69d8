using System.Text;
using DailyInsights.Charting.Charts;
using DailyInsights.Charting.Scenes;

namespace DailyInsights.Reports.Html;

/// <summary>
/// Gives a picture drawn in the light theme the colours of the dark one where the reader has the page dark. One drawing then serves both,
/// and paper always gets the light one.
/// </summary>
internal static class PictureColors
{
    /// <summary>The rules of style, one for each colour.</summary>
    public static string Rules { get; } = Write();

    /// <summary>Each colour of the light theme with the one that takes its place.</summary>
    public static IEnumerable<(Color Light, Color Dark)> Pairs
    {
        get
        {
            var (light, dark) = (ChartTheme.Light, ChartTheme.Dark);
            yield return (light.Background, dark.Background);
            yield return (light.Ink, dark.Ink);
            yield return (light.Muted, dark.Muted);
            yield return (light.Hairline, dark.Hairline);
            yield return (light.Palette.Rest, dark.Palette.Rest);
            for (var i = 0; i < Math.Min(light.Palette.Count, dark.Palette.Count); i++)
                yield return (light.Palette.At(i), dark.Palette.At(i));
        }
    }

    private static string Write()
    {
        var rules = new StringBuilder("@media screen and (prefers-color-scheme: dark) {\n  figure { background: ")
            .Append(ChartTheme.Dark.Background.ToHex()).Append("; }\n");
        foreach (var (light, dark) in Pairs.Select(static p => (p.Light.ToHex(), p.Dark.ToHex())).DistinctBy(static p => p.Item1))
        {
            rules.Append("  figure [fill=\"").Append(light).Append("\"] { fill: ").Append(dark).Append("; }")
                .Append(" figure [stroke=\"").Append(light).Append("\"] { stroke: ").Append(dark).Append("; }\n");
        }

        return rules.Append("}\n").ToString();
    }
}
