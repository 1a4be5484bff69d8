using System.Globalization;
using System.Text;

namespace DailyInsights.Reports.Text;

/// <summary>The heading of a category: its emoji, where it has one, and its name.</summary>
internal static class EmojiHeading
{
    /// <summary>The heading's text, escaped for Markdown.</summary>
    /// <param name="emoji">The emoji; left out where it is none.</param>
    /// <param name="name">The name.</param>
    /// <param name="alsoEscape">Further characters that mean something where the text will stand.</param>
    public static string Write(string emoji, string name, ReadOnlySpan<char> alsoEscape = default)
    {
        var escaped = MarkdownText.Escape(name, alsoEscape);
        var sign = TextRules.OneLine(emoji).Replace(" ", "", StringComparison.Ordinal);
        return IsEmoji(sign) ? sign + " " + escaped : escaped;
    }

    /// <summary>Takes a heading's text apart.</summary>
    public static (string Emoji, string Name) Read(string text)
    {
        text = text.Trim();
        var space = text.IndexOf(' ', StringComparison.Ordinal);
        return space > 0 && IsEmoji(text[..space])
            ? (text[..space], MarkdownText.Unescape(text.AsSpan(space + 1).Trim()))
            : ("", MarkdownText.Unescape(text));
    }

    /// <summary>Whether a word is made of pictographs and what joins them, and of nothing that could be a name or markup.</summary>
    private static bool IsEmoji(string word)
    {
        var pictured = false;
        foreach (var rune in word.EnumerateRunes())
        {
            var joins = rune.Value is 0x200D or 0xFE0F or 0x20E3 or (>= 0xE0020 and <= 0xE007F);
            var isPicture = rune.Value >= 0xA9
                && Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherSymbol or UnicodeCategory.ModifierSymbol or UnicodeCategory.MathSymbol
                    or UnicodeCategory.OtherPunctuation;
            if (!joins && !isPicture && !(rune.Value is >= '0' and <= '9'))
                return false;
            pictured |= isPicture || rune.Value == 0x20E3;
        }

        return pictured;
    }
}
