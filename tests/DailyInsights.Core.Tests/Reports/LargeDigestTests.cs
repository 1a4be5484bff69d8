using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using DailyInsights.Charting.Fonts;
using DailyInsights.Core.Tests.Support;
using DailyInsights.Reports;

namespace DailyInsights.Core.Tests.Reports;

/// <summary>A digest of 200 papers in 25 categories is whole in every format, and fits a phone.</summary>
public sealed class LargeDigestTests
{
    private static readonly InsightReport Report = LargeDigest.Report(RealTitles());

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static IEnumerable<string> Titles => Report.Papers.Select(static p => p.Title);

    [Fact]
    public void It_is_as_large_as_it_says()
    {
        Assert.Equal((LargeDigest.Papers, 25), (Report.Papers.Count, Report.Summaries.Count));
        Assert.Equal(3000, Report.Papers.Max(static p => p.Authors.Count));
        Assert.True(Titles.Max(static t => t.Length) >= 180);
    }

    [Theory]
    [InlineData(ReportLayout.Standard)]
    [InlineData(ReportLayout.Classic)]
    public void Markdown_holds_every_paper(ReportLayout layout)
    {
        var text = ReportWriter.Write(Report, layout: layout);
        var again = ReportReader.Parse(text, "x.md");

        Assert.Equal(Report.Papers.Select(static p => (p.Id, p.Title, p.Url)), again.Papers.Select(static p => (p.Id, p.Title, p.Url)));
        Assert.Equal(Report.Summaries.Select(static s => (s.Category, s.Emoji)), again.Summaries.Select(static s => (s.Category, s.Emoji)));
        Assert.Equal(text, ReportWriter.Write(again with { Date = Report.Date, Picture = Report.Picture }, layout: layout));
        if (layout == ReportLayout.Standard)
            Assert.Equal(Report.Summaries.Select(static s => (s.Sections, s.Checks)), again.Summaries.Select(static s => (s.Sections, s.Checks)));
    }

    [Fact]
    public void Json_holds_all_of_it_and_json_lines_every_paper()
    {
        var json = ReportWriter.Write(Report, ReportFormat.Json);
        var lines = ReportWriter.Write(Report, ReportFormat.Jsonl).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(Report, ReportReader.Parse(json, "x.json"));
        Assert.Empty(Schema.Published().Faults(json));
        Assert.Equal(Titles, lines.Select(static l => JsonDocument.Parse(l).RootElement.GetProperty("title").GetString()));
    }

    [Fact]
    public async Task Html_feed_and_index_hold_every_paper_and_fit_a_phone()
    {
        using var folder = new TempFolder();
        await ExportAsync(folder, Digests.Day);
        await ExportAsync(folder, Digests.Day.AddDays(1));
        var feed = XDocument.Load(await ReportFeed.WriteAsync(folder.Path, cancellationToken: Cancel)).Root!;
        var index = await ReportIndex.WriteAsync(folder.Path, cancellationToken: Cancel);
        var page = Path.Combine(folder.Path, "2031-05-06", "Papers_2031-05-06_report.html");

        XNamespace atom = "http://www.w3.org/2005/Atom";
        foreach (var content in feed.Descendants(atom + "content"))
            Assert.Equal(Titles, Links(new HtmlParser().ParseDocument(content.Value), "li > a"));
        Assert.Equal(Titles.Concat(Titles), Links(await ParseAsync(index), "article li > a"));
        var document = await ParseAsync(page);
        Assert.Equal(Titles, Links(document, "main ol > li > a:first-child"));
        // 25 statements are not confirmed; each says so.
        Assert.Equal(Enumerable.Repeat("(unverified)", 25), document.QuerySelectorAll("em.unverified").Select(static e => e.TextContent));

        await KeepAsync();
        await using var browser = await Browser.StartAsync(Cancel);
        foreach (var (file, name) in ((string, string)[])[(page, "large"), (index, "large-index")])
        {
            foreach (var width in (int[])[390, 1280])
            {
                await browser.OpenAsync(file, width, dark: width == 1280, Cancel);

                Assert.Empty(browser.Complaints);
                Assert.Equal([new Uri(file).AbsoluteUri], browser.Requests);
                Assert.InRange((int)(await browser.EvaluateAsync("document.documentElement.scrollWidth", Cancel))!, 300, width);
                await browser.ShootAsync($"{name}-{width}", Cancel);
            }
        }
    }

    [Theory]
    [InlineData(ChartKind.Pie)]
    [InlineData(ChartKind.Bar)]
    public void Pictures_name_every_category_and_count_the_papers_they_do_not_list(ChartKind kind)
    {
        var options = new ChartOptions { Kind = kind };
        var chart = CategoryChart.Of(Report);
        var svg = XDocument.Parse(chart.ToSvg(options)).Root!;
        var texts = svg.Descendants().Where(static e => e.Name.LocalName == "text").Select(static e => e.Value).ToArray();

        Assert.True((double)svg.Attribute("height")! <= options.MostHeight);
        foreach (var category in (string[])["Computer Vision", "Speech/Audio", "Federated Learning", "..\\hidden/.."])
            Assert.Contains(category, texts);
        if (kind == ChartKind.Pie)
        {
            var counted = texts.Where(static t => t.StartsWith("… +", StringComparison.Ordinal)).Sum(static t => int.Parse(t[3..], CultureInfo.InvariantCulture));
            Assert.InRange(counted, 1, LargeDigest.Papers);
        }

        if (!FontCollection.OfThisMachine.IsEmpty)
            Assert.Equal("\u0089PNG"u8[^3..].ToArray(), chart.ToPng(options)[1..4]);
    }

    /// <summary>Keeps all of it for people to look at, where the environment variable <c>DAILYINSIGHTS_SCREENSHOTS</c> names a folder.</summary>
    private static async Task KeepAsync()
    {
        if (Environment.GetEnvironmentVariable("DAILYINSIGHTS_SCREENSHOTS") is not { Length: > 0 } kept || FontCollection.OfThisMachine.IsEmpty)
            return;

        foreach (var kind in Enum.GetValues<ChartKind>())
        {
            await ReportExporter.ExportAsync(
                Report,
                new ExportOptions
                {
                    Path = Path.Combine(kept, "large-" + kind),
                    Formats = Enum.GetValues<ReportFormat>(),
                    Pictures = Enum.GetValues<PictureFormat>(),
                    Chart = new ChartOptions { Kind = kind },
                    Layout = kind == ChartKind.Bar ? ReportLayout.Classic : ReportLayout.Standard,
                    Overwrite = true,
                },
                cancellationToken: Cancel);
        }
    }

    private static async Task<IDocument> ParseAsync(string file) => new HtmlParser().ParseDocument(await File.ReadAllTextAsync(file, Cancel));

    private static IEnumerable<string> Links(IDocument document, string selector) =>
        document.QuerySelectorAll(selector).Select(static a => a.TextContent);

    private static Task<ExportResult> ExportAsync(TempFolder folder, DateOnly day) => ReportExporter.ExportAsync(
        Report with { Date = day },
        new ExportOptions { Path = folder.Path, Formats = [ReportFormat.Html, ReportFormat.Json], Pictures = [] },
        cancellationToken: Cancel);

    /// <summary>The longest titles of real papers, where there are any at hand.</summary>
    private static string[] RealTitles()
    {
        if (SharedData.Root is not { } root)
            return [];

        return
        [
            .. File.ReadLines(Path.Combine(root, "data", "papers", "papers-2000.jsonl"))
                .Select(static l => JsonDocument.Parse(l).RootElement.GetProperty("title").GetString()!)
                .OrderByDescending(static t => t.Length)
                .Take(40),
        ];
    }
}
