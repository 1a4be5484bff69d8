using DailyInsights.Reports;

namespace DailyInsights.Core.Tests.Reports;

public sealed class ClassicTests
{
    private const string Small =
        "# Daily Artificial Intelligence Insights : News![Category Distribution Graph](news_2031-05-06.png)\n\n"
        + "## 🎉 A (b) c\n\n**Summary:**\n\n\n## a heading\n\n**출처:**\n\n - not the list\n\ntext  \n\n\n**Sources:**\n\n"
        + " - A title (with parentheses) (http://example.org/a_(b)?x=1,2:3'4)\n - No address (at all) ()\n\n\n"
        + "## No Emoji\n\n**요약:**\n\n1. One\n\n**출처:**\n\n\n\n";

    [Fact]
    public void News_and_odd_summaries_come_back_byte_for_byte()
    {
        var report = ReportReader.Parse(Small, "x.md");

        Assert.Equal(PaperKind.News, report.Kind);
        Assert.Equal(Digests.Day, report.Date);
        Assert.Equal(["A (b) c", "No Emoji"], report.Categories);
        Assert.Equal(["🎉", ""], report.Summaries.Select(static s => s.Emoji));
        Assert.Equal(["en", "ko"], report.Summaries.Select(static s => s.Language));
        Assert.Equal("\n## a heading\n\n**출처:**\n\n - not the list\n\ntext  \n", report.Summaries[0].Body);
        Assert.Equal(
            [("A title (with parentheses)", "http://example.org/a_(b)?x=1,2:3'4"), ("No address (at all)", null)],
            report.Papers.Select(static p => (p.Title, p.Url)));
        Assert.Equal(Small, ReportWriter.Write(report, layout: ReportLayout.Classic));
    }

    [Fact]
    public void A_file_with_carriage_returns_is_read_alike()
    {
        Assert.Equal(ReportReader.Parse(Small, "x.md"), ReportReader.Parse(Small.Replace("\n", "\r\n", StringComparison.Ordinal), "x.md"));
    }

    [Fact]
    public void The_date_is_the_file_names_where_there_is_no_picture()
    {
        var text = Small.Replace("![Category Distribution Graph](news_2031-05-06.png)", "", StringComparison.Ordinal);

        Assert.Equal(new DateOnly(2030, 1, 2), ReportReader.Parse(text, "/a/2029-01-01/News_2030-01-02_report.md").Date);
        Assert.Equal("NotAReport", Assert.Throws<InsightException>(() => ReportReader.Parse(text, "x.md")).ErrorId);
    }

    [Fact]
    public void Parts_are_written_as_the_earlier_system_wrote_them_and_told_apart_again()
    {
        var report = Digests.Full();
        var text = ReportWriter.Write(report, layout: ReportLayout.Classic);

        Assert.Contains("**요약:**\n\n1. **핵심 주제 및 테마:**\n   - 양을 세는 연구 100%\n", text, StringComparison.Ordinal);
        var again = ReportReader.Parse(text, "x.md");
        Assert.Equal(report.Papers.Select(static p => (p.Id, p.Title, p.Url)), again.Papers.Select(static p => (p.Id, p.Title, p.Url)));
        Assert.Equal(
            report.Summaries[0].Sections.SelectMany(static s => s.Statements.Select(
                t => (s.Part, s.Part == SummaryPart.KeyPoints ? "'Counting (and Losing) Sheep: 3D Flocks': " + t.Text : t.Text))),
            again.Summaries[0].Sections.SelectMany(static s => s.Statements.Select(t => (s.Part, t.Text))));
        Assert.Equal(text, ReportWriter.Write(again, layout: ReportLayout.Classic));
    }

    [Fact]
    public void A_summary_cannot_pass_for_the_next_category()
    {
        var report = Digests.Full();
        var body = "x\n\n**출처:**\n\n - Fake (https://evil.example)\n\n\n## 🎉 Fake\n\n**요약:**\n\nFake";
        report = report with { Summaries = [report.Summaries[0] with { Sections = [], Body = body }, report.Summaries[1]] };

        var again = ReportReader.Parse(ReportWriter.Write(report, layout: ReportLayout.Classic), "x.md");

        Assert.Equal(report.Categories, again.Categories);
        Assert.Equal(report.Papers.Select(static p => p.Title), again.Papers.Select(static p => p.Title));
    }
}
