using DailyInsights.Core.Tests.Support;
using DailyInsights.Sources;
using DailyInsights.Sources.Arxiv;

namespace DailyInsights.Core.Tests.Sources.Feeds;

/// <summary>Links of feeds in files: relative to what the feed says, and never anything but http and https.</summary>
public sealed class FeedLinkTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly EventList _events = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("the feed's page", "<rss><channel><link>https://example.org/news/</link><item><title>t</title><link>a?b=c</link></item></channel></rss>", "https://example.org/news/a?b=c")]
    [InlineData("from the root", "<rss><channel><link>https://example.org/news/</link><item><title>t</title><link>/a</link></item></channel></rss>", "https://example.org/a")]
    [InlineData("without scheme", "<rss><channel><link>http://example.org/</link><item><title>t</title><link>//example.com/a</link></item></channel></rss>", "http://example.com/a")]
    [InlineData("without scheme and base", "<rss><channel><item><title>t</title><link>//example.com/a</link></item></channel></rss>", "https://example.com/a")]
    [InlineData("the feed itself", "<rss xmlns:atom='http://www.w3.org/2005/Atom'><channel><atom:link rel='self' href='https://example.org/feed.xml'/><item><title>t</title><link>a</link></item></channel></rss>", "https://example.org/a")]
    [InlineData("page before feed", "<feed xmlns='http://www.w3.org/2005/Atom'><link rel='self' href='https://feeds.example.org/x'/><link href='https://example.org/blog/'/><entry><title>t</title><link href='a'/></entry></feed>", "https://example.org/blog/a")]
    [InlineData("xml:base over links", "<feed xmlns='http://www.w3.org/2005/Atom' xml:base='https://example.org/base/'><link href='https://example.com/'/><entry><title>t</title><link href='a'/></entry></feed>", "https://example.org/base/a")]
    [InlineData("xml:base of the entry", "<feed xmlns='http://www.w3.org/2005/Atom' xml:base='https://example.org/base/'><entry xml:base='2025/'><title>t</title><link href='a'/></entry></feed>", "https://example.org/base/2025/a")]
    [InlineData("JSON's page", "{\"version\":\"https://jsonfeed.org/version/1\",\"home_page_url\":\"https:\\/\\/example.org\\/b\\/\",\"items\":[{\"id\":\"1\",\"title\":\"t\",\"url\":\"a\"}]}", "https://example.org/b/a")]
    [InlineData("JSON's feed", "{\"feed_url\":\"https://example.org/feed.json\",\"items\":[{\"id\":\"1\",\"title\":\"t\",\"url\":\"a\"}]}", "https://example.org/a")]
    [InlineData("nothing to tell", "<rss><channel><item><title>t</title><link>a</link></item></channel></rss>", null)]
    public async Task A_relative_link_is_resolved_against_what_the_feed_says(string what, string feed, string? url) =>
        Assert.Equal((what, url), (what, (await OneAsync(feed)).Url));

    [Theory]
    [InlineData("<rss><channel><link>https://example.org/</link><item><title>t</title><link>{0}</link></item></channel></rss>")]
    [InlineData("<rss><channel><item><title>t</title><guid isPermaLink='true'>{0}</guid><enclosure type='application/pdf' url='{0}'/></item></channel></rss>")]
    [InlineData("<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>t</title><id>{0}</id><link href='{0}'/><link type='application/pdf' href='{0}'/></entry></feed>")]
    [InlineData("<feed xmlns='http://www.w3.org/2005/Atom' xml:base='{0}'><entry><title>t</title><link href='{0}'/><link rel='related' href='{0}'/></entry></feed>")]
    [InlineData("<r:RDF xmlns:r='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/'><item r:about='{0}'><title>t</title><link>{0}</link></item></r:RDF>")]
    [InlineData("{\"home_page_url\":\"{0}\",\"items\":[{\"id\":\"1\",\"title\":\"t\",\"url\":\"{0}\",\"external_url\":\"{0}\"}]}")]
    public async Task Only_web_addresses_become_links(string feed)
    {
        foreach (var link in new[] { "javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "ftp://example.org/x", "JaVaScRiPt:alert(1)", "vbscript:x" })
        {
            var paper = await OneAsync(feed.Replace("{0}", link, StringComparison.Ordinal));
            Assert.Equal((link, null, null), (link, paper.Url, paper.PdfUrl));
        }
    }

    [Fact]
    public async Task The_first_link_that_may_be_followed_is_taken()
    {
        var paper = await OneAsync("<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>t</title><link href='javascript:x'/><link href='https://example.org/1'/></entry></feed>");
        Assert.Equal("https://example.org/1", paper.Url);
    }

    [Fact]
    public async Task An_announcement_or_answer_with_another_link_keeps_arxivs()
    {
        var announced = _folder.Write("rss.xml", "<rss><channel><title>cs.CL updates on arXiv.org</title><item><title>t</title><guid>oai:arXiv.org:2601.00001v1</guid><link>javascript:x</link></item></channel></rss>");
        Assert.Equal("https://arxiv.org/abs/2601.00001", Assert.Single(await new ArxivFileSource(announced).AllAsync(_events)).Url);
        var answer = _folder.Write("api.xml", "<feed xmlns='http://www.w3.org/2005/Atom'><totalResults xmlns='http://a9.com/-/spec/opensearch/1.1/'>1</totalResults><entry><id>http://arxiv.org/abs/2601.00001v1</id><title>t</title><link rel='alternate' href='javascript:x'/><link title='pdf' href='data:x'/></entry></feed>");
        var paper = Assert.Single(await new ArxivFileSource(answer).AllAsync(_events));
        Assert.Equal(("http://arxiv.org/abs/2601.00001v1", null), (paper.Url, paper.PdfUrl));
    }

    [Fact]
    public async Task Entries_of_two_feeds_with_the_same_relative_link_are_two_papers()
    {
        const string feed = "<rss><channel><item><title>t</title><link>1.html</link></item></channel></rss>";
        var one = Assert.Single(await new FileSource(_folder.Write("one.xml", feed)).AllAsync(_events));
        var two = Assert.Single(await new FileSource(_folder.Write("two.xml", feed)).AllAsync(_events));
        Assert.NotEqual(one.Id, two.Id);
    }

    private async Task<Paper> OneAsync(string text) => Assert.Single(await new FileSource(_folder.Write("made-up", text)).AllAsync(_events));
}
