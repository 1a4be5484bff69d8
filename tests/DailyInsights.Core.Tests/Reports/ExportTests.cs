using DailyInsights.Charting.Fonts;
using DailyInsights.Core.Tests.Support;
using DailyInsights.Reports;
using DailyInsights.Reports.Files;

namespace DailyInsights.Core.Tests.Reports;

public sealed class ExportTests : IDisposable
{
    private static readonly ChartOptions WithoutFonts = new() { Fonts = FontCollection.FromFiles() };

    private readonly TempFolder _folder = new();
    private readonly EventList _events = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Every_format_lies_in_the_folder_of_the_day_with_the_picture_beside_it()
    {
        Assert.SkipWhen(FontCollection.OfThisMachine.IsEmpty, "There is no font on this machine.");
        var result = await ExportAsync(Digests.Full() with { Picture = null }, formats: [ReportFormat.Markdown, ReportFormat.Html, ReportFormat.Json]);

        var day = Path.Combine(_folder.Path, "2031-05-06");
        Assert.Equal(
            ["Papers_2031-05-06_report.md", "Papers_2031-05-06_report.html", "Papers_2031-05-06_report.json", "paper_2031-05-06.png"],
            result.Files.Select(f => Path.GetRelativePath(day, f)));
        Assert.Equal(result.Files.Order(), Directory.GetFiles(day).Order());
        Assert.Equal("paper_2031-05-06.png", result.Report.Picture);
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], (await File.ReadAllBytesAsync(result.Files[3], Cancel))[..4]);
        Assert.Contains("(paper_2031-05-06.png)", await File.ReadAllTextAsync(result.Files[0], Cancel), StringComparison.Ordinal);
        Assert.Contains("<svg", await File.ReadAllTextAsync(result.Files[1], Cancel), StringComparison.Ordinal);
        Assert.Equal(result.Report, await ReportReader.ReadAsync(result.Files[2], Cancel));
        Assert.Empty(_events.Warnings);
    }

    [Fact]
    public async Task News_have_names_of_their_own()
    {
        var result = await ExportAsync(Digests.Full() with { Kind = PaperKind.News, Title = InsightReport.NewsTitle }, pictures: [PictureFormat.Svg]);

        Assert.Equal(["News_2031-05-06_report.md", "news_2031-05-06.svg"], result.Files.Select(Path.GetFileName));
        Assert.Equal(PaperKind.News, (await ReportReader.ReadAsync(result.Files[0], Cancel)).Kind);
    }

    [Fact]
    public async Task Without_a_font_the_picture_is_svg_and_the_report_shows_it()
    {
        var result = await ExportAsync(Digests.Full() with { Picture = null }, chart: WithoutFonts);

        Assert.Equal(["Papers_2031-05-06_report.md", "paper_2031-05-06.svg"], result.Files.Select(Path.GetFileName));
        Assert.Contains("(paper_2031-05-06.svg)", await File.ReadAllTextAsync(result.Files[0], Cancel), StringComparison.Ordinal);
        Assert.Equal(["NoFont"], _events.Warnings);
    }

    [Fact]
    public async Task A_digest_that_lost_a_paper_is_not_written()
    {
        var report = Digests.Full();
        InsightReport[] wrong =
        [
            report with { Ledger = report.Ledger! with { PapersIn = 6 } },
            report with { Summaries = [report.Summaries[0]] },
        ];
        foreach (var unbalanced in wrong)
        {
            var error = await Assert.ThrowsAsync<InsightException>(() => ExportAsync(unbalanced));
            Assert.Equal(("UnbalancedLedger", InsightErrorKind.BrokenPromise), (error.ErrorId, error.Kind));
        }

        Assert.Empty(Directory.GetFileSystemEntries(_folder.Path));
    }

    [Fact]
    public async Task Files_that_are_there_are_replaced_only_where_that_is_allowed()
    {
        var first = await ExportAsync(Digests.Full(), pictures: []);
        await File.WriteAllTextAsync(first.Files[0], "mine", Cancel);

        var error = await Assert.ThrowsAsync<InsightException>(() => ExportAsync(Digests.Full(), pictures: [], overwrite: false));
        Assert.Equal("ReportExists", error.ErrorId);
        Assert.Equal("mine", await File.ReadAllTextAsync(first.Files[0], Cancel));

        await ExportAsync(Digests.Full(), pictures: []);
        Assert.StartsWith("# ", await File.ReadAllTextAsync(first.Files[0], Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nothing_can_be_written_the_error_names_the_path()
    {
        var file = _folder.Write("a-file", "x");

        var error = await Assert.ThrowsAsync<InsightException>(() => ReportExporter.ExportAsync(
            Digests.Full(),
            new ExportOptions { Path = Path.Combine(file, "below"), Pictures = [] },
            cancellationToken: Cancel));

        Assert.Equal(("ReportNotWritten", InsightErrorKind.WriteFailed), (error.ErrorId, error.Kind));
        Assert.Contains(file, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_write_that_fails_or_is_stopped_leaves_all_as_it_was()
    {
        var path = _folder.Write("report.md", "before");
        using var stopped = new CancellationTokenSource();
        await stopped.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => AtomicFile.WriteAsync(path, "after", cancellationToken: stopped.Token));
        Assert.Equal("before", await File.ReadAllTextAsync(path, Cancel));

        // A folder in the target's place lets the file be written but not renamed.
        var folder = Path.Combine(_folder.Path, "folder.md");
        Directory.CreateDirectory(Path.Combine(folder, "inside"));
        await Assert.ThrowsAsync<InsightException>(() => AtomicFile.WriteAsync(folder, "after", cancellationToken: Cancel));

        Assert.Equal(["folder.md", "report.md"], Directory.GetFileSystemEntries(_folder.Path).Select(Path.GetFileName).Order());
    }

    [Fact]
    public void Papers_and_summaries_give_the_same_picture()
    {
        var summaries = Digests.Full("en").Summaries;
        var papers = summaries.SelectMany(static s => s.Papers.Select(p => p with { Category = s.Category }));

        var svg = CategoryChart.Of(summaries).ToSvg(WithoutFonts);

        Assert.Equal(svg, CategoryChart.Of(papers).ToSvg(WithoutFonts));
        Assert.Contains("Small Models", svg, StringComparison.Ordinal);
        Assert.Contains("Rain, again?", svg, StringComparison.Ordinal);
        Assert.Equal("NoFont", Assert.Throws<InsightException>(() => CategoryChart.Of(summaries).ToPng(WithoutFonts)).ErrorId);
        Assert.Equal("NothingToDraw", Assert.Throws<InsightException>(() => CategoryChart.Of(Array.Empty<Paper>()).ToSvg()).ErrorId);
        Assert.Equal("ChartSizeUnusable", Assert.Throws<InsightException>(() => CategoryChart.Of(summaries).ToSvg(WithoutFonts with { Width = 3 })).ErrorId);
    }

    private Task<ExportResult> ExportAsync(
        InsightReport report,
        ReportFormat[]? formats = null,
        PictureFormat[]? pictures = null,
        ChartOptions? chart = null,
        bool overwrite = true) => ReportExporter.ExportAsync(
        report,
        new ExportOptions
        {
            Path = _folder.Path,
            Formats = formats ?? [ReportFormat.Markdown],
            Pictures = pictures ?? [PictureFormat.Png],
            Chart = chart ?? new ChartOptions(),
            Overwrite = overwrite,
        },
        _events,
        Cancel);
}
