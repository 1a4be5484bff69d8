using System.Globalization;
using System.Text.Json;

namespace DailyInsights.Sources;

/// <summary>Reads fields that may be missing or of another type than they used to be.</summary>
internal static class JsonFields
{
    public static JsonElement? Field(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && JsonStrings.TryGet(element, name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    public static string? Text(this JsonElement element, string name) => element.Field(name) switch
    {
        { ValueKind: JsonValueKind.String } text => JsonStrings.Read(text),
        { ValueKind: JsonValueKind.Number } number => number.GetRawText(),
        _ => null,
    };

    public static int? Number(this JsonElement element, string name) =>
        element.Field(name) is { ValueKind: JsonValueKind.Number } number && number.TryGetInt32(out var value) ? value : null;

    public static DateTimeOffset? Instant(this JsonElement element, string name) =>
        DateTimeOffset.TryParse(
            element.Text(name),
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out var instant) ? instant : null;

    public static IEnumerable<JsonElement> Items(this JsonElement element, string name) =>
        element.Field(name) is { ValueKind: JsonValueKind.Array } array ? array.EnumerateArray() : [];

    /// <summary>Names given as texts or as objects with a name.</summary>
    public static List<string> Names(this JsonElement element, string name)
    {
        var names = new List<string>();
        foreach (var item in element.Items(name))
        {
            var text = TextRules.OneLine(item.ValueKind == JsonValueKind.String ? JsonStrings.Read(item) : item.Text("name"));
            if (text.Length > 0 && !names.Contains(text))
                names.Add(text);
        }

        return names;
    }
}
