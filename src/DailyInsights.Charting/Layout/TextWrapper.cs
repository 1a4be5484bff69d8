using System.Globalization;
using DailyInsights.Charting.Fonts;
using DailyInsights.Charting.Scenes;

namespace DailyInsights.Charting.Layout;

/// <summary>Breaks text into lines that fit a width, and cuts what fits no more.</summary>
internal sealed class TextWrapper(FontCollection fonts)
{
    private const string Ellipsis = "…";

    public double Width(string text, TextFont font) => fonts.WidthOf(text, font);

    /// <summary>The lines of a text; the last ends in an ellipsis where the text has more than fit.</summary>
    public IReadOnlyList<string> Wrap(string text, TextFont font, double width, int mostLines)
    {
        var lines = new List<string>();
        var carets = fonts.Shape(text, font).Carets;
        var start = 0;
        while (start < text.Length && lines.Count < mostLines)
        {
            if ((carets[^1] - carets[start]) * font.Size <= width)
            {
                lines.Add(text[start..]);
                return lines;
            }

            if (lines.Count == mostLines - 1)
            {
                lines.Add(Cut(text[start..], font, width));
                return lines;
            }

            var end = LineEnd(text, carets, start, carets[start] + (width / font.Size));
            lines.Add(text[start..end].TrimEnd());
            start = end;
            while (start < text.Length && text[start] == ' ')
            {
                start++;
            }
        }

        return lines;
    }

    /// <summary>The text, or as much of it as fits with an ellipsis after it; nothing where not even that fits.</summary>
    public string Cut(string text, TextFont font, double width)
    {
        if (Width(text, font) <= width)
        {
            return text;
        }

        var room = (width - Width(Ellipsis, font)) / font.Size;
        var carets = fonts.Shape(text, font).Carets;
        var starts = StringInfo.ParseCombiningCharacters(text);
        for (var i = starts.Length - 1; i > 0; i--)
        {
            if (carets[starts[i]] > room)
            {
                continue;
            }

            var cut = text[..starts[i]].TrimEnd(' ', ',', ';', ':', '-') + Ellipsis;
            if (Width(cut, font) <= width)
            {
                return cut;
            }
        }

        return room >= 0 ? Ellipsis : "";
    }

    // After the last space or hyphen that fits, or between characters where a single word is too long, or in scripts that
    // write without spaces.
    private static int LineEnd(string text, double[] carets, int start, double limit)
    {
        var (best, fallback) = (-1, -1);
        for (var i = start + 1; i < text.Length; i++)
        {
            var isSpace = text[i] == ' ';
            if (carets[i] > limit)
            {
                break;
            }

            if (isSpace || text[i - 1] is '-' or '/' || IsIdeograph(text[i]) || IsIdeograph(text[i - 1]))
            {
                best = i;
            }

            fallback = char.IsLowSurrogate(text[i]) || IsMark(text[i]) ? fallback : i;
        }

        return best > start ? best : Math.Max(fallback, start + FirstCharacter(text, start));
    }

    private static int FirstCharacter(string text, int start) => StringInfo.GetNextTextElementLength(text, start);

    private static bool IsMark(char c) => char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    // Kana and Chinese characters. Korean breaks at spaces.
    private static bool IsIdeograph(char c) => c is (>= '\u3041' and <= '\u30FF') or (>= '\u3400' and <= '\u9FFF');
}
