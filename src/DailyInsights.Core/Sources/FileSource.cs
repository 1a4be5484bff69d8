using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using DailyInsights.Sources.Arxiv;
using DailyInsights.Sources.Feeds;
using DailyInsights.Sources.HuggingFace;

namespace DailyInsights.Sources;

/// <summary>How a file is read.</summary>
public sealed record FileSourceOptions
{
    /// <summary>What the entries of a feed are.</summary>
    public PaperKind Kind { get; init; }

    /// <summary>At most so many papers, or null for all.</summary>
    public int? First { get; init; }
}

/// <summary>
/// Papers from a file, whose form is found by its content: saved answers of the arXiv API, of arXiv's announcements or of Hugging Face, any
/// feed, papers as JSON Lines or as a JSON array.
/// </summary>
public sealed class FileSource : IPaperSource
{
    private readonly FileSourceOptions _options;

    /// <summary>Makes a source. Nothing is read yet.</summary>
    public FileSource(string path, FileSourceOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        Name = path;
        _options = options ?? new FileSourceOptions();
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    /// <exception cref="InsightException">
    /// <c>SourceFileNotFound</c>, <c>SourceFileNotReadable</c>, <c>UnknownContent</c>, <c>ArxivNotAnAnswer</c>, <c>ArxivErrorAnswer</c>,
    /// <c>ArxivNotAnnouncements</c>, <c>HuggingFaceNotAnAnswer</c>, <c>HuggingFaceErrorAnswer</c>, <c>FeedNotAFeed</c>,
    /// <c>SourceJsonNotReadable</c>. A line of JSON Lines that is no paper is told as an event, and the others are read.
    /// </exception>
    public async IAsyncEnumerable<Paper> GetPapersAsync(
        IProgress<RunEvent>? events = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var stream = SourceFile.Open(Name);
        await using var closing = stream.ConfigureAwait(false);
        var count = 0;
        foreach (var paper in Read(new StoppableStream(stream, cancellationToken), events))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return paper;
            if (++count == _options.First)
                yield break;
        }
    }

    private IEnumerable<Paper> Read(Stream stream, IProgress<RunEvent>? events)
    {
        var encoding = FeedEncoding.Find(stream, null);
        var beginning = ContentProbe.Beginning(stream, encoding);
        return ContentProbe.FirstCharacter(stream, encoding) switch
        {
            '[' => FromArray(FeedEncoding.AsUtf8(stream, encoding), events),
            '{' when IsLine(beginning) => JsonLines.Read(FeedEncoding.AsUtf8(stream, encoding), Name, events),
            '{' when beginning.Contains("\"dailyPapers\"", StringComparison.Ordinal) || beginning.Contains("{\"error\"", StringComparison.Ordinal) =>
                new HuggingFaceAnswer(stream, Name, events).Read(),
            '{' => FromFeed(stream, events),
            '<' when ArxivContent.IsAnswer(beginning) || ArxivContent.IsAnnouncements(beginning) => ArxivFileSource.Read(stream, Name, events),
            '<' => FromFeed(stream, events),
            not null when Has(beginning, "<rss") || Has(beginning, "<feed") || Has(beginning, "<rdf:RDF") => FromFeed(stream, events),
            _ => throw SourceErrors.UnknownContent(Name),
        };
    }

    private IEnumerable<Paper> FromFeed(Stream stream, IProgress<RunEvent>? events) =>
        new FeedPapers(Name, "feed:" + Path.GetFileName(Name), _options.Kind, events).Read(FeedDocument.Open(stream, null, Name, null));

    private IEnumerable<Paper> FromArray(Stream stream, IProgress<RunEvent>? events)
    {
        var number = 0;
        var faults = new FaultTally(events, count => SourceErrors.ItemsNotPapers(Name, count));
        var items = new JsonItems(stream, "", Name);
        foreach (var item in items.Read())
        {
            number++;
            if ((item.Field("paper") is null ? JsonLines.TryRead(item, $"{Name}, item {number}", faults) : FromHuggingFace(item, number, faults)) is { } paper)
                yield return paper;
        }

        faults.Close();
        if (items.IsTruncated)
            throw SourceErrors.JsonNotReadable(Name, $"it ends in the middle, after {number} items");
        if (number == 0)
            events?.Report(new RunEvent.Note($"{Name} is a valid list without papers"));
    }

    private Paper? FromHuggingFace(JsonElement item, int number, FaultTally faults)
    {
        var paper = HuggingFaceAnswer.ToPaper(item);
        if (paper is null)
            faults.Add(SourceErrors.HuggingFaceEntryIncomplete(Name, number));
        return paper;
    }

    private static bool IsLine(string beginning)
    {
        // A line of JSON Lines is a whole object; the first may be longer than what was looked at.
        var text = beginning.TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        var end = text.IndexOf('\n');
        var line = end < 0 ? text : text[..end];
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(line), isFinalBlock: end >= 0, default);
        var hasTitle = false;
        try
        {
            while (reader.Read())
            {
                if (reader is not { TokenType: JsonTokenType.PropertyName, CurrentDepth: 1 })
                    continue;
                var name = NameIn(ref reader);
                if (name is "items" or "version" or "dailyPapers")
                    return false;
                hasTitle |= "title".Equals(name, StringComparison.OrdinalIgnoreCase);
            }
        }
        catch (JsonException)
        {
            return false;
        }

        return hasTitle;
    }

    private static string? NameIn(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString();
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair.
            return null;
        }
    }

    private static bool Has(string text, string part) => text.Contains(part, StringComparison.OrdinalIgnoreCase);
}
