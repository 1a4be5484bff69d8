using DailyInsights.Charting.Fonts;
using DailyInsights.Charting.Layout;
using DailyInsights.Charting.Scenes;

namespace DailyInsights.Charting.Charts;

/// <summary>Makes text runs that carry the width they were measured with, in the letters and colours of one chart.</summary>
internal sealed class Typesetter(FontCollection fonts, string family, ChartTheme theme)
{
    // Where the baseline lies in a line: letters without descenders then stand in the middle.
    private const double BaselineFromMiddle = 0.36;

    public ChartTheme Theme => theme;

    public TextWrapper Wrapper { get; } = new(fonts);

    public TextFont Font(double size, FontWeight weight = FontWeight.Regular) => new(size, weight, family);

    public string Clean(string? text) => PlainText.Clean(text ?? "", fonts, Font(1));

    public double Width(string text, TextFont font) => fonts.WidthOf(text, font);

    /// <summary>A text whose letters are centred on a height.</summary>
    public TextRun Line(
        string text, double x, double middle, TextFont font, Color color, TextAnchor anchor = TextAnchor.Start) =>
        new(text, new Point(x, middle + (font.Size * BaselineFromMiddle)), font, color, anchor)
        {
            Width = Width(text, font),
        };
}
