using System.Runtime.CompilerServices;
using DailyInsights.Sources.Feeds;

namespace DailyInsights.Sources.Arxiv;

/// <summary>
/// Papers from a file in which something of arXiv's was saved: an answer of the API, or a feed of announcements. Which of them is found by
/// the content.
/// </summary>
/// <param name="path">The file.</param>
public sealed class ArxivFileSource(string path) : IPaperSource
{
    /// <inheritdoc/>
    public string Name { get; } = path;

    /// <inheritdoc/>
    /// <exception cref="InsightException">
    /// <c>SourceFileNotFound</c>, <c>SourceFileNotReadable</c>, <c>ArxivNotAnAnswer</c>, <c>ArxivErrorAnswer</c>,
    /// <c>ArxivNotAnnouncements</c>.
    /// </exception>
    public async IAsyncEnumerable<Paper> GetPapersAsync(
        IProgress<RunEvent>? events = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var stream = SourceFile.Open(Name);
        await using var closing = stream.ConfigureAwait(false);
        foreach (var paper in Read(new StoppableStream(stream, cancellationToken), Name, events))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return paper;
        }
    }

    /// <summary>Reads announcements where it is some, and else an answer of the API.</summary>
    internal static IEnumerable<Paper> Read(Stream stream, string name, IProgress<RunEvent>? events) =>
        ArxivContent.IsAnnouncements(ContentProbe.Beginning(stream, FeedEncoding.Find(stream, null)))
            ? new ArxivAnnouncements(name, [], events).Read(FeedDocument.Open(stream, null, name, null))
            : ReadAnswer(stream, name, events);

    private static IEnumerable<Paper> ReadAnswer(Stream stream, string name, IProgress<RunEvent>? events)
    {
        using var reader = ArxivAtomReader.Open(stream, name, events);
        foreach (var paper in reader.ReadPapers())
            yield return paper;
        if (reader.Entries == 0)
            events?.Report(new RunEvent.Note($"{name} is a valid answer without papers"));
    }
}
