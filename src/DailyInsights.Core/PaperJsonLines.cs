using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
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
                OtherSubjects = NullIfEmpty(paper.OtherSubjects),
                paper.Published,
                paper.Updated,
                paper.Listed,
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
        using var document = JsonDocument.Parse(line.TrimStart('\uFEFF'));
        var fields = document.RootElement.EnumerateObject().Select(static f => (Name: JsonStrings.NameOf(f), f.Value)).Where(static f => f.Name is not null).ToList();
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = Options.Encoder }))
        {
            writer.WriteStartObject();
            if (!fields.Exists(static f => Is(f.Name, "id")))
                writer.WriteString("id", paper.Id);
            foreach (var (name, value) in fields)
            {
                // The line may have its own case for the names.
                if (Is(name, "category") || Is(name, "categorizedBy"))
                    continue;
                writer.WritePropertyName(name!);
                // To the letter: a text may hold what no writer would write.
                writer.WriteRawValue(value.GetRawText(), skipInputValidation: true);
            }

            writer.WriteString("category", paper.Category);
            writer.WriteString("categorizedBy", paper.CategorizedBy?.Name);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>Reads papers as their lines come. A line that is not a paper is reported as failed, and the others are read.</summary>
    /// <returns>Each paper with the line it was read from.</returns>
    /// <param name="reader">Where the lines come from.</param>
    /// <param name="name">How messages name it.</param>
    /// <param name="events">Told about each line that could not be read.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="InsightException"><c>NotJsonLines</c>: it is XML, or one JSON array.</exception>
    public static async IAsyncEnumerable<(Paper Paper, string Line)> ReadAsync(
        TextReader reader,
        string name,
        IProgress<RunEvent>? events = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var faults = new FaultTally(events, count => LinesLeftOut(name, count));
        var isFirst = true;
        for (var number = 1; await reader.ReadLineAsync(cancellationToken).ConfigureAwait(false) is { } line; number++)
        {
            if (string.IsNullOrWhiteSpace(line))
                continue;
            if (isFirst && line.AsSpan().TrimStart().TrimStart('\uFEFF') is ['<' or '[', ..] text)
                throw NotLines(name, text[0] == '<' ? "XML" : "one JSON array");
            isFirst = false;
            if (Read(line.TrimStart('\uFEFF'), $"{name}, line {number}", faults) is { } paper)
                yield return (paper, line);
        }

        faults.Close();
    }

    private static Paper? Read(string line, string where, FaultTally faults)
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
            faults.Add(NotJson(where, e.Message, e));
        }
        catch (InsightException e)
        {
            faults.Add(e);
        }

        return null;
    }

    private static ValueList<string>? NullIfEmpty(ValueList<string> list) => list.Count == 0 ? null : list;

    private static bool Is(string? name, string wanted) => wanted.Equals(name, StringComparison.OrdinalIgnoreCase);

    private static InsightException NotLines(string name, string what) => new(
        "NotJsonLines",
        InsightErrorKind.InvalidData,
        $"{name} is {what}, not papers as JSON Lines. Read it as a source first, which writes its papers as JSON Lines: dailyinsights papers --from FILE.",
        name);

    private static InsightException LinesLeftOut(string name, int count) => new(
        "LinesLeftOut",
        InsightErrorKind.InvalidData,
        FormattableString.Invariant($"{name}: {count} more lines are no papers, for reasons like those told before, and were left out."),
        name);

    private static InsightException NotJson(string where, string why, Exception? inner) => new(
        "LineNotJson",
        InsightErrorKind.InvalidData,
        $"{where} could not be read as JSON: {why}. Give one JSON object a line, each with a title.",
        where,
        inner);
}
