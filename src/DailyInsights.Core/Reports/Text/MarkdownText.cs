using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace DailyInsights.Reports.Text;

/// <summary>
/// Writes plain text into Markdown so that it comes out as the text it is, and reads it back to the letter. Only what could become
/// markup is escaped, so that ordinary titles stay as they are. Rules: <see href="https://spec.commonmark.org/0.31.2/"/> and
/// <see href="https://github.github.com/gfm/"/>.
/// </summary>
internal static partial class MarkdownText
{
    private const string Punctuation = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

    /// <summary>Escapes a text that stands in a line of its own or in a cell of a table; line breaks become spaces.</summary>
    /// <param name="text">The text.</param>
    /// <param name="alsoEscape">Further characters that mean something where the text will stand, such as <c>|</c> in a table.</param>
    public static string Escape(string? text, ReadOnlySpan<char> alsoEscape = default)
    {
        var line = TextRules.OneLine(text);
        var result = new StringBuilder(line.Length + 8);
        for (var i = 0; i < line.Length; i++)
        {
            if (MustEscape(line, i) || alsoEscape.Contains(line[i]))
                result.Append('\\');
            result.Append(line[i]);
        }

        return result.ToString();
    }

    /// <summary>Takes back what <see cref="Escape"/> did.</summary>
    public static string Unescape(ReadOnlySpan<char> markdown)
    {
        var result = new StringBuilder(markdown.Length);
        for (var i = 0; i < markdown.Length; i++)
        {
            if (markdown[i] == '\\' && i + 1 < markdown.Length && IsPunctuation(markdown[i + 1]))
                i++;
            result.Append(markdown[i]);
        }

        return result.ToString();
    }

    /// <summary>Where a character stands unescaped, or -1.</summary>
    public static int IndexOfUnescaped(ReadOnlySpan<char> markdown, char wanted, int start = 0)
    {
        for (var i = start; i < markdown.Length; i++)
        {
            if (markdown[i] == '\\')
                i++;
            else if (markdown[i] == wanted)
                return i;
        }

        return -1;
    }

    /// <summary>Parts a line at every unescaped separator; the pieces are still escaped.</summary>
    public static IReadOnlyList<string> SplitUnescaped(string markdown, char separator)
    {
        var pieces = new List<string>();
        var start = 0;
        for (var at = IndexOfUnescaped(markdown, separator); at >= 0; at = IndexOfUnescaped(markdown, separator, start))
        {
            pieces.Add(markdown[start..at].Trim());
            start = at + 1;
        }

        pieces.Add(markdown[start..].Trim());
        return pieces;
    }

    /// <summary>A web address as the destination of a link, or null where it is none that may stand in a report.</summary>
    public static string? Destination(string? address)
    {
        if (!TextRules.IsWebAddress(address))
            return null;

        var result = new StringBuilder(address!.Length + 8);
        foreach (var rune in address.Trim().EnumerateRunes())
        {
            // None of these may stand raw in an address, and each would end the link or begin another thing.
            if (Rune.IsWhiteSpace(rune) || rune.Value is '<' or '>' or '`' or '\\' or '"' || Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format)
                result.Append(Uri.EscapeDataString(rune.ToString()));
            else if (rune.Value is '(' or ')' or '&' or '|' or '[' or ']')
                result.Append('\\').Append(rune);
            else
                result.Append(rune);
        }

        return result.ToString();
    }

    /// <summary>A link, or the text alone where the address may not stand in a report.</summary>
    public static string Link(string text, string? address) =>
        Destination(address) is { } destination ? $"[{Escape(text)}]({destination})" : Escape(text);

    private static bool MustEscape(string line, int i) => line[i] switch
    {
        '`' or '*' or '[' or ']' or '<' or '~' or '$' => true,
        '\\' => i + 1 == line.Length || IsPunctuation(line[i + 1]),
        '_' => !(IsWord(line, i - 1) && IsWord(line, i + 1)),
        '#' => i == 0 || line[i - 1] is ' ' or '#',
        '&' => Entity().IsMatch(line.AsSpan(i, Math.Min(line.Length - i, 40))),
        '>' or '|' or '=' => i == 0,
        '+' or '-' => i == 0 && !IsWord(line, 1),
        '.' => (i > 0 && IsListNumber(line, i)) || (i >= 3 && IsWww(line, i)),
        ')' => i > 0 && IsListNumber(line, i),
        ':' => line.AsSpan(i).StartsWith("://", StringComparison.Ordinal) && i > 0 && char.IsAsciiLetter(line[i - 1]),
        _ => false,
    };

    private static bool IsListNumber(string line, int end) =>
        end <= 9 && !line.AsSpan(0, end).ContainsAnyExceptInRange('0', '9') && (end + 1 == line.Length || line[end + 1] == ' ');

    private static bool IsWww(string line, int dot) =>
        line.AsSpan(dot - 3, 3).Equals("www", StringComparison.OrdinalIgnoreCase) && !IsWord(line, dot - 4);

    private static bool IsWord(string line, int i) => i >= 0 && i < line.Length && char.IsLetterOrDigit(line[i]);

    private static bool IsPunctuation(char c) => Punctuation.Contains(c, StringComparison.Ordinal);

    [GeneratedRegex("^&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});", RegexOptions.CultureInvariant)]
    private static partial Regex Entity();
}
