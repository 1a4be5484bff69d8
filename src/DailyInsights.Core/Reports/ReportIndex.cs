using DailyInsights.Reports.Files;
using DailyInsights.Reports.Html;

namespace DailyInsights.Reports;

/// <summary>
/// One page for a folder of digests: a calendar, how the shares of the categories change, a list, and a search over all titles and categories that works from a file on disk, without
/// a server and without asking for anything.
/// </summary>
public static class ReportIndex
{
    /// <summary>The name of the page's file.</summary>
    public const string FileName = "index.html";

    /// <summary>Reads the digests of a folder and writes their index into it.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="options">What the page is called.</param>
    /// <param name="events">Told about digests that cannot be read; they are not in the index.</param>
    /// <param name="cancellationToken">Stops the work; the page is as it was then.</param>
    /// <returns>The file.</returns>
    /// <exception cref="InsightException"><c>ReportNotFound</c>: there is no such folder. <c>ReportNotWritten</c>: the page cannot be written.</exception>
    public static async Task<string> WriteAsync(
        string folder,
        IndexOptions? options = null,
        IProgress<RunEvent>? events = null,
        CancellationToken cancellationToken = default)
    {
        var reports = await ReportFolder.ReadAllAsync(folder, events, cancellationToken).ConfigureAwait(false);
        var file = Path.Combine(folder, FileName);
        var page = await Background.RunAsync(() => IndexPage.Write(reports, folder, options ?? new IndexOptions()), cancellationToken).ConfigureAwait(false);
        await AtomicFile.WriteAsync(file, page, cancellationToken: cancellationToken).ConfigureAwait(false);
        events?.Report(new RunEvent.Note($"Wrote {file}"));
        return file;
    }
}
