using System.Text.Json;
using AngleSharp.Html.Parser;
using DailyInsights.Core.Tests.Support;
using DailyInsights.Reports;

namespace DailyInsights.Core.Tests.Reports;

public sealed class RealTitleTests
{
    [Fact]
    public async Task Two_thousand_real_titles_and_authors_come_back_from_every_form()
    {
        var path = SharedData.Require(Path.Combine("data", "papers", "papers-2000.jsonl"));
        var papers = new List<Paper>();
        foreach (var line in await File.ReadAllLinesAsync(path, TestContext.Current.CancellationToken))
        {
            using var json = JsonDocument.Parse(line);
            papers.Add(PaperInput.Read(n => json.RootElement.TryGetProperty(n.ToLowerInvariant(), out var v) ? Plain(v) : null, "a line"));
        }

        var summaries = papers.Chunk(80).Select(static (chunk, i) => new CategorySummary
        {
            Category = $"Category {i}",
            Emoji = "🎉",
            Papers = chunk,
            Sections =
            [
                .. Enum.GetValues<SummaryPart>().Select(part => new SummarySection(
                    part,
                    [.. chunk.Where((_, n) => n % 5 == (int)part).Select(static p => new SummaryStatement(p.Abstract ?? p.Title, [p.Id]))])),
            ],
        });
        var report = new InsightReport { Date = Digests.Day, Summaries = [.. summaries], Picture = "paper_2031-05-06.png" };

        Assert.Equal(report, ReportReader.Parse(ReportWriter.Write(report, ReportFormat.Json), "x"));
        foreach (var layout in Enum.GetValues<ReportLayout>())
        {
            var again = ReportReader.Parse(ReportWriter.Write(report, layout: layout), "x");
            Assert.Equal(papers.Select(static p => (p.Id, p.Title, p.Url)), again.Papers.Select(static p => (p.Id, p.Title, p.Url)));
            Assert.Equal(layout == ReportLayout.Classic ? Statements(Titled(report)) : Statements(report), Statements(again));
        }

        var standard = ReportReader.Parse(ReportWriter.Write(report), "x").Papers.ToArray();
        Assert.All(papers.Zip(standard), static p => Assert.Equal(p.First.Authors.Count > 11 ? p.First.Authors.Take(10) : p.First.Authors, p.Second.Authors));
        var page = new HtmlParser().ParseDocument(ReportWriter.Write(report, ReportFormat.Html));
        Assert.Equal(papers.Select(static p => p.Title), page.QuerySelectorAll("main ol > li > a:first-child").Select(static a => a.TextContent));
    }

    private static IEnumerable<string> Statements(InsightReport report) =>
        report.Summaries.SelectMany(static s => s.Sections).SelectMany(static s => s.Statements).Select(static s => s.Text);

    /// <summary>The Classic layout has no numbers for papers, so a key point has its paper's title before it.</summary>
    private static InsightReport Titled(InsightReport report) => report with
    {
        Summaries =
        [
            .. report.Summaries.Select(static s => s with
            {
                Sections = [.. s.Sections.Select(part => part.Part != SummaryPart.KeyPoints ? part : part with
                {
                    Statements = [.. part.Statements.Select(t => t with { Text = $"'{s.Papers.First(p => p.Id == t.PaperIds[0]).Title}': {t.Text}" })],
                })],
            }),
        ],
    };

    private static object? Plain(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Array => value.EnumerateArray().Select(static e => e.GetString()).ToArray(),
        _ => null,
    };
}
