using System.Text;
using System.Text.Json;

namespace DailyInsights.LanguageModels;

/// <summary>Finds the JSON object in an answer whose server does not enforce the form: between fences, after thoughts, amid prose.</summary>
internal static class JsonInText
{
    private const int MostStarts = 16;

    /// <summary>The first whole JSON object in a text, or null where there is none.</summary>
    public static string? Find(string text)
    {
        var thoughtsEnd = text.LastIndexOf("</think>", StringComparison.OrdinalIgnoreCase);
        if (thoughtsEnd >= 0)
            text = text[(thoughtsEnd + "</think>".Length)..];

        var start = -1;
        for (var tries = 0; tries < MostStarts; tries++)
        {
            start = text.IndexOf('{', start + 1);
            if (start < 0)
                return null;
            if (ObjectAt(text.AsSpan(start)) is { } found)
                return found;
        }

        return null;
    }

    private static string? ObjectAt(ReadOnlySpan<char> text)
    {
        // Lone surrogates become U+FFFD here, so what is returned is always well-formed.
        var bytes = Encoding.UTF8.GetBytes(text.ToString());
        var reader = new Utf8JsonReader(bytes);
        try
        {
            if (!reader.Read() || !reader.TrySkip())
                return null;
            return Encoding.UTF8.GetString(bytes, 0, (int)reader.BytesConsumed);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
