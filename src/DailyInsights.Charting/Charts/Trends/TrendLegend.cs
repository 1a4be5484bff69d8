using DailyInsights.Charting.Charts.Legends;
using DailyInsights.Charting.Scenes;

namespace DailyInsights.Charting.Charts.Trends;

/// <summary>The legend of a trend, in the order of the columns: beside them in wide pictures, under them in others.</summary>
internal sealed class TrendLegend(Typesetter type, string moreFormat, IReadOnlyList<TrendLayer> layers)
{
    private const double Gap = 24;
    private const double WidestBeside = 0.36;
    private const double NarrowestFrame = 420;
    private const double LargestSize = 14;

    private readonly LegendEntry[] _entries = [.. layers.Reverse().Select(layer => layer.Entry)];

    public List<SceneElement> Placed { get; } = [];

    public LegendFit Fit { get; private set; }

    /// <summary>Places the legend and gives what is left for the columns.</summary>
    public Box Place(Box frame)
    {
        if (frame.Width >= NarrowestFrame && frame.Width >= frame.Height * 1.1)
        {
            var width = Math.Min(frame.Width * WidestBeside, NaturalWidth());
            TryIn(frame with { X = frame.Right - width, Width = width });
            return frame with { Width = frame.Width - width - Gap };
        }

        Box area = default;
        foreach (var part in (double[])[0.12, 0.2, 0.28, 0.36, 0.45])
        {
            var height = frame.Height * part;
            area = frame with { Y = frame.Bottom - height, Height = height };
            if (TryIn(area) == LegendFit.Whole)
            {
                break;
            }
        }

        return frame with { Height = frame.Height - area.Height - (Gap / 2) };
    }

    private LegendFit TryIn(Box area)
    {
        Placed.Clear();
        return Fit = new Legend(type, moreFormat).Draw(Placed, area, _entries);
    }

    // One letter more than the widest entry needs, for the rounding of widths; the note on joined series may wrap.
    private double NaturalWidth()
    {
        var style = new LegendStyle(LargestSize, 1, 1, 0);
        var bold = type.Font(LargestSize, FontWeight.Bold);
        return _entries.Max(entry => type.Width(entry.Name, bold) + type.Width(entry.Number, type.Font(LargestSize)))
            + style.Indent + (1.5 * LargestSize);
    }
}
