using DailyInsights.Charting.Scenes;

namespace DailyInsights.Charting.Charts;

/// <summary>The margins and headings that all charts share.</summary>
internal static class ChartFrame
{
    // Lower pictures need their height for the data; long headings are cut there.
    private const double LowestForTwoLines = 300;

    /// <summary>Draws the headings and gives what is left for the data.</summary>
    public static Box Draw(List<SceneElement> canvas, Typesetter type, double width, double height, string title, string subtitle)
    {
        var margin = Math.Clamp(Math.Min(width, height) * 0.055, 10, 36);
        var room = width - (2 * margin);
        var titleSize = Math.Clamp(Math.Min(height * 0.04, width * 0.045), 13, 24);
        var lines = height < LowestForTwoLines ? 1 : 2;
        var top = margin * 0.8;
        top = Heading(canvas, type, title, type.Font(titleSize, FontWeight.Bold), type.Theme.Ink, margin, top, room, lines);
        top = Heading(canvas, type, subtitle, type.Font(Math.Max(10, titleSize * 0.6)), type.Theme.Muted, margin, top, room, lines);
        top += top > margin ? margin * 0.4 : 0;
        return new Box(margin, top, room, height - top - (margin * 0.8));
    }

    private static double Heading(
        List<SceneElement> canvas, Typesetter type, string text, TextFont font, Color color, double x, double top, double width, int mostLines)
    {
        var height = font.Size * 1.4;
        foreach (var line in type.Wrapper.Wrap(type.Clean(text), font, width, mostLines).Where(line => line.Length > 0))
        {
            canvas.Add(type.Line(line, x, top + (height / 2), font, color));
            top += height;
        }

        return top;
    }
}
