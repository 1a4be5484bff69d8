using System.Text.RegularExpressions;
using DailyInsights.Core.Tests.Support;
using DailyInsights.Reports;

namespace DailyInsights.Core.Tests.Reports;

public sealed partial class SeedTests
{
    public static TheoryData<string> Seeds => ["2024-10-30", "2024-11-09", "2024-11-10", "2024-11-17", "2024-11-28"];

    [Theory, MemberData(nameof(Seeds))]
    public async Task A_digest_of_the_earlier_system_comes_back_byte_for_byte(string day)
    {
        var path = Seed(day);
        var report = await ReportReader.ReadAsync(path, TestContext.Current.CancellationToken);

        using var folder = new TempFolder();
        var options = new ExportOptions { Path = folder.Path, Layout = ReportLayout.Classic, Pictures = [] };
        var result = await ReportExporter.ExportAsync(report, options, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(Path.Combine(folder.Path, day, $"Papers_{day}_report.md"), Assert.Single(result.Files));
        Assert.Equal(await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken), await File.ReadAllBytesAsync(result.Files[0], TestContext.Current.CancellationToken));
    }

    [Theory, MemberData(nameof(Seeds))]
    public async Task Every_category_and_every_source_is_in_the_object(string day)
    {
        var path = Seed(day);
        var text = await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken);
        var report = await ReportReader.ReadAsync(path, TestContext.Current.CancellationToken);

        Assert.Equal(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), report.Date);
        Assert.Equal(InsightReport.PaperTitle, report.Title);
        Assert.Equal($"paper_{day}.png", report.Picture);
        Assert.Equal("ko", report.Language);
        var sources = Source().Matches(text).Select(static m => (m.Groups[1].Value, m.Groups[2].Value)).ToArray();
        Assert.Equal(sources, report.Papers.Select(static p => (p.Title, p.Url!)));
        Assert.All(report.Papers, static p => Assert.Matches("^([0-9]{4}\\.[0-9]{5}|https://deeplearn\\.org/arxiv/[0-9]+)$", p.Id));
        var categories = Category().Matches(text).Select(static m => (m.Groups[1].Value, m.Groups[2].Value)).ToArray();
        Assert.Equal(categories, report.Summaries.Select(static s => (s.Emoji, s.Category)));
        Assert.All(report.Summaries, s => Assert.Contains(s.Body!, text, StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Seeds))]
    public async Task In_the_standard_layout_no_summary_breaks_the_outline(string day)
    {
        var report = await ReportReader.ReadAsync(Seed(day), TestContext.Current.CancellationToken);

        var standard = ReportWriter.Write(report);
        var headings = standard.Split('\n').Where(static l => l.StartsWith('#')).ToArray();

        Assert.Single(headings, static h => h.StartsWith("# ", StringComparison.Ordinal));
        Assert.Equal(report.Summaries.Count + 2, headings.Count(static h => h.StartsWith("## ", StringComparison.Ordinal)));
        var again = ReportReader.Parse(standard, "again.md");
        Assert.Equal(report.Papers.Select(static p => (p.Id, p.Title, p.Url)), again.Papers.Select(static p => (p.Id, p.Title, p.Url)));
        Assert.Equal(report.Summaries.Select(static s => (s.Category, s.Emoji)), again.Summaries.Select(static s => (s.Category, s.Emoji)));
        Assert.Equal(standard, ReportWriter.Write(again));
    }

    [Theory, MemberData(nameof(Seeds))]
    public async Task Json_gives_back_an_equal_object(string day)
    {
        var report = await ReportReader.ReadAsync(Seed(day), TestContext.Current.CancellationToken);

        Assert.Equal(report, ReportReader.Parse(ReportWriter.Write(report, ReportFormat.Json), "x.json"));
    }

    [Fact]
    public async Task The_parts_of_all_summaries_are_told_apart()
    {
        var summaries = new List<CategorySummary>();
        foreach (var day in Seeds.Select(static s => s.Data))
            summaries.AddRange((await ReportReader.ReadAsync(Seed(day), TestContext.Current.CancellationToken)).Summaries);

        Assert.Equal(37, summaries.Count);
        Assert.All(summaries, static s => Assert.All(s.Sections, static p => Assert.NotEmpty(p.Statements)));
        // One has no part on trends.
        Assert.Equal(1, summaries.Count(static s => s.Sections.Count == 4 && s.Sections.All(static p => p.Part != SummaryPart.Trends)));
        Assert.Equal(36, summaries.Count(static s => s.Sections.Count == 5));
        // What stands before the first part of one is kept.
        Assert.Contains(summaries, static s => s.Sections[0].Statements[0].Text.StartsWith("여러 제목과 요약을 기반으로", StringComparison.Ordinal));
    }

    private static string Seed(string day) => SharedData.Require(Path.Combine("seeds", $"Papers_{day}_report.md"));

    [GeneratedRegex("^ - (.+) \\((http[^ ]+)\\)$", RegexOptions.Multiline)]
    private static partial Regex Source();

    [GeneratedRegex("^## (\\S+) (.+)\n\n\\*\\*요약:", RegexOptions.Multiline)]
    private static partial Regex Category();
}
