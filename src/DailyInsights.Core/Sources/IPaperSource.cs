namespace DailyInsights.Sources;

/// <summary>Somewhere papers come from.</summary>
public interface IPaperSource
{
    /// <summary>A short name for messages and for <see cref="Paper.Sources"/>, such as <c>arxiv:cs.CL</c> or a file's path.</summary>
    string Name { get; }

    /// <summary>
    /// Gives the papers as they arrive. Nothing is asked before the first is wanted, and nothing more once the reader stops.
    /// An empty source gives none; a source that failed throws.
    /// </summary>
    /// <param name="events">Told about requests, waits and faults that do not stop the reading.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="InsightException">The source could not be read, or not to its end.</exception>
    IAsyncEnumerable<Paper> GetPapersAsync(IProgress<RunEvent>? events = null, CancellationToken cancellationToken = default);
}
