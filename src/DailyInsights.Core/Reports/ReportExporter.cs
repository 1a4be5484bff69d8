using System.Text;
using DailyInsights.Reports.Files;

namespace DailyInsights.Reports;

/// <summary>Writes a report and its picture into the folder of its day.</summary>
public static class ReportExporter
{
    /// <summary>
    /// Writes the picture, then the report in each format. Every file appears whole or not at all. Where a PNG cannot be drawn because
    /// the machine has no font, an SVG stands in for it and a warning (<c>NoFont</c>) tells so.
    /// </summary>
    /// <param name="report">The report.</param>
    /// <param name="options">Where and how.</param>
    /// <param name="events">Told about each file, and about what was done instead of what was asked.</param>
    /// <param name="cancellationToken">Stops the work; no file is left half written.</param>
    /// <exception cref="InsightException">
    /// <c>UnbalancedLedger</c>: papers are missing without a reason, and nothing is written. <c>ReportExists</c>: a file is there and may not
    /// be replaced. <c>ReportNotWritten</c>: a file or folder cannot be written.
    /// </exception>
    public static async Task<ExportResult> ExportAsync(
        InsightReport report,
        ExportOptions options,
        IProgress<RunEvent>? events = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(options);
        ThrowIfUnbalanced(report);

        var paths = new ReportPaths(options.Path, report.Date, report.Kind);
        var formats = options.Formats.Distinct().ToArray();
        if (!options.Overwrite && formats.Select(paths.Report).FirstOrDefault(File.Exists) is { } there)
            throw ReportErrors.Exists(there);

        var pictures = await WritePicturesAsync(report, options, paths, events, cancellationToken).ConfigureAwait(false);
        var written = ReportEmoji.With(report with { Picture = PictureName(report, options, pictures) }, options.Emoji);
        var svg = formats.Contains(ReportFormat.Html)
            ? await Background.RunAsync(() => Inline(report, options), cancellationToken).ConfigureAwait(false)
            : null;
        var files = new List<string>();
        foreach (var format in formats)
        {
            var file = paths.Report(format);
            var text = await Background.RunAsync(
                () => format == ReportFormat.Markdown && options.Template is { } template
                    ? template.Render(written)
                    : ReportWriter.Write(written, format, options.Layout, svg),
                cancellationToken).ConfigureAwait(false);
            await AtomicFile.WriteAsync(file, text, options.Overwrite, cancellationToken)
                .ConfigureAwait(false);
            events?.Report(new RunEvent.Note($"Wrote {file}"));
            files.Add(file);
        }

        return new ExportResult(written, [.. files, .. pictures]);
    }

    private static async Task<List<string>> WritePicturesAsync(
        InsightReport report,
        ExportOptions options,
        ReportPaths paths,
        IProgress<RunEvent>? events,
        CancellationToken cancellationToken)
    {
        var files = new List<string>();
        var chart = CategoryChart.Of(report);
        if (chart.IsEmpty)
            return files;

        foreach (var wanted in options.Pictures.Distinct())
        {
            var (format, content) = await DrawAsync(chart, wanted, options.Chart, events, cancellationToken).ConfigureAwait(false);
            var file = paths.Picture(format);
            if (files.Contains(file))
                continue;

            await AtomicFile.WriteAsync(file, content, options.Overwrite, cancellationToken).ConfigureAwait(false);
            events?.Report(new RunEvent.Note($"Wrote {file}"));
            files.Add(file);
        }

        return files;
    }

    private static async Task<(PictureFormat Format, byte[] Content)> DrawAsync(
        CategoryChart chart,
        PictureFormat format,
        ChartOptions options,
        IProgress<RunEvent>? events,
        CancellationToken cancellationToken)
    {
        if (format == PictureFormat.Png)
        {
            try
            {
                return (format, await chart.ToPngAsync(options, cancellationToken).ConfigureAwait(false));
            }
            catch (InsightException e) when (e.ErrorId == ReportErrors.NoFontId)
            {
                events?.Report(new RunEvent.Warned(e.ErrorId, e.Message + " The picture was written as SVG instead."));
            }
        }

        return (PictureFormat.Svg, Encoding.UTF8.GetBytes(await chart.ToSvgAsync(options, cancellationToken).ConfigureAwait(false)));
    }

    /// <summary>The page has the title already and lists the papers' titles below, for which a phone has no room in a picture.</summary>
    private static HtmlPicture? Inline(InsightReport report, ExportOptions options)
    {
        var chart = CategoryChart.Of(report.Summaries);
        // The page changes the colours itself where its reader has it dark.
        var drawn = options.Chart with { Theme = PictureTheme.Light };
        return chart.IsEmpty
            ? null
            : new HtmlPicture(chart.ToSvg(drawn)) { Tall = chart.ToSvg(drawn with { Width = HtmlPicture.TallWidth, Height = TallHeight(report.Summaries.Count) }) };
    }

    // Half of it is the ring; the names in the other half shall not need the smallest letters.
    private static int TallHeight(int categories) => Math.Clamp(80 + (50 * categories), 400, 640);

    /// <summary>
    /// A Classic report that was read from a file keeps the name that its picture had, so that it stays what it was to the byte.
    /// </summary>
    private static string? PictureName(InsightReport report, ExportOptions options, List<string> pictures) =>
        pictures.Count == 0 || (options.Layout == ReportLayout.Classic && report.Picture is not null)
            ? report.Picture
            : Path.GetFileName(pictures[0]);

    private static void ThrowIfUnbalanced(InsightReport report)
    {
        var papers = report.Papers.Count;
        if (report.Ledger is { } ledger && (!ledger.IsBalanced || ledger.PapersOut != papers))
            throw ReportErrors.UnbalancedLedger(report, ledger, papers);
    }
}
