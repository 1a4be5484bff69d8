using System.Text.Json;

namespace DailyInsights.LanguageModels;

/// <summary>Reads texts out of JSON that strangers wrote.</summary>
internal static class JsonText
{
    /// <summary>A property's text, or null where it is missing, no text, or not well-formed.</summary>
    public static string? Of(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? Of(value) : null;

    /// <summary>A value's text, or null where it is none or not well-formed.</summary>
    public static string? Of(JsonElement value)
    {
        try
        {
            return value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair, written as an escape.
            return null;
        }
    }
}
