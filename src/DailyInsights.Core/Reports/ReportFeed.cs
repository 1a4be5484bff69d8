using DailyInsights.Reports.Feeds;
using DailyInsights.Reports.Files;

namespace DailyInsights.Reports;

/// <summary>The digests of a folder as an Atom feed (<see href="https://www.rfc-editor.org/rfc/rfc4287"/>), so that people can subscribe.</summary>
public static class ReportFeed
{
    /// <summary>The name of the feed's file.</summary>
    public const string FileName = "feed.xml";

    /// <summary>Reads the digests of a folder and writes their feed into it.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="options">What the feed is called and where it is published.</param>
    /// <param name="events">Told about digests that cannot be read; they are not in the feed.</param>
    /// <param name="cancellationToken">Stops the work; the feed is as it was then.</param>
    /// <returns>The file.</returns>
    /// <exception cref="InsightException"><c>ReportNotFound</c>: there is no such folder. <c>ReportNotWritten</c>: the feed cannot be written.</exception>
    public static async Task<string> WriteAsync(
        string folder,
        FeedOptions? options = null,
        IProgress<RunEvent>? events = null,
        CancellationToken cancellationToken = default)
    {
        var reports = await ReportFolder.ReadAllAsync(folder, events, cancellationToken).ConfigureAwait(false);
        var file = Path.Combine(folder, FileName);
        await AtomicFile.WriteAsync(file, AtomFeed.Write(reports, folder, options ?? new FeedOptions()), cancellationToken: cancellationToken)
            .ConfigureAwait(false);
        events?.Report(new RunEvent.Note($"Wrote {file}"));
        return file;
    }
}
