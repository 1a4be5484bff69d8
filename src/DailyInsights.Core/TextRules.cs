using System.Buffers;
using System.Text;

namespace DailyInsights;

/// <summary>How text from strangers is made safe to hold: folded white space, no control or bidirectional characters, well-formed UTF-16.</summary>
public static class TextRules
{
    private const int LongestStretch = 256;

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

        return OneLine(text.AsSpan());
    }

    /// <inheritdoc cref="OneLine(string?)"/>
    public static string OneLine(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
            return "";
        if (IsOneLine(text))
            return new string(text);

        var room = ArrayPool<char>.Shared.Rent(text.Length);
        try
        {
            var length = Fold(text, room);
            return length == 0 ? "" : new string(room, 0, length);
        }
        finally
        {
            ArrayPool<char>.Shared.Return(room);
        }
    }

    /// <summary>The beginning of a stranger's text, in one line, for quoting in a message.</summary>
    internal static string Short(string? text, int length)
    {
        // What is far too long is cut before it is folded.
        var line = OneLine(text?.Length > 4 * length ? text[..(4 * length)] : text);
        if (line.Length <= length)
            return line;
        return line[..(char.IsHighSurrogate(line[length - 1]) ? length - 1 : length)] + "…";
    }

    /// <summary>Whether a text is printable ASCII with single spaces inside, as most titles and abstracts are.</summary>
    private static bool IsOneLine(ReadOnlySpan<char> text) =>
        text[0] != ' ' && text[^1] != ' ' && !text.ContainsAnyExceptInRange(' ', '~') && !text.Contains("  ", StringComparison.Ordinal);

    /// <summary>How far a text is printable ASCII with single spaces, not beginning or ending with one.</summary>
    private static int Stretch(ReadOnlySpan<char> text)
    {
        if (text[0] == ' ')
            return 0;
        // Not the whole text at every step: that would take forever on one that is full of double spaces.
        if (text.Length > LongestStretch)
            text = text[..LongestStretch];
        var run = text.IndexOfAnyExceptInRange(' ', '~');
        if (run >= 0)
            text = text[..run];
        var twice = text.IndexOf("  ", StringComparison.Ordinal);
        if (twice >= 0)
            text = text[..twice];
        return text.Length > 0 && text[^1] == ' ' ? text.Length - 1 : text.Length;
    }

    private static int Fold(ReadOnlySpan<char> text, Span<char> result)
    {
        var length = 0;
        var gap = false;
        while (!text.IsEmpty)
        {
            // Whole stretches of printable ASCII with single spaces are copied at once.
            var run = Stretch(text);
            if (run > 0)
            {
                if (gap && length > 0)
                    result[length++] = ' ';
                text[..run].CopyTo(result[length..]);
                length += run;
                gap = false;
                text = text[run..];
                continue;
            }

            if (text[0] is ' ' or '\n')
            {
                gap = true;
                text = text[1..];
                continue;
            }

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
