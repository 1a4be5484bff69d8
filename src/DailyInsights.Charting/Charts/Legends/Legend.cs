using System.Globalization;
using DailyInsights.Charting.Scenes;

namespace DailyInsights.Charting.Charts.Legends;

/// <summary>
/// A list of colours with what they stand for. It is set in the most legible style in which it fits; where none does,
/// names are cut, and at last entries are counted instead of shown.
/// </summary>
internal sealed class Legend(Typesetter type, string moreFormat)
{
    /// <summary>Draws the legend.</summary>
    public LegendFit Draw(List<SceneElement> canvas, Box area, IReadOnlyList<LegendEntry> entries)
    {
        var details = entries.Max(entry => entry.Details.Count);
        LegendFlow? least = null;
        foreach (var style in LegendStyle.ByLegibility(area.Width, details))
        {
            var flow = new LegendFlow(type, style, area, More);
            if (flow.TryPlace(entries))
            {
                Balanced(flow, style, area, entries).Draw(canvas);
                return style.ShownOf(details) == details ? LegendFit.Whole : LegendFit.Names;
            }

            least = flow.HasAll || least is not { HasAll: true } ? flow : least;
        }

        least?.Draw(canvas);
        return least is { HasAll: true } ? LegendFit.Cut : LegendFit.Partly;
    }

    // Columns of like height look better than a full one beside an empty one.
    private LegendFlow Balanced(LegendFlow flow, LegendStyle style, Box area, IReadOnlyList<LegendEntry> entries)
    {
        var (tooLow, enough) = (0.0, area.Height);
        while (style.Columns > 1 && enough - tooLow > style.DetailHeight / 2)
        {
            var height = (tooLow + enough) / 2;
            var lower = new LegendFlow(type, style, area with { Height = height }, More);
            if (lower.TryPlace(entries))
            {
                (flow, enough) = (lower, height);
            }
            else
            {
                tooLow = height;
            }
        }

        return flow;
    }

    private string More(int count) => type.Clean(string.Format(CultureInfo.InvariantCulture, moreFormat, count));
}
