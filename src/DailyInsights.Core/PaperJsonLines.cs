using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace DailyInsights;

/// <summary>Papers as JSON Lines, one object a line: <see href="https://jsonlines.org/"/>.</summary>
public static class PaperJsonLines
{
    private const int LongestLine = 16 * 1024 * 1024;

    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        // The lines are read by programs and people, never pasted into HTML: Korean stays Korean.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes a paper as one line, without its end.</summary>
    public static string Write(Paper paper)
    {
        ArgumentNullException.ThrowIfNull(paper);
        return JsonSerializer.Serialize(
            new
            {
                paper.Id,
                paper.Title,
                paper.Abstract,
                Authors = NullIfEmpty(paper.Authors),
                paper.AuthorCount,
                paper.Url,
                paper.PdfUrl,
                paper.Version,
                Subjects = NullIfEmpty(paper.Subjects),
                paper.PrimarySubject,
                paper.Published,
                paper.Updated,
                paper.Comment,
                paper.JournalReference,
                paper.Doi,
                paper.Upvotes,
                paper.DiscussionCount,
                paper.AnnounceType,
                Sources = NullIfEmpty(paper.Sources),
                Kind = paper.Kind == PaperKind.Paper ? null : paper.Kind.ToString(),
                paper.Category,
                CategorizedBy = paper.CategorizedBy?.Name,
            },
            Options);
    }

    /// <summary>Writes a line again with the paper's category in it; all else that stood there stays.</summary>
    /// <param name="line">The line that the paper was read from.</param>
    /// <param name="paper">The paper, with its category.</param>
    public static string WithCategory(string line, Paper paper)
    {
        ArgumentNullException.ThrowIfNull(line);
        ArgumentNullException.ThrowIfNull(paper);
        var fields = (JsonObject)JsonNode.Parse(line.TrimStart('\uFEFF'))!;
        if (!fields.Any(static f => f.Key.Equals("id", StringComparison.OrdinalIgnoreCase)))
            fields.Insert(0, "id", paper.Id);
        foreach (var (name, value) in new[] { ("category", paper.Category), ("categorizedBy", paper.CategorizedBy?.Name) })
        {
            // The line may have its own case for the name.
            foreach (var old in fields.Select(static f => f.Key).Where(k => k.Equals(name, StringComparison.OrdinalIgnoreCase)).ToList())
                fields.Remove(old);
            fields[name] = value;
        }

        return fields.ToJsonString(Options);
    }

    /// <summary>Reads papers as their lines come. A line that is not a paper is reported as failed, and the others are read.</summary>
    /// <returns>Each paper with the line it was read from.</returns>
    /// <param name="reader">Where the lines come from.</param>
    /// <param name="name">How messages name it.</param>
    /// <param name="events">Told about each line that could not be read.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async IAsyncEnumerable<(Paper Paper, string Line)> ReadAsync(
        TextReader reader,
        string name,
        IProgress<RunEvent>? events = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(reader);
        for (var number = 1; await reader.ReadLineAsync(cancellationToken).ConfigureAwait(false) is { } line; number++)
        {
            if (string.IsNullOrWhiteSpace(line))
                continue;
            if (Read(line.TrimStart('\uFEFF'), $"{name}, line {number}", events) is { } paper)
                yield return (paper, line);
        }
    }

    private static Paper? Read(string line, string where, IProgress<RunEvent>? events)
    {
        try
        {
            if (line.Length > LongestLine)
                throw NotJson(where, $"the line has {line.Length} characters, more than {LongestLine}", null);
            using var document = JsonDocument.Parse(line);
            return PaperInput.Read(document.RootElement, where);
        }
        catch (JsonException e)
        {
            events?.Report(new RunEvent.Failed(NotJson(where, e.Message, e)));
        }
        catch (InsightException e)
        {
            events?.Report(new RunEvent.Failed(e));
        }

        return null;
    }

    private static ValueList<string>? NullIfEmpty(ValueList<string> list) => list.Count == 0 ? null : list;

    private static InsightException NotJson(string where, string why, Exception? inner) => new(
        "LineNotJson",
        InsightErrorKind.InvalidData,
        $"{where} could not be read as JSON: {why}. Give one JSON object a line, each with a title.",
        where,
        inner);
}
