using System.Text.Json;
using System.Xml.Linq;
using AngleSharp.Html.Parser;
using DailyInsights.Core.Tests.Support;
using DailyInsights.Reports;

namespace DailyInsights.Core.Tests.Reports;

public sealed class FolderTests : IDisposable
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private readonly TempFolder _folder = new();
    private readonly EventList _events = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_digests_of_a_folder_are_read_once_each_in_their_order()
    {
        await ExportAsync(2, ReportFormat.Markdown);
        await ExportAsync(1, ReportFormat.Markdown, ReportFormat.Json, ReportFormat.Html, ReportFormat.Jsonl);
        _folder.Write("Papers_2031-01-01_report.md", "# not one of ours");
        _folder.Write("README.md", "# something else");

        var read = new List<StoredReport>();
        await foreach (var report in ReportFolder.ReadAsync(_folder.Path, _events, Cancel))
            read.Add(report);

        Assert.Equal([Digests.Day.AddDays(1), Digests.Day.AddDays(2)], read.Select(static r => r.Report.Date));
        Assert.Equal([".json", ".md"], read.Select(static r => Path.GetExtension(r.Path)));
        Assert.Equal(["NotAReport"], _events.Failures);
    }

    [Fact]
    public async Task A_feed_has_all_that_atom_asks_for_and_is_the_same_each_time()
    {
        foreach (var day in (int[])[1, 3, 2])
            await ExportAsync(day, ReportFormat.Markdown, ReportFormat.Html);

        var file = await ReportFeed.WriteAsync(_folder.Path, new FeedOptions { Address = new Uri("https://example.org/digests") }, _events, Cancel);
        var first = await File.ReadAllTextAsync(file, Cancel);
        await ReportFeed.WriteAsync(_folder.Path, new FeedOptions { Address = new Uri("https://example.org/digests") }, _events, Cancel);

        Assert.Equal(first, await File.ReadAllTextAsync(file, Cancel));
        var feed = XDocument.Parse(first).Root!;
        Assert.Equal(Atom + "feed", feed.Name);
        foreach (var needed in (string[])["id", "title", "updated", "author"])
            Assert.Single(feed.Elements(Atom + needed));
        Assert.Equal("https://example.org/digests/feed.xml", (string?)feed.Element(Atom + "link")!.Attribute("href"));
        Assert.Equal("2031-05-09T00:00:00Z", (string?)feed.Element(Atom + "updated"));
        var entries = feed.Elements(Atom + "entry").ToArray();
        Assert.Equal(["2031-05-09T00:00:00Z", "2031-05-08T00:00:00Z", "2031-05-07T00:00:00Z"], entries.Select(static e => (string?)e.Element(Atom + "updated")));
        Assert.Equal(3, entries.Select(static e => (string?)e.Element(Atom + "id")).Distinct().Count());
        Assert.Equal("https://example.org/digests/2031-05-09/Papers_2031-05-09_report.html", (string?)entries[0].Element(Atom + "link")!.Attribute("href"));
        Assert.All(entries, static e => Assert.True(Uri.IsWellFormedUriString((string?)e.Element(Atom + "id"), UriKind.Absolute)));
    }

    [Fact]
    public async Task A_reader_that_knows_nothing_of_us_finds_every_entry_of_a_feed_valid()
    {
        foreach (var day in (int[])[1, 2])
            await ExportAsync(day, ReportFormat.Json);
        var options = new FeedOptions { Address = new Uri("https://example.org/digests") };
        var before = Entries(XDocument.Load(await ReportFeed.WriteAsync(_folder.Path, options, cancellationToken: Cancel)));
        await ExportAsync(3, ReportFormat.Json);
        var file = await ReportFeed.WriteAsync(_folder.Path, options, cancellationToken: Cancel);

        // An entry that was there stays what it was, so that nobody is shown it twice.
        Assert.Equal(before, Entries(XDocument.Load(file)).Skip(1));
        using var reader = System.Xml.XmlReader.Create(file);
        var feed = XDocument.Load(reader).Root!;
        // https://www.rfc-editor.org/rfc/rfc4287#section-4.1: what a feed and an entry must have once, and dates of RFC 3339.
        foreach (var element in feed.Elements(Atom + "entry").Prepend(feed))
        {
            Assert.All((string[])["id", "title", "updated"], name => Assert.Single(element.Elements(Atom + name)));
            Assert.True(Uri.TryCreate((string)element.Element(Atom + "id")!, UriKind.Absolute, out _));
            Assert.True(DateTimeOffset.TryParseExact((string)element.Element(Atom + "updated")!, "yyyy-MM-dd'T'HH:mm:ss'Z'", null, System.Globalization.DateTimeStyles.AssumeUniversal, out _));
            Assert.All(element.Elements(Atom + "link"), static l => Assert.True(Uri.IsWellFormedUriString((string?)l.Attribute("href"), UriKind.Absolute)));
            Assert.True(element.Elements(Atom + "link").GroupBy(static l => ((string?)l.Attribute("rel"), (string?)l.Attribute("type"))).All(static g => g.Count() == 1));
        }

        Assert.Single(feed.Elements(Atom + "author"));
        Assert.NotEmpty((string)feed.Element(Atom + "author")!.Element(Atom + "name")!);
        Assert.Single(feed.Elements(Atom + "link"), static l => (string?)l.Attribute("rel") == "self");
        Assert.All(feed.Elements(Atom + "entry"), static e => Assert.Single(e.Elements(Atom + "link"), static l => (string?)l.Attribute("rel") == "alternate"));
        Assert.All(feed.Descendants(Atom + "content"), static c => Assert.Equal("html", (string?)c.Attribute("type")));
        Assert.All(feed.Descendants(), static e => Assert.Equal(Atom, e.Name.Namespace));

        static (string, string, string)[] Entries(XDocument feed) =>
            [.. feed.Root!.Elements(Atom + "entry").Select(static e => ((string)e.Element(Atom + "id")!, (string)e.Element(Atom + "updated")!, (string)e.Element(Atom + "content")!))];
    }

    [Fact]
    public async Task Hostile_texts_are_text_in_a_feed()
    {
        var report = Digests.Full();
        var papers = HostileTests.Texts.Append("\uFFFE\u0001 odd").Select(static t => Digests.Paper("x", "https://example.org/?a=1&b=2") with { Title = t }).ToArray();
        report = report with { Ledger = null, Title = "<b>T</b>", Summaries = [report.Summaries[0] with { Category = "<i>", Papers = papers }] };
        await ReportExporter.ExportAsync(report, new ExportOptions { Path = _folder.Path, Pictures = [], Formats = [ReportFormat.Json] }, cancellationToken: Cancel);

        var feed = XDocument.Load(await ReportFeed.WriteAsync(_folder.Path, cancellationToken: Cancel)).Root!;

        var content = new HtmlParser().ParseDocument((string)feed.Descendants(Atom + "content").Single());
        Assert.Equal(papers.Select(static p => TextRules.OneLine(p.Title).Replace("\uFFFE", "", StringComparison.Ordinal)), content.QuerySelectorAll("li > a").Select(static a => a.TextContent));
        Assert.Empty(content.QuerySelectorAll("script, img, i, b"));
    }

    [Fact]
    public void Papers_as_json_lines_can_go_in_again()
    {
        var report = Digests.Full();
        var lines = ReportWriter.Write(report, ReportFormat.Jsonl).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(3, lines.Length);
        foreach (var (line, paper) in lines.Zip(report.Papers))
        {
            using var json = JsonDocument.Parse(line);
            var properties = json.RootElement.EnumerateObject().ToDictionary(static p => p.Name, static p => p.Value, StringComparer.OrdinalIgnoreCase);
            var again = PaperInput.Read(n => properties.TryGetValue(n, out var v) ? Plain(v) : null, "a line");
            Assert.Equal((paper.Id, paper.Title, paper.Url, paper.Category, paper.Upvotes), (again.Id, again.Title, again.Url, again.Category, again.Upvotes));
            Assert.Equal(paper.Authors, again.Authors);
        }
    }

    private static object? Plain(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetInt32(),
        JsonValueKind.Array => value.EnumerateArray().Select(static e => e.GetString()).ToArray(),
        _ => null,
    };

    private Task<ExportResult> ExportAsync(int day, params ReportFormat[] formats) => ReportExporter.ExportAsync(
        Digests.Full("en") with { Date = Digests.Day.AddDays(day) },
        new ExportOptions { Path = _folder.Path, Pictures = [], Formats = formats },
        cancellationToken: Cancel);
}
