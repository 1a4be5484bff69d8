using System.Globalization;
using System.Text;

namespace DailyInsights.LanguageModels;

/// <summary>Makes strangers' text fit to stand in a question.</summary>
public static class PromptText
{
    /// <summary>
    /// Folds white space, drops what no reader sees (control, format and private characters, by which instructions are hidden from people)
    /// and cuts at a length.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="maxLength">The most UTF-16 units to keep; where more are dropped the text ends in '…'.</param>
    public static string Clean(string? text, int maxLength)
    {
        if (string.IsNullOrEmpty(text))
            return "";

        // An abstract of megabytes is cut before it is cleaned.
        var whole = text.Length <= maxLength * 4L;
        var line = TextRules.OneLine(whole ? text : text[..(maxLength * 4)]);
        var result = new StringBuilder(Math.Min(line.Length, maxLength));
        foreach (var rune in line.EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned)
                continue;
            // What was dropped may have stood between two spaces.
            if (rune.Value == ' ' && (result.Length == 0 || result[^1] == ' '))
                continue;
            if (result.Length + rune.Utf16SequenceLength > maxLength - 1)
            {
                whole = false;
                break;
            }

            result.Append(rune);
        }

        return whole ? result.ToString().TrimEnd() : result.Append('…').ToString();
    }
}
