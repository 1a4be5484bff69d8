using System.Text.Json;

namespace DailyInsights.LanguageModels;

/// <summary>Reads texts out of JSON that strangers wrote.</summary>
internal static class JsonText
{
    /// <summary>A property's text, or null where it is missing or no text.</summary>
    public static string? Of(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && JsonStrings.TryGet(element, name, out var value) ? Of(value) : null;

    /// <summary>A value's text without what is no character, or null where it is none.</summary>
    public static string? Of(JsonElement value) => JsonStrings.Read(value);
}
