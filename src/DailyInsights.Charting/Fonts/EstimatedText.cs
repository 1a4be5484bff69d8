using System.Text;
using DailyInsights.Charting.Scenes;

namespace DailyInsights.Charting.Fonts;

/// <summary>
/// How wide text probably is, where there is no font to measure it with. The widths are those of Helvetica, a little
/// widened: a viewer squeezes its own letters to them.
/// Source: Adobe's Core 14 font metrics, https://github.com/adobe-type-tools
/// </summary>
internal static class EstimatedText
{
    private const double Ascent = 0.93;
    private const double Descent = 0.24;
    private const double Wider = 1.08;
    private const double WiderBold = 1.16;
    private const int FirstCharacter = ' ';

    // Thousandths of an em, from the space to the tilde.
    private static readonly short[] Widths =
    [
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556,
        556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
        667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556,
        556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
    ];

    public static ShapedText Shape(string text, FontWeight weight)
    {
        var carets = new double[text.Length + 1];
        var x = 0.0;
        var at = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            carets[at] = x;
            x += Width(rune) * (weight == FontWeight.Bold ? WiderBold : Wider);
            for (var i = 1; i < rune.Utf16SequenceLength; i++)
            {
                carets[at + i] = x;
            }

            at += rune.Utf16SequenceLength;
        }

        carets[^1] = x;
        return new ShapedText([], carets, new Box(0, -Ascent, x, Ascent + Descent));
    }

    private static double Width(Rune rune)
    {
        if (CharacterKinds.DrawsNothing(rune) || Rune.GetUnicodeCategory(rune) is System.Globalization.UnicodeCategory.NonSpacingMark)
        {
            return 0;
        }

        var index = rune.Value - FirstCharacter;
        return index >= 0 && index < Widths.Length ? Widths[index] / 1000.0 : IsWide(rune.Value) ? 1 : 0.6;
    }

    // Chinese, Japanese and Korean characters, and emoji.
    private static bool IsWide(int codePoint) =>
        codePoint is (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3)
            or (>= 0xF900 and <= 0xFAFF) or (>= 0xFE30 and <= 0xFE4F) or (>= 0xFF00 and <= 0xFF60)
            or (>= 0x1F000 and <= 0x1FAFF) or (>= 0x20000 and <= 0x3FFFD);
}
