using System.Collections;
using System.Globalization;
using System.Text.Json;

namespace DailyInsights;

/// <summary>
/// Makes a <see cref="Paper"/> of any object with a title: a row of a CSV file, a line of JSON, a hashtable, a paper that went through a file.
/// </summary>
public static class PaperInput
{
    // The default of DateTime means no date, and cannot be moved by an offset either.
    private static readonly DateTime Earliest = new(1, 1, 3, 0, 0, 0, DateTimeKind.Unspecified);

    /// <summary>Reads a paper from an object's properties.</summary>
    /// <param name="property">
    /// Gives a property's value by its name, whatever its case, or null. Names asked for: Title; Abstract, Summary or Description; Url, Link,
    /// Address or PdfUrl; Id or ArxivId; Authors or Author; Subjects or Categories (a list); Category; Published or Date; and the rest of
    /// <see cref="Paper"/> under their own names. Names with an underscore (<c>pdf_url</c>) are asked for too.
    /// </param>
    /// <param name="described">How a message names the object: its number, file and line.</param>
    /// <exception cref="InsightException"><c>PaperWithoutTitle</c>: there is no title.</exception>
    public static Paper Read(Func<string, object?> property, string described)
    {
        ArgumentNullException.ThrowIfNull(property);
        var title = TextRules.OneLine(Text(property, "Title"));
        if (title.Length == 0)
        {
            throw new InsightException(
                "PaperWithoutTitle",
                InsightErrorKind.InvalidData,
                $"{described} has no Title, so it cannot be taken for a paper. Give objects with a Title, and an Abstract, Url and Id where there are any.",
                described);
        }

        var url = Text(property, "Url", "Link", "Address");
        var id = Text(property, "Id", "ArxivId", "arxiv_id");
        var pdf = Text(property, "PdfUrl", "pdf_url");
        // arXiv's own word for its classes is 'categories'; one text under 'category' is ours.
        var subjects = List(property, "Subjects", "Categories");
        var category = Text(property, "Category");
        var authors = List(property, "Authors", "Author");
        var version = ArxivId.TryParse(id ?? url, out var arxiv, out var found) ? found : null;
        var text = TextRules.OneLine(Text(property, "Abstract", "Summary", "Description"));
        return new Paper
        {
            Id = PaperIdentity.Of(title, id, url, pdf),
            Title = title,
            Abstract = text.Length > 0 ? text : null,
            Authors = authors,
            // Only where it says more than the list does.
            AuthorCount = Number(property, "AuthorCount", "author_count") is { } count && count > authors.Length ? count : null,
            Url = url ?? (arxiv.Value is null ? null : arxiv.AbstractUrl),
            PdfUrl = pdf,
            Version = Number(property, "Version") ?? version,
            Subjects = subjects,
            PrimarySubject = Text(property, "PrimarySubject", "primary_category", "primary_subject") ?? (subjects.Length > 0 ? subjects[0] : null),
            OtherSubjects = List(property, "OtherSubjects", "other_subjects"),
            Published = Instant(property, "Published", "Date", "announced"),
            Updated = Instant(property, "Updated"),
            Listed = Instant(property, "Listed"),
            Comment = Text(property, "Comment"),
            JournalReference = Text(property, "JournalReference", "journal_ref"),
            Doi = Text(property, "Doi"),
            Upvotes = Number(property, "Upvotes"),
            DiscussionCount = Number(property, "DiscussionCount", "discussion_count"),
            AnnounceType = Text(property, "AnnounceType", "announce_type"),
            Sources = List(property, "Sources", "Source"),
            Kind = Enum.TryParse<PaperKind>(Text(property, "Kind"), ignoreCase: true, out var kind) && Enum.IsDefined(kind) ? kind : PaperKind.Paper,
            Category = category,
            CategorizedBy = EngineNamed(Text(property, "CategorizedBy", "categorized_by")),
        };
    }

    /// <summary>Reads a paper from a JSON object, such as a line of JSON Lines.</summary>
    /// <inheritdoc cref="Read(Func{string, object?}, string)"/>
    public static Paper Read(JsonElement element, string described)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            throw new InsightException(
                "PaperNotAnObject",
                InsightErrorKind.InvalidData,
                $"{described} is not a JSON object but {element.ValueKind}. Give one object a line, each with a title.",
                described);
        }

        var properties = new Dictionary<string, JsonElement>(StringComparer.OrdinalIgnoreCase);
        foreach (var item in element.EnumerateObject())
        {
            if (JsonStrings.NameOf(item) is { } name)
                properties[name] = item.Value;
        }

        return Read(name => properties.TryGetValue(name, out var value) ? Plain(value) : null, described);
    }

    // Any other name is a model's: the embedded categorizer has just one.
    private static Engine? EngineNamed(string? name) =>
        name is null ? null : name.Equals(Engine.Keywords.Name, StringComparison.OrdinalIgnoreCase) ? Engine.Keywords : Engine.Model(TextRules.OneLine(name));

    private static object? Plain(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => JsonStrings.Read(value),
        JsonValueKind.Array => value.EnumerateArray().Select(Plain).ToArray(),
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.GetRawText(),
        JsonValueKind.Object when JsonStrings.TryGet(value, "name", out var name) => Plain(name),
        _ => null,
    };

    private static string? Text(Func<string, object?> property, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            var text = property(name) switch
            {
                null => null,
                string s => s,
                IFormattable f => f.ToString(null, CultureInfo.InvariantCulture),
                IEnumerable => null,
                var other => other.ToString(),
            };
            if (!string.IsNullOrWhiteSpace(text))
                return text.Trim();
        }

        return null;
    }

    private static string[] List(Func<string, object?> property, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            var items = property(name) switch
            {
                null => [],
                // A CSV cell holds the whole list: authors parted by ';' or ', ', classes by spaces.
                string s => Split(s),
                IEnumerable e => e.Cast<object?>().Select(static o => o?.ToString() ?? ""),
                var other => [other.ToString() ?? ""],
            };
            var kept = items.Select(TextRules.OneLine).Where(static s => s.Length > 0).ToArray();
            if (kept.Length > 0)
                return kept;
        }

        return [];
    }

    private static string[] Split(string text) =>
        text.Contains(';') ? text.Split(';')
        : text.Contains(',') ? text.Split(',')
        : ArxivClasses.IsList(text) ? text.Split(' ')
        : [text];

    private static int? Number(Func<string, object?> property, params ReadOnlySpan<string> names) =>
        int.TryParse(Text(property, names), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static DateTimeOffset? Instant(Func<string, object?> property, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            switch (property(name))
            {
                case DateTimeOffset offset:
                    return offset.ToUniversalTime();
                case DateTime time when time > Earliest:
                    return new DateTimeOffset(time.Kind == DateTimeKind.Unspecified ? DateTime.SpecifyKind(time, DateTimeKind.Utc) : time).ToUniversalTime();
                case string text when DateTimeOffset.TryParse(
                    text,
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
                    out var parsed):
                    return parsed;
                default:
                    continue;
            }
        }

        return null;
    }
}
