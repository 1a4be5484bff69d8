using DailyInsights.Charting.Fonts;

namespace DailyInsights.Charting.Scenes;

/// <summary>Where the elements of a scene lie, for checking that nothing overlaps or leaves the picture.</summary>
public static class SceneBounds
{
    /// <summary>
    /// The box that an element's ink stays within. For text: from the first letter's origin to the end of the last
    /// letter's advance (or beyond, where ink reaches beyond), and from the highest to the lowest ink.
    /// </summary>
    /// <param name="element">The element.</param>
    /// <param name="fonts">The fonts the text is measured with; with none, widths are estimates.</param>
    public static Box Of(SceneElement element, FontCollection fonts)
    {
        ArgumentNullException.ThrowIfNull(element);
        ArgumentNullException.ThrowIfNull(fonts);
        return element switch
        {
            RectangleShape rectangle => rectangle.Box,
            PathShape path => path.Data.Bounds,
            LineShape line => Box.Around(line.Points).Grow(line.Stroke.Width / 2),
            TextRun text => OfText(text, fonts),
            _ => default,
        };
    }

    private static Box OfText(TextRun run, FontCollection fonts)
    {
        var text = fonts.Shape(run.Text, run.Font);
        var size = run.Font.Size;
        var width = run.Width ?? (text.Width * size);
        var stretch = text.Width > 0 ? width / text.Width : size;
        var left = run.Position.X + TextOffset(run.Anchor, width);
        var inkLeft = Math.Min(0, text.Ink.X * stretch);
        var inkRight = Math.Max(width, text.Ink.Right * stretch);
        return new Box(
            left + inkLeft, run.Position.Y + (text.Ink.Y * size), inkRight - inkLeft, text.Ink.Height * size);
    }

    /// <summary>How far the left end of a text of this width lies from its position.</summary>
    internal static double TextOffset(TextAnchor anchor, double width) => anchor switch
    {
        TextAnchor.Middle => -width / 2,
        TextAnchor.End => -width,
        _ => 0,
    };
}
