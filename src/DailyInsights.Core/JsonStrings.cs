using System.Text.Json;
using System.Text.RegularExpressions;

namespace DailyInsights;

/// <summary>Reads texts out of JSON from strangers, which may hold halves of surrogate pairs and bytes that are no UTF-8.</summary>
internal static partial class JsonStrings
{
    /// <summary>A text's value with what is no character left out; null where the element is no text, or one that cannot be read at all.</summary>
    public static string? Read(JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.String)
            return null;
        try
        {
            return element.GetString();
        }
        catch (InvalidOperationException)
        {
            return ReadWithoutHalves(element);
        }
    }

    /// <summary>A property's name; null for one that holds half of a surrogate pair, which is none that anybody asks for.</summary>
    public static string? NameOf(JsonProperty property)
    {
        try
        {
            return property.Name;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>Finds a property of an object, whatever the names of the others hold.</summary>
    public static bool TryGet(JsonElement element, string name, out JsonElement value)
    {
        try
        {
            return element.TryGetProperty(name, out value);
        }
        catch (InvalidOperationException)
        {
            var found = element.EnumerateObject().LastOrDefault(p => NameOf(p) == name);
            value = found.Value;
            return value.ValueKind != JsonValueKind.Undefined;
        }
    }

    private static string? ReadWithoutHalves(JsonElement element)
    {
        try
        {
            return JsonSerializer.Deserialize<string>(Half().Replace(element.GetRawText(), "$1"));
        }
        catch (Exception e) when (e is InvalidOperationException or JsonException)
        {
            return null;
        }
    }

    // What is whole is taken first, an escaped backslash included, so that only halves are left over.
    [GeneratedRegex(
        @"(\\\\|\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2})|\\u[dD][89a-fA-F][0-9a-fA-F]{2}",
        RegexOptions.CultureInvariant)]
    private static partial Regex Half();
}
