using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace DailyInsights.Reports;

/// <summary>Reads the digests of a folder, as <see cref="ReportPaths"/> lays them out or all in one place.</summary>
public static partial class ReportFolder
{
    private static readonly EnumerationOptions Everywhere = new()
    {
        RecurseSubdirectories = true,
        MaxRecursionDepth = 4,
        IgnoreInaccessible = true,
        // A link could lead back up, and round and round.
        AttributesToSkip = FileAttributes.ReparsePoint | FileAttributes.System,
    };

    /// <summary>
    /// Reads every report named as ours are, day by day. Of one digest in several formats the JSON is read, since it
    /// holds the most. One that cannot be read is told as failed, and the rest goes on.
    /// </summary>
    /// <param name="path">The folder.</param>
    /// <param name="events">Told about reports that cannot be read.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="InsightException"><c>ReportNotFound</c>: there is no such folder.</exception>
    public static async IAsyncEnumerable<StoredReport> ReadAsync(
        string path,
        IProgress<RunEvent>? events = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        if (!Directory.Exists(path))
            throw ReportErrors.FolderNotFound(path);

        var files = Directory.EnumerateFiles(path, "*_report.*", Everywhere)
            .Where(static f => ReportName().IsMatch(Path.GetFileName(f)))
            .GroupBy(static f => Path.ChangeExtension(f, null), StringComparer.Ordinal)
            .Select(static g => g.FirstOrDefault(static f => f.EndsWith(".json", StringComparison.Ordinal)) ?? g.First())
            .OrderBy(static f => ReportName().Match(Path.GetFileName(f)).Groups[1].Value, StringComparer.Ordinal)
            .ThenBy(static f => f, StringComparer.Ordinal);
        foreach (var file in files)
        {
            StoredReport? stored = null;
            try
            {
                stored = new StoredReport(await ReportReader.ReadAsync(file, cancellationToken).ConfigureAwait(false), file);
            }
            catch (InsightException e)
            {
                events?.Report(new RunEvent.Failed(e));
            }

            if (stored is not null)
                yield return stored;
        }
    }

    /// <summary>The same, all at once.</summary>
    /// <inheritdoc cref="ReadAsync(string, IProgress{RunEvent}?, CancellationToken)"/>
    public static async Task<IReadOnlyList<StoredReport>> ReadAllAsync(string path, IProgress<RunEvent>? events = null, CancellationToken cancellationToken = default)
    {
        var reports = new List<StoredReport>();
        await foreach (var report in ReadAsync(path, events, cancellationToken).ConfigureAwait(false))
            reports.Add(report);
        return reports;
    }

    [GeneratedRegex(@"^(?:Papers|News)_([0-9]{4}-[0-9]{2}-[0-9]{2})_report\.(?:json|md)$", RegexOptions.CultureInvariant)]
    private static partial Regex ReportName();
}
