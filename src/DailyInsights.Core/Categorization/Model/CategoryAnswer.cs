using System.Text.Json;
using DailyInsights.LanguageModels;

namespace DailyInsights.Categorization;

/// <summary>Reads which category each number got, believing nothing that does not fit the question.</summary>
internal static class CategoryAnswer
{
    private const int LongestNewName = 60;

    /// <summary>
    /// The category of each paper by its place, or null for one that is missing, was given more than once, or has no category of ours.
    /// Numbers that were never asked about are passed over.
    /// </summary>
    public static Category?[] Read(string json, int count, Taxonomy taxonomy, bool allowNew)
    {
        var found = new Category?[count];
        var times = new int[count];
        foreach (var entry in Entries(json))
        {
            if (!JsonStrings.TryGet(entry, "number", out var value) || Number(value) is not { } number || number < 1 || number > count)
                continue;
            times[number - 1]++;
            found[number - 1] = Fold(JsonText.Of(entry, "category"), taxonomy, allowNew);
        }

        for (var i = 0; i < count; i++)
        {
            if (times[i] != 1)
                found[i] = null;
        }

        return found;
    }

    private static List<JsonElement> Entries(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var root = document.RootElement;
            return root.ValueKind == JsonValueKind.Object && JsonStrings.TryGet(root, "papers", out var papers) && papers.ValueKind == JsonValueKind.Array
                ? [.. papers.EnumerateArray().Where(static e => e.ValueKind == JsonValueKind.Object).Select(static e => e.Clone())]
                : [];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    // Models without an enforced form write numbers as texts now and then.
    private static int? Number(JsonElement value) =>
        value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) ? number
        : int.TryParse(JsonText.Of(value), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var written) ? written
        : null;

    private static Category? Fold(string? name, Taxonomy taxonomy, bool allowNew)
    {
        var line = TextRules.OneLine(name);
        if (taxonomy.Find(line) is { } known)
            return known;
        return allowNew && line.Length is > 0 and <= LongestNewName && line.All(static c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '&' or '/')
            ? taxonomy.FindOrMake(line)
            : null;
    }
}
