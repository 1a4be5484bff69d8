using System.Globalization;
using DailyInsights.Charting.Layout;
using DailyInsights.Charting.Scenes;

namespace DailyInsights.Charting.Charts.Legends;

/// <summary>
/// A list of colours with what they stand for. It is set in the most legible style in which it fits; where none does,
/// the last entries are counted instead of shown.
/// </summary>
internal sealed class Legend(Typesetter type, string moreFormat)
{
    public void Draw(List<SceneElement> canvas, Box area, IReadOnlyList<LegendEntry> entries)
    {
        LegendFlow? flow = null;
        foreach (var style in LegendStyle.ByLegibility(area.Width, entries.Max(entry => entry.Details.Count)))
        {
            flow = new LegendFlow(type, style, area, More);
            if (flow.TryPlace(entries))
            {
                break;
            }
        }

        flow?.Draw(canvas);
    }

    private string More(int count) => string.Format(CultureInfo.InvariantCulture, moreFormat, count);
}
