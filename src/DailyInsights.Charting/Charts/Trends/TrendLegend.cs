using DailyInsights.Charting.Charts.Legends;
using DailyInsights.Charting.Scenes;

namespace DailyInsights.Charting.Charts.Trends;

/// <summary>The legend of a trend, in the order of the columns: beside them in wide pictures, under them in others.</summary>
internal sealed class TrendLegend
{
    private const double Gap = 24;
    private const double WidestBeside = 0.36;
    private const double NarrowestNote = 190;
    private const double NarrowestFrame = 420;
    private const double LargestSize = 14;

    private readonly Typesetter _type;
    private readonly Legend _legend;
    private readonly LegendEntry[] _entries;

    public TrendLegend(Typesetter type, string moreFormat, IReadOnlyList<TrendLayer> layers, Box frame)
    {
        (_type, _legend, Layers) = (type, new Legend(type, moreFormat), layers);
        _entries = [.. layers.Reverse().Select(layer => layer.Entry)];
        Rest = frame.Width >= NarrowestFrame && frame.Width >= frame.Height * 1.1 ? PlaceBeside(frame) : PlaceUnder(frame);
    }

    /// <summary>What is named.</summary>
    public IReadOnlyList<TrendLayer> Layers { get; }

    public List<SceneElement> Placed { get; } = [];

    public LegendFit Fit { get; private set; }

    /// <summary>What the legend leaves for the columns.</summary>
    public Box Rest { get; }

    private Box PlaceBeside(Box frame)
    {
        var width = Math.Min(frame.Width * WidestBeside, NaturalWidth());
        TryIn(frame with { X = frame.Right - width, Width = width });
        return frame with { Width = frame.Width - width - Gap };
    }

    // As low as it can be with everything in it.
    private Box PlaceUnder(Box frame)
    {
        var height = 0.0;
        foreach (var part in (double[])[0.12, 0.2, 0.28, 0.36, 0.45])
        {
            height = frame.Height * part;
            if (TryIn(frame with { Y = frame.Bottom - height, Height = height }) == LegendFit.Whole)
            {
                break;
            }
        }

        return frame with { Height = frame.Height - height - (Gap / 2) };
    }

    private LegendFit TryIn(Box area)
    {
        Placed.Clear();
        return Fit = _legend.Draw(Placed, area, _entries);
    }

    // One letter more than the widest entry needs, for the rounding of widths; and enough for the note on joined series.
    private double NaturalWidth()
    {
        var style = new LegendStyle(LargestSize, 1, 1, 0);
        var bold = _type.Font(LargestSize, FontWeight.Bold);
        var widest = _entries.Max(entry => _type.Width(entry.Name, bold) + _type.Width(entry.Number, _type.Font(LargestSize)));
        return Math.Max(
            widest + style.Indent + (1.5 * LargestSize), _entries.Any(entry => entry.Details.Count > 0) ? NarrowestNote : 0);
    }
}
