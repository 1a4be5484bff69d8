using DailyInsights.Core.Tests.Support;
using DailyInsights.Reports;

namespace DailyInsights.Core.Tests.Reports;

public sealed class ReadTests
{
    [Theory]
    [InlineData("")]
    [InlineData("just text")]
    [InlineData("<!DOCTYPE html><html></html>")]
    [InlineData("# A readme of something else\n\nSome text.")]
    [InlineData("# Title![x](paper_2031-05-06.png)\n\n## 🎉 Name\n\n**요약:**\n\nno sources")]
    [InlineData("# Title![x](paper_2031-05-06.png)\n\ntext that belongs nowhere")]
    [InlineData("# Title![x](paper_2031-13-46.png)\n\n")]
    [InlineData("[//]: # (DailyInsights report 1; date=2031-05-06; kind=paper; language=ko)\n\n## x (1)")]
    [InlineData("# T\n\n[//]: # (DailyInsights report 1; date=2031-05-06; kind=paper; language=ko)\n\n## x (1)\n\nno sources")]
    public async Task A_file_that_is_no_report_of_ours_is_refused_by_name_and_with_what_was_expected(string text)
    {
        using var folder = new TempFolder();
        var path = folder.Write("README.md", text);

        var error = await Assert.ThrowsAsync<InsightException>(() => ReportReader.ReadAsync(path, TestContext.Current.CancellationToken));

        Assert.Equal("NotAReport", error.ErrorId);
        Assert.Equal(InsightErrorKind.InvalidData, error.Kind);
        Assert.Contains(path, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bytes_that_are_no_text_are_refused()
    {
        using var folder = new TempFolder();
        var path = folder.Write("x.md", [0x23, 0x20, 0xFF, 0xFE]);

        Assert.Equal("NotAReport", (await Assert.ThrowsAsync<InsightException>(() => ReportReader.ReadAsync(path, TestContext.Current.CancellationToken))).ErrorId);
    }

    [Fact]
    public async Task A_missing_file_a_folder_and_a_giant_are_told_apart()
    {
        using var folder = new TempFolder();
        var giant = Path.Combine(folder.Path, "giant.md");
        await using (var stream = File.Create(giant))
            stream.SetLength(ReportReader.LargestFile + 1L);

        Assert.Equal("ReportNotFound", await ErrorAsync(Path.Combine(folder.Path, "none.md")));
        Assert.Equal("ReportNotReadable", await ErrorAsync(folder.Path));
        Assert.Equal("ReportTooLarge", await ErrorAsync(giant));
    }

    [Fact]
    public async Task The_form_is_known_by_the_content_whatever_the_name()
    {
        using var folder = new TempFolder();
        var report = Digests.Full("en");
        foreach (var text in (string[])[ReportWriter.Write(report), ReportWriter.Write(report, layout: ReportLayout.Classic), ReportWriter.Write(report, ReportFormat.Json)])
        {
            var path = folder.Write("digest.txt", "\uFEFF" + text);
            Assert.Equal(report.Papers.Select(static p => p.Title), (await ReportReader.ReadAsync(path, TestContext.Current.CancellationToken)).Papers.Select(static p => p.Title));
        }
    }

    [Fact]
    public void Deep_nesting_does_not_bring_the_reader_down()
    {
        var report = Digests.Full();
        var body = new string('>', 20_000) + " x\n\n" + string.Concat(Enumerable.Repeat("[", 20_000)) + "\n\n" + string.Concat(Enumerable.Repeat("*a ", 20_000));
        report = report with { Summaries = [report.Summaries[0] with { Sections = [], Body = body }, report.Summaries[1]] };

        foreach (var layout in Enum.GetValues<ReportLayout>())
            Assert.Equal(report.Categories, ReportReader.Parse(ReportWriter.Write(report, layout: layout), "x.md").Categories);
        Assert.NotEmpty(ReportWriter.Write(report, ReportFormat.Html));
    }

    private static async Task<string> ErrorAsync(string path)
    {
        var error = await Assert.ThrowsAsync<InsightException>(() => ReportReader.ReadAsync(path, TestContext.Current.CancellationToken));
        Assert.Contains(path, error.Message, StringComparison.Ordinal);
        return error.ErrorId;
    }
}
