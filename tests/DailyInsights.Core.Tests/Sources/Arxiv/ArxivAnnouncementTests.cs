using DailyInsights.Core.Tests.Support;
using DailyInsights.Http;
using DailyInsights.Sources;
using DailyInsights.Sources.Arxiv;
using Microsoft.AspNetCore.Http;

namespace DailyInsights.Core.Tests.Sources.Arxiv;

public sealed class ArxivAnnouncementTests : IDisposable
{
    private readonly FakeTime _time = FakeTime.Hurried();
    private readonly EventList _events = new();
    private readonly PoliteClient _client;

    // Wednesday, January 14th, 2026, noon.
    public ArxivAnnouncementTests() => _client = PoliteClient.Create(new PoliteClientOptions { Time = _time });

    public void Dispose() => _client.Dispose();

    [Fact]
    public async Task Announcements_are_read_with_all_they_say()
    {
        await using var server = await ServeAsync(Feed("Wed, 14 Jan 2026 00:00:00 -0500", Item("2601.00001v1", "new") + Item("2512.00002v3", "replace-cross")));
        var papers = await Source(server).AllAsync(_events);

        Assert.Equal("/rss/cs.CL+math", Assert.Single(server.Requests));
        Assert.Equal(["2601.00001", "2512.00002"], papers.Select(static p => p.Id));
        Assert.Equal([1, 3], papers.Select(static p => p.Version));
        Assert.Equal(["new", "replace-cross"], papers.Select(static p => p.AnnounceType));
        Assert.Equal("https://arxiv.org/abs/2601.00001", papers[0].Url);
        Assert.Equal("When $a<b$ & more", papers[0].Title);
        Assert.Equal("We show $p<0.05$ and q>1. Done.", papers[0].Abstract);
        Assert.Equal(["Kurt Gödel", "Élie Cartan", "Søren Ł. Ång", "François Čech", "John Smith, Jr."], papers[0].Authors);
        Assert.Equal(["cs.CL", "cs.LG"], papers[0].Subjects);
        Assert.Equal(new DateTimeOffset(2026, 1, 14, 5, 0, 0, TimeSpan.Zero), papers[0].Listed);
        Assert.Empty(_events.Warnings);
    }

    [Fact]
    public async Task Only_the_kinds_asked_for_are_given_and_each_paper_once()
    {
        await using var server = await ServeAsync(Feed("Wed, 14 Jan 2026 00:00:00 -0500", Item("2601.00001v1", "new") + Item("2601.00001v1", "new") + Item("2512.00002v3", "replace") + Item("2512.00003v1", "cross")));
        Assert.Equal(["2601.00001", "2512.00003"], (await Source(server, "new", "cross").AllAsync(_events)).Select(static p => p.Id));
    }

    [Fact]
    public async Task An_empty_feed_on_a_weekend_is_no_papers_and_a_note()
    {
        _time.Advance(TimeSpan.FromDays(4));
        await using var server = await ServeAsync(Feed("Sun, 18 Jan 2026 00:00:00 -0500", ""));
        Assert.Empty(await Source(server).AllAsync(_events));
        Assert.Contains(_events.Notes, static n => n.Contains("announces nothing", StringComparison.Ordinal));
        Assert.Empty(_events.Warnings);
    }

    [Theory]
    [InlineData(0, "Tue, 13 Jan 2026 00:00:00 -0500", true)]
    [InlineData(0, "Wed, 14 Jan 2026 00:00:00 -0500", false)]
    [InlineData(4, "Fri, 16 Jan 2026 00:00:00 -0500", false)]
    [InlineData(5, "Fri, 16 Jan 2026 00:00:00 -0500", true)]
    public async Task A_feed_older_than_it_should_be_is_told(int daysLater, string date, bool isStale)
    {
        _time.Advance(TimeSpan.FromDays(daysLater));
        await using var server = await ServeAsync(Feed(date, Item("2601.00001v1", "new")));
        Assert.Single(await Source(server).AllAsync(_events));
        Assert.Equal(isStale ? ["ArxivFeedStale"] : [], _events.Warnings);
    }

    [Fact]
    public async Task A_feed_of_something_else_is_an_error()
    {
        await using var server = await ServeAsync("<rss><channel><item><title>A blog</title><link>https://example.org/</link></item></channel></rss>");
        Assert.Equal("ArxivNotAnnouncements", (await Source(server).FailAsync(_events)).Error.ErrorId);
    }

    [Fact]
    public void Kinds_and_categories_that_do_not_exist_are_refused()
    {
        Assert.Equal("BadArxivQuery", Assert.Throws<InsightException>(() => new ArxivAnnouncementSource(new() { Categories = ["cs.CL"], AnnounceTypes = ["old"] }, _client)).ErrorId);
        Assert.Equal("UnknownArxivCategory", Assert.Throws<InsightException>(() => new ArxivAnnouncementSource(new() { Categories = ["cs.XX"] }, _client)).ErrorId);
        Assert.Equal("EmptyArxivQuery", Assert.Throws<InsightException>(() => new ArxivAnnouncementSource(new(), _client)).ErrorId);
    }

    [Fact]
    public async Task A_late_feed_is_not_called_late_without_naming_the_holidays()
    {
        await using var server = await ServeAsync(Feed("Tue, 13 Jan 2026 00:00:00 -0500", Item("2601.00001v1", "new")));
        Assert.Single(await Source(server).AllAsync(_events));
        var warning = Assert.Single(_events.All.OfType<RunEvent.Warned>());
        Assert.Contains("2026-01-13", warning.Message, StringComparison.Ordinal);
        Assert.Contains("2026-01-14", warning.Message, StringComparison.Ordinal);
        Assert.Contains("Either arXiv announced nothing that day, as on its holidays (https://info.arxiv.org/help/availability.html), or", warning.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Entries_without_identifier_are_told_a_few_at_a_time_and_the_others_are_read()
    {
        var broken = string.Concat(Enumerable.Repeat("<item><title>No identifier</title><link>https://example.org/</link></item>", 40));
        await using var server = await ServeAsync(Feed("Wed, 14 Jan 2026 00:00:00 -0500", broken[..(broken.Length / 20)] + Item("2601.00001v1", "new") + broken + Item("2601.00002v1", "new")));
        Assert.Equal(["2601.00001", "2601.00002"], (await Source(server).AllAsync(_events)).Select(static p => p.Id));
        Assert.Equal(Enumerable.Repeat("ArxivEntryIncomplete", 6), _events.Failures);
        Assert.Contains(": 37 more entries", _events.All.OfType<RunEvent.Failed>().Last().Error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_feed_that_was_no_use_is_asked_for_again_and_not_served_from_disk()
    {
        using var folder = new TempFolder();
        using var client = PoliteClient.Create(new PoliteClientOptions { Time = _time, CacheFolder = folder.Path });
        var bodies = new Queue<string>(["<html>Down for maintenance</html>", Feed("Wed, 14 Jan 2026 00:00:00 -0500", Item("2601.00001v1", "new"))]);
        await using var server = await Loopback.StartAsync((context, _) => context.Response.WriteAsync(bodies.Dequeue()));
        var source = new ArxivAnnouncementSource(new ArxivAnnouncementOptions { Categories = ["cs.CL"], Endpoint = server.At("/rss/"), Pace = null }, client);
        Assert.Equal("FeedNotAFeed", (await source.FailAsync(_events)).Error.ErrorId);
        Assert.Single(await source.AllAsync(_events));
        Assert.Single(await source.AllAsync(_events));
        Assert.Equal(2, server.Requests.Count);
    }

    [Theory]
    [InlineData("rss")]
    [InlineData("atom")]
    [InlineData("prefixed")]
    public async Task Saved_announcements_are_read_where_saved_answers_are(string form)
    {
        using var folder = new TempFolder();
        var text = form == "rss" ? Feed("Wed, 14 Jan 2026 00:00:00 -0500", Item("2601.00001v1", "new") + Item("2512.00002v3", "replace-cross")) : """
            <a:feed xmlns:a="http://www.w3.org/2005/Atom" xmlns:arxiv="http://arxiv.org/schemas/atom">
            <a:id>http://rss.arxiv.org/atom/cs.CL</a:id><a:title>cs.CL updates on arXiv.org</a:title><a:updated>2026-01-14T05:00:00Z</a:updated>
            <a:entry><a:id>oai:arXiv.org:2601.00001v1</a:id><a:title>When $a&lt;b$ &amp; more</a:title><a:link href="https://arxiv.org/abs/2601.00001" rel="alternate"/>
            <a:summary>arXiv:2601.00001v1 Announce Type: new
            Abstract: We show $p&lt;0.05$ and q&gt;1.
            Done.</a:summary></a:entry>
            <a:entry><a:id>oai:arXiv.org:2512.00002v3</a:id><a:title>Two</a:title><a:link href="https://arxiv.org/abs/2512.00002" rel="alternate"/>
            <arxiv:announce_type>replace-cross</arxiv:announce_type></a:entry></a:feed>
            """;
        if (form == "atom")
            text = text.Replace("<a:", "<", StringComparison.Ordinal).Replace("</a:", "</", StringComparison.Ordinal).Replace("xmlns:a=", "xmlns=", StringComparison.Ordinal);
        var path = folder.Write("saved.xml", text);
        foreach (var source in new IPaperSource[] { new ArxivFileSource(path), new FileSource(path) })
        {
            var papers = await source.AllAsync(_events);
            Assert.Equal(["2601.00001", "2512.00002"], papers.Select(static p => p.Id));
            Assert.Equal(["new", "replace-cross"], papers.Select(static p => p.AnnounceType));
            Assert.Equal("We show $p<0.05$ and q>1. Done.", papers[0].Abstract);
            Assert.Equal([1, 3], papers.Select(static p => p.Version));
        }

        Assert.Empty(_events.Failures);
    }

    [Fact]
    public async Task A_feed_whose_entries_speak_of_arxiv_is_a_feed_like_any_other()
    {
        using var folder = new TempFolder();
        var path = folder.Write("blog.xml", "<rss><channel><title>A blog</title><item><title>How to use rss.arxiv.org and https://export.arxiv.org/api/query</title><link>https://example.org/1</link></item></channel></rss>");
        Assert.Equal("https://example.org/1", Assert.Single(await new FileSource(path).AllAsync(_events)).Url);
        var (error, _) = await new ArxivFileSource(path).FailAsync(_events);
        Assert.Equal("ArxivNotAnAnswer", error.ErrorId);
        Assert.Contains("Get-FeedPaper", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("rss2_cs.AI_2026-04-27_trimmed.xml", 3)]
    [InlineData("atom_cs.AI_2025-08-20.xml", 7)]
    [InlineData("atom_cs_2025-11-23_sunday_empty.xml", 0)]
    [InlineData("old_rdf_hep-ex_2018-05-23_trimmed3.xml", 3)]
    public async Task Real_announcements_read_entry_by_entry(string file, int count)
    {
        var papers = await new FileSource(SharedData.Require("data/arxiv-rss/" + file)).AllAsync(_events);
        Assert.Equal(count, papers.Count);
        Assert.Equal(papers, await new ArxivFileSource(SharedData.Require("data/arxiv-rss/" + file)).AllAsync(_events));
        Assert.All(papers, static p =>
        {
            Assert.Matches(@"^\d{4}\.\d{5}$", p.Id);
            Assert.EndsWith("arxiv.org/abs/" + p.Id, p.Url!, StringComparison.Ordinal);
            Assert.NotNull(p.Version);
            Assert.DoesNotContain("Announce", p.Abstract!, StringComparison.Ordinal);
            Assert.DoesNotContain("<p>", p.Abstract!, StringComparison.Ordinal);
            Assert.DoesNotContain("arXiv:", p.Title, StringComparison.Ordinal);
            Assert.NotEmpty(p.Authors);
            Assert.NotEmpty(p.Subjects);
            Assert.Matches("^(new|cross|replace|replace-cross)$", p.AnnounceType!);
            Assert.NotNull(p.Listed);
        });
        if (file.StartsWith("old", StringComparison.Ordinal))
        {
            Assert.Equal(["new", "cross", "replace"], papers.Select(static p => p.AnnounceType));
            Assert.Equal(["hep-ex", "hep-ex", "nucl-th"], papers.Select(static p => p.PrimarySubject));
            Assert.Equal("Recent Top quark results from the Tevatron", papers[1].Title);
            Assert.Equal(6, papers[2].Authors.Count);
            Assert.Contains(@"$2.6<\eta<4$", papers[0].Abstract!, StringComparison.Ordinal);
        }
    }

    private ArxivAnnouncementSource Source(Loopback server, params string[] types) =>
        new(new ArxivAnnouncementOptions { Categories = ["cs.CL", "math.*"], AnnounceTypes = types, Endpoint = server.At("/rss/"), Pace = null }, _client);

    private static Task<Loopback> ServeAsync(string body) => Loopback.StartAsync((context, _) => context.Response.WriteAsync(body));

    private static string Feed(string date, string items) => $"""
        <?xml version='1.0' encoding='UTF-8'?>
        <rss xmlns:arxiv="http://arxiv.org/schemas/atom" xmlns:dc="http://purl.org/dc/elements/1.1/" version="2.0"><channel>
        <title>cs.CL updates on arXiv.org</title><link>http://rss.arxiv.org/rss/cs.CL</link>
        <lastBuildDate>{date}</lastBuildDate><pubDate>{date}</pubDate><skipDays><day>Saturday</day><day>Sunday</day></skipDays>{items}</channel></rss>
        """;

    private static string Item(string id, string type) => $$"""
        <item><title>When $a&lt;b$ &amp; more</title><link>https://arxiv.org/abs/{{id[..id.IndexOf('v')]}}</link>
        <description>arXiv:{{id}} Announce Type: {{type}}
        Abstract: We show $p&lt;0.05$ and q&gt;1.
        Done.</description><guid isPermaLink="false">oai:arXiv.org:{{id}}</guid><category>cs.CL</category><category>cs.LG</category>
        <pubDate>Wed, 14 Jan 2026 00:00:00 -0500</pubDate><arxiv:announce_type>{{type}}</arxiv:announce_type>
        <dc:creator>Kurt G\"odel, , \'{E}lie Cartan, S{\o}ren {\L}. {\AA}ng,  Fran\c{c}ois \v{C}ech, John Smith, Jr. (Nowhere, Inc.)</dc:creator></item>
        """;
}
