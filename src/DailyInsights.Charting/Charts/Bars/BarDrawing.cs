using System.Globalization;
using DailyInsights.Charting.Scenes;

namespace DailyInsights.Charting.Charts.Bars;

/// <summary>Rows of a name, a bar and a number.</summary>
internal sealed class BarDrawing(Typesetter type, Box area)
{
    private const double HighestRow = 44;
    private const double LowestRow = 13;
    private const double NamesShare = 0.34;
    private const double Thickness = 0.62;
    private const double Gap = 9;

    /// <summary>Draws as many bars as find room, and says how many those are.</summary>
    public int Draw(List<SceneElement> canvas, IReadOnlyList<Bar> bars, string moreFormat)
    {
        var rows = Math.Min(bars.Count, (int)(area.Height / LowestRow));
        var shown = rows < bars.Count ? rows - 1 : rows;
        var height = Math.Min(HighestRow, area.Height / rows);
        var plain = type.Font(Math.Clamp(height * 0.48, 9, 15));
        var bold = plain with { Weight = FontWeight.Bold };

        var names = bars.Take(shown).Select(bar => type.Wrapper.Cut(type.Clean(bar.Label), plain, area.Width * NamesShare)).ToList();
        var numbers = bars.Take(shown).Select(bar => ChartNumbers.Show(bar.Value)).ToList();
        var start = area.X + names.Max(name => type.Width(name, plain)) + Gap;

        // One unit to spare, so that no rounding cuts the number after the longest bar.
        var room = Math.Max(0, area.Right - start - Gap - 1 - numbers.Max(number => type.Width(number, bold)));
        var greatest = bars.Max(bar => bar.Value);
        for (var i = 0; i < shown; i++)
        {
            var middle = area.Y + ((i + 0.5) * height);
            var length = greatest > 0 ? bars[i].Value / greatest * room : 0;
            AddText(canvas, names[i], start - Gap, middle, plain, type.Theme.Ink, TextAnchor.End);
            canvas.Add(new RectangleShape(
                new Box(start, middle - (height * Thickness / 2), length, height * Thickness),
                bars[i].Color ?? type.Theme.Palette.At(i),
                Math.Min(3, length / 2))
            {
                Label = $"{names[i]}: {numbers[i]}",
            });
            var numberStart = start + length + Gap;
            AddText(
                canvas, type.Wrapper.Cut(numbers[i], bold, area.Right - numberStart), numberStart, middle, bold, type.Theme.Muted);
        }

        if (shown < bars.Count)
        {
            var more = type.Clean(string.Format(CultureInfo.InvariantCulture, moreFormat, bars.Count - shown));
            AddText(
                canvas, type.Wrapper.Cut(more, plain, area.Right - start), start, area.Y + ((shown + 0.5) * height), plain, type.Theme.Muted);
        }

        return shown;
    }

    private void AddText(
        List<SceneElement> canvas, string text, double x, double middle, TextFont font, Color color, TextAnchor anchor = TextAnchor.Start)
    {
        if (text.Length > 0)
        {
            canvas.Add(type.Line(text, x, middle, font, color, anchor));
        }
    }
}
