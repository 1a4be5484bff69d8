using System.Runtime.CompilerServices;

namespace DailyInsights.Sources.Arxiv;

/// <summary>Papers from a file in which an answer of the arXiv API was saved.</summary>
/// <param name="path">The file.</param>
public sealed class ArxivFileSource(string path) : IPaperSource
{
    /// <inheritdoc/>
    public string Name { get; } = path;

    /// <inheritdoc/>
    /// <exception cref="InsightException">
    /// <c>SourceFileNotFound</c>, <c>SourceFileNotReadable</c>, <c>ArxivNotAnAnswer</c>, <c>ArxivErrorAnswer</c>.
    /// </exception>
    public async IAsyncEnumerable<Paper> GetPapersAsync(
        IProgress<RunEvent>? events = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var stream = SourceFile.Open(Name);
        await using var closing = stream.ConfigureAwait(false);
        using var reader = ArxivAtomReader.Open(stream, Name, events);
        var count = 0;
        foreach (var paper in reader.ReadPapers())
        {
            cancellationToken.ThrowIfCancellationRequested();
            count++;
            yield return paper;
        }

        if (count == 0)
            events?.Report(new RunEvent.Note($"{Name} is a valid answer without papers"));
    }
}
