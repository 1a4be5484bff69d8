using System.Globalization;
using System.Text;

namespace DailyInsights.Charting.Fonts;

/// <summary>
/// In which order characters stand from left to right in a line that begins at the left, as browsers set an SVG: Arabic and Hebrew run to the
/// left, numbers within them to the right. As much of https://www.unicode.org/reports/tr9/ as titles and names need: no explicit marks.
/// </summary>
internal static class VisualOrder
{
    private const string Brackets = "()[]{}<>«»";

    /// <summary>Whether a character runs to the left.</summary>
    public static bool IsRightToLeft(Rune rune) => rune.Value is (>= 0x590 and <= 0x8FF and not (>= 0x660 and <= 0x669) and not (>= 0x6F0 and <= 0x6F9))
        or (>= 0xFB1D and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFC);

    /// <summary>The character that stands for one which has a side, within text that runs to the left.</summary>
    public static int Mirrored(int character)
    {
        var at = character < 0x100 ? Brackets.IndexOf((char)character, StringComparison.Ordinal) : -1;
        return at < 0 ? character : Brackets[at ^ 1];
    }

    /// <summary>How each character runs: 0 to the right, 1 to the left, 2 to the right within what runs to the left.</summary>
    public static int[] Levels(IReadOnlyList<Rune> text)
    {
        var levels = new int[text.Count];
        var (strong, neutralsFrom) = (0, -1);
        for (var i = 0; i < levels.Length; i++)
        {
            var isNumber = Rune.GetUnicodeCategory(text[i]) == UnicodeCategory.DecimalDigitNumber;
            if (!isNumber && !IsRightToLeft(text[i]) && !Rune.IsLetter(text[i]))
            {
                // What is no letter goes with those around it where both run alike, else with the line.
                neutralsFrom = neutralsFrom < 0 ? i : neutralsFrom;
                continue;
            }

            levels[i] = isNumber ? 2 * strong : IsRightToLeft(text[i]) ? 1 : 0;
            var before = neutralsFrom > 0 ? Math.Min(levels[neutralsFrom - 1], 1) : 0;
            if (neutralsFrom >= 0 && before == 1 && levels[i] > 0)
            {
                var isWithinNumber = i - neutralsFrom == 1 && levels[i] == 2 && levels[neutralsFrom - 1] == 2 && text[neutralsFrom].Value is '.' or ',';
                Array.Fill(levels, isWithinNumber ? 2 : 1, neutralsFrom, i - neutralsFrom);
            }

            neutralsFrom = -1;
            strong = isNumber ? strong : levels[i];
        }

        return levels;
    }

    /// <summary>The characters from left to right.</summary>
    public static int[] Of(int[] levels)
    {
        var order = Enumerable.Range(0, levels.Length).ToArray();
        for (var level = 2; level >= 1; level--)
        {
            for (var i = 0; i < order.Length; i++)
            {
                var from = i;
                while (i < order.Length && levels[i] >= level)
                {
                    i++;
                }

                Array.Reverse(order, from, i - from);
            }
        }

        return order;
    }
}
