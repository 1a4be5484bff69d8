using System.Globalization;
using System.Text;
using DailyInsights.Charting.Fonts;
using DailyInsights.Charting.Scenes;

namespace DailyInsights.Charting.Layout;

/// <summary>Text from anywhere as one line that can be drawn.</summary>
internal static class PlainText
{
    // A title has some hundred characters. What is longer is cut anyway, and need not be measured to its end.
    private const int Longest = 2000;

    /// <summary>
    /// Line breaks and runs of spaces become one space; control characters go, and so do emoji that no font can draw, so that
    /// SVG and PNG show the same.
    /// </summary>
    public static string Clean(string text, FontCollection fonts, TextFont font)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in Composed(text.Length > Longest ? text[..Longest] : text).EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
            {
                AppendSpace(clean);
            }
            else if (IsKept(rune, fonts, font))
            {
                clean.Append(rune);
            }
        }

        return clean.ToString().TrimEnd();
    }

    private static void AppendSpace(StringBuilder clean)
    {
        if (clean.Length > 0 && clean[^1] != ' ')
        {
            clean.Append(' ');
        }
    }

    private static bool IsKept(Rune rune, FontCollection fonts, TextFont font) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control ? false
        : CharacterKinds.DrawsNothing(rune) ? fonts.IsEmpty
        : !CharacterKinds.IsPicture(rune) || fonts.CanShow(rune.Value, font);

    // Letters with accents, and Korean syllables, as one character each: that is how fonts have them.
    private static string Composed(string text)
    {
        try
        {
            return text.Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            // Half of a surrogate pair; it is drawn as U+FFFD.
            return text;
        }
        catch (PlatformNotSupportedException)
        {
            // A process without culture data; its texts stay as they came.
            return text;
        }
    }
}
