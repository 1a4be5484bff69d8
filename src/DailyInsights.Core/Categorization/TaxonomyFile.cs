using System.Text.Json;

namespace DailyInsights.Categorization;

/// <summary>Reads a taxonomy from JSON: <c>{"fallback": …, "categories": [{"name", "emoji", "description", "aliases", "arxivClasses", "terms"}]}</c>.</summary>
public static class TaxonomyFile
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
    };

    /// <summary>Reads a taxonomy from a file.</summary>
    /// <exception cref="InsightException"><c>TaxonomyNotReadable</c>: the file cannot be read or is not a taxonomy.</exception>
    public static Taxonomy Read(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            return Read(stream, path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw NotReadable(path, e.Message, e);
        }
    }

    /// <summary>Reads a taxonomy from a stream.</summary>
    /// <inheritdoc cref="Read(string)"/>
    public static Taxonomy Read(Stream stream, string name)
    {
        try
        {
            var file = JsonSerializer.Deserialize<FileForm>(stream, Options);
            var categories = file?.Categories?.Select(ToCategory).ToList() ?? [];
            return new Taxonomy(categories, file?.Fallback);
        }
        catch (Exception e) when (e is JsonException or ArgumentException)
        {
            throw NotReadable(name, e.Message, e);
        }
    }

    private static Category ToCategory(CategoryForm? form)
    {
        var name = TextRules.OneLine(form?.Name);
        if (name.Length == 0)
            throw new ArgumentException("A category has no name.");
        return new Category(name, string.IsNullOrWhiteSpace(form!.Emoji) ? SpareEmoji.For(name) : form.Emoji.Trim())
        {
            Description = TextRules.OneLine(form.Description),
            Aliases = Texts(form.Aliases),
            ArxivClasses = Texts(form.ArxivClasses),
            Terms = form.Terms ?? [],
        };
    }

    private static string[] Texts(List<string?>? list) => [.. (list ?? []).Select(TextRules.OneLine).Where(static t => t.Length > 0)];

    private static InsightException NotReadable(string name, string why, Exception inner) => new(
        "TaxonomyNotReadable",
        InsightErrorKind.InvalidData,
        $"{name} could not be read as a taxonomy: {why} Give a JSON file with a list 'categories', each with a 'name'.",
        name,
        inner);

    private sealed record FileForm(string? Fallback, List<CategoryForm?>? Categories);

    private sealed record CategoryForm(
        string? Name,
        string? Emoji,
        string? Description,
        List<string?>? Aliases,
        List<string?>? ArxivClasses,
        Dictionary<string, double>? Terms);
}
