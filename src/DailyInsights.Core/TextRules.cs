using System.Buffers;
using System.Text;

namespace DailyInsights;

/// <summary>How text from strangers is made safe to hold: folded white space, no control or bidirectional characters, well-formed UTF-16.</summary>
public static class TextRules
{
    /// <summary>
    /// Folds every run of white space to one space, trims, and drops control characters, marks that turn the writing direction, and halves
    /// of surrogate pairs.
    /// </summary>
    /// <returns>The text in one line; empty where there is none.</returns>
    public static string OneLine(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return "";

        if (IsOneLine(text))
            return text;

        var room = ArrayPool<char>.Shared.Rent(text.Length);
        try
        {
            return new string(room, 0, Fold(text, room));
        }
        finally
        {
            ArrayPool<char>.Shared.Return(room);
        }
    }

    /// <summary>Whether a text is printable ASCII with single spaces inside, as most titles and abstracts are.</summary>
    private static bool IsOneLine(ReadOnlySpan<char> text) =>
        text[0] != ' ' && text[^1] != ' ' && !text.ContainsAnyExceptInRange(' ', '~') && !text.Contains("  ", StringComparison.Ordinal);

    private static int Fold(ReadOnlySpan<char> text, Span<char> result)
    {
        var length = 0;
        var gap = false;
        while (!text.IsEmpty)
        {
            Rune.DecodeFromUtf16(text, out var rune, out var used);
            text = text[used..];
            if (Rune.IsWhiteSpace(rune))
            {
                gap = true;
                continue;
            }

            // A lone surrogate is decoded as U+FFFD, which says no more than nothing does.
            if (Rune.IsControl(rune) || IsDirectional(rune.Value) || rune == Rune.ReplacementChar)
                continue;
            if (gap && length > 0)
                result[length++] = ' ';
            gap = false;
            length += rune.EncodeToUtf16(result[length..]);
        }

        return length;
    }

    /// <summary>Whether an address may stand in a report: absolute, http or https, without line breaks.</summary>
    public static bool IsWebAddress(string? address) =>
        !string.IsNullOrWhiteSpace(address)
        && !address.Any(char.IsControl)
        && Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps);

    private static bool IsDirectional(int value) =>
        value is 0x200E or 0x200F or 0x061C or 0xFEFF or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);
}
