using System.Text;
using DailyInsights.Core.Tests.Support;
using DailyInsights.Sources;

namespace DailyInsights.Core.Tests.Sources.Feeds;

/// <summary>Feeds of every format, and with the faults that feeds have, read from files.</summary>
public sealed class FeedReadingTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly EventList _events = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Rss_2_is_read()
    {
        var paper = await OneAsync("""
            <?xml version="1.0"?>
            <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
              <channel><title>Made up</title><link>https://example.org/</link><description>d</description>
              <image><title>No item</title><url>https://example.org/i.png</url><link>https://example.org/</link></image>
              <item>
                <title>Cats &amp;amp; <![CDATA[<b>dogs</b>]]></title>
                <link>https://example.org/a?x=1&amp;y=2</link>
                <description>&lt;p&gt;First &lt;em&gt;para&lt;/em&gt;graph.&lt;/p&gt;&lt;script&gt;bad()&lt;/script&gt;&lt;p&gt;Second.&lt;/p&gt;</description>
                <content:encoded><![CDATA[<p>The whole article</p>]]></content:encoded>
                <dc:creator>Ann Author</dc:creator>
                <category>one</category><category domain="x">two</category>
                <guid isPermaLink="false">17</guid>
                <pubDate>Wed, 30 Oct 2024 12:00:00 +0900</pubDate>
              </item></channel></rss>
            """);
        Assert.Equal("Cats & dogs", paper.Title);
        Assert.Equal("https://example.org/a?x=1&y=2", paper.Url);
        Assert.Equal("First paragraph. Second.", paper.Abstract);
        Assert.Equal(["Ann Author"], paper.Authors);
        Assert.Equal(["one", "two"], paper.Subjects);
        Assert.Equal(At(2024, 10, 30, 3), paper.Published);
    }

    [Theory]
    [InlineData("0.91")]
    [InlineData("0.92")]
    public async Task Rss_0_9x_is_read(string version)
    {
        var paper = await OneAsync($"""
            <!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd" [<!ENTITY x "y">]>
            <rss version="{version}"><channel><title>t</title><item><title>Stuff</title><link>http://example.org/s</link></item>
            <textinput><title>Search</title><link>http://example.org/q</link></textinput></channel></rss>
            """);
        Assert.Equal(("Stuff", "http://example.org/s", null), (paper.Title, paper.Url, paper.Abstract));
    }

    [Theory]
    [InlineData("http://purl.org/rss/1.0/")]
    [InlineData("http://my.netscape.com/rdf/simple/0.9/")]
    public async Task Rdf_is_read_whatever_the_prefixes(string space)
    {
        var paper = await OneAsync($"""
            <r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:s="{space}" xmlns:d="http://purl.org/dc/elements/1.1/">
            <s:channel r:about="http://example.org/"><s:title>t</s:title><s:items><r:Seq><r:li resource="http://example.org/1"/></r:Seq></s:items></s:channel>
            <s:item r:about="http://example.org/1"><s:title>One</s:title><d:date>2024-10-30T12:00+01:00</d:date><d:creator>A</d:creator><d:subject>s</d:subject></s:item></r:RDF>
            """);
        Assert.Equal(("One", "http://example.org/1"), (paper.Title, paper.Url));
        Assert.Equal(At(2024, 10, 30, 11), paper.Published);
        Assert.Equal(["s"], paper.Subjects);
    }

    [Fact]
    public async Task Atom_1_0_is_read()
    {
        var paper = await OneAsync("""
            <a:feed xmlns:a="http://www.w3.org/2005/Atom" xml:base="https://example.org/blog/"><a:title>t</a:title>
            <a:entry><a:id>tag:example.org,2024:1</a:id><a:title type="text">if a &lt;b&gt; c</a:title>
              <a:link rel="self" href="https://example.org/self"/><a:link rel="alternate" href="posts/1"/>
              <a:author><a:name>Ann</a:name><a:email>ann@example.org</a:email></a:author><a:contributor><a:name>No</a:name></a:contributor>
              <a:content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Hello <b>w</b>orld</p><p>Bye</p></div></a:content>
              <a:category term="x" label="X"/><a:published>2024-10-30T12:00:00Z</a:published><a:updated>2024-10-31T12:00:00.123456789Z</a:updated>
              <a:source><a:title>Other feed</a:title><a:id>other</a:id></a:source>
            </a:entry></a:feed>
            """);
        Assert.Equal("if a <b> c", paper.Title);
        Assert.Equal("https://example.org/blog/posts/1", paper.Url);
        Assert.Equal("Hello world Bye", paper.Abstract);
        Assert.Equal(["Ann"], paper.Authors);
        Assert.Equal(["x"], paper.Subjects);
        Assert.Equal(At(2024, 10, 30, 12), paper.Published);
        Assert.Equal(At(2024, 10, 31, 12), paper.Updated!.Value.AddMilliseconds(-paper.Updated.Value.Millisecond).AddTicks(-(paper.Updated.Value.Ticks % TimeSpan.TicksPerMillisecond)));
    }

    [Fact]
    public async Task Atom_0_3_is_read()
    {
        var paper = await OneAsync("""
            <feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>t</title><entry><title mode="escaped" type="text/html">A &amp;amp; B</title>
            <link rel="alternate" type="text/html" href="http://example.org/1"/><issued>2004-07-13T09:15:00-05:00</issued><modified>2004-07-14T09:15:00Z</modified>
            <id>tag:x,1</id><summary>s</summary></entry></feed>
            """);
        Assert.Equal(("A & B", "http://example.org/1", "s"), (paper.Title, paper.Url, paper.Abstract));
        Assert.Equal(At(2004, 7, 13, 14).AddMinutes(15), paper.Published);
    }

    [Fact]
    public async Task Json_feed_is_read()
    {
        var papers = await ReadAsync("""
            {"version": "https://jsonfeed.org/version/1.1", "title": "t \" [ {", "authors": [{"name": "Not me"}], "items": [
              {"id": "1", "url": "https://example.org/1", "title": "One", "content_html": "<p>a</p>", "date_published": "2024-10-30T12:00:00+09:00",
               "authors": [{"name": "Ann"}, {"name": "Ben"}], "tags": ["x", "y"]},
              {"id": 2, "content_text": "No title here", "author": {"name": "Old style"}}]}
            """);
        Assert.Equal(["One", "No title here"], papers.Select(static p => p.Title));
        Assert.Equal(["Ann", "Ben"], papers[0].Authors);
        Assert.Equal(["Old style"], papers[1].Authors);
        Assert.Equal(At(2024, 10, 30, 3), papers[0].Published);
        Assert.Equal("a", papers[0].Abstract);
    }

    [Theory]
    [InlineData("bare ampersand", "<title>R&D & more</title>", "R&D & more")]
    [InlineData("HTML entities", "<title>Caf&eacute; &mdash; na&iuml;ve&nbsp;&hearts;</title>", "Café — naïve ♥")]
    [InlineData("numbers of Windows", "<title>It&#146;s &#8220;it&#x201D;</title>", "It’s “it”")]
    [InlineData("control characters", "<title>Form\u000Bfeed\u0008 and \u0000nul</title>", "Formfeed and nul")]
    [InlineData("control by number", "<title>A&#11;B&#0;C&#xFFFF;</title>", "ABC")]
    [InlineData("stray less-than", "<title>1 < 2 and 3 <4</title>", "1 < 2 and 3 <4")]
    [InlineData("unknown entity", "<title>A &nonesuch; B</title>", "A &nonesuch; B")]
    [InlineData("undeclared prefix", "<title>T</title><foo:bar>x</foo:bar><media:title>no</media:title>", "T")]
    [InlineData("attributes without quotes", "<title lang=en>T</title>", "T")]
    [InlineData("the same attribute twice", "<title a='1' a='2'>T</title>", "T")]
    [InlineData("upper case", "<TITLE>T</TITLE>", "T")]
    [InlineData("tags inside", "<title>A <i>tagged</i> title</title>", "A tagged title")]
    [InlineData("an element never closed", "<description>Some <br> text<p>more</description><title>T</title>", "T")]
    [InlineData("an end that never began", "</p><title>T</title></b>", "T")]
    [InlineData("nothing but a sign", "<title>&amp;</title>", "&")]
    [InlineData("base64", "<title mode='base64'>RXhhbXBsZQ==</title>", "Example")]
    [InlineData("comments", "<!-- <title>No</title> --><title>T<!-- x --></title>", "T")]
    [InlineData("dashes in comments", "<!-- a -- b --><title>T</title>", "T")]
    [InlineData("formulas", "<title>When $a&lt;b$ and $c&gt;d$</title>", "When $a<b$ and $c>d$")]
    public async Task Faults_in_an_entry_do_not_spoil_it(string fault, string fields, string title)
    {
        var paper = await OneAsync($"<?xml version='1.0'?><rss version='2.0'><channel><title>x</title><item>{fields}<link>https://example.org/1</link></item></channel></rss>");
        Assert.Equal((fault, title, "https://example.org/1"), (fault, paper.Title, paper.Url));
    }

    [Theory]
    [InlineData("\uFEFF")]
    [InlineData("\r\n \n")]
    [InlineData("\uFEFF\n\n")]
    [InlineData("<!-- served by x -->\n")]
    [InlineData("Warning: something in line 3\n")]
    public async Task What_stands_before_the_declaration_does_no_harm(string before) =>
        Assert.Equal("One", (await OneAsync(before + "<?xml version=\"1.0\"?>" + Rss("One"))).Title);

    [Theory]
    [InlineData("<script>x</script>")]
    [InlineData("\0\0\0")]
    [InlineData("some text & more")]
    [InlineData("<rss><channel><item><title>Twice</title></item></channel></rss>")]
    public async Task What_stands_after_the_end_does_no_harm(string after) => Assert.Equal("One", (await OneAsync(Rss("One") + after)).Title);

    [Theory]
    [InlineData("utf-8", "utf-8")]
    [InlineData("utf-8", "iso-8859-1")]
    [InlineData("windows-1252", "utf-8")]
    [InlineData("windows-1252", null)]
    [InlineData("windows-1252", "iso-8859-1")]
    [InlineData("utf-8", "utf-16")]
    [InlineData("utf-16", "utf-8")]
    [InlineData("utf-16", "utf-16")]
    [InlineData("utf-16BE", "utf-16")]
    [InlineData("utf-8", "nonesuch")]
    public async Task The_real_encoding_is_found_whatever_is_declared(string real, string? declared)
    {
        var encoding = real == "windows-1252" ? CodePagesEncodingProvider.Instance.GetEncoding(1252)! : Encoding.GetEncoding(real);
        var text = (declared is null ? "" : $"<?xml version=\"1.0\" encoding=\"{declared}\"?>") + Rss("Zürich – “naïve” café");
        Assert.Equal("Zürich – “naïve” café", Assert.Single(await ReadAsync(encoding.GetBytes(text))).Title);
    }

    [Fact]
    public async Task An_encoding_of_another_script_is_believed()
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding("koi8-r")!;
        var text = "<?xml version=\"1.0\" encoding=\"koi8-r\"?>" + Rss("Новости дня");
        Assert.Equal("Новости дня", Assert.Single(await ReadAsync(encoding.GetBytes(text))).Title);
    }

    [Fact]
    public async Task A_character_cut_in_the_middle_does_not_change_the_encoding()
    {
        var bytes = Encoding.UTF8.GetBytes(Rss("Zürich", "Müller, Größe, Übung, Äpfel, Öl, Süden") + "<!-- ü");
        Assert.Equal("Zürich", Assert.Single(await ReadAsync(bytes[..^1])).Title);
    }

    [Theory]
    [InlineData("<rss><channel><item><title>One</title><link>https://example.org/1</link></item><item><title>Two</title><link>https://example.org/2</link><descr", 2)]
    [InlineData("<rss><channel><item><title>One</title><link>https://example.org/1</link></item><item><title>Tw", 1)]
    [InlineData("<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>One</title><id>https://example.org/1</id></entry><entry>", 1)]
    [InlineData("{\"version\": \"https://jsonfeed.org/version/1\", \"items\": [{\"id\": \"1\", \"title\": \"One\"}, {\"id\": \"2\", \"tit", 1)]
    public async Task A_feed_cut_in_the_middle_gives_what_came_with_a_warning(string text, int count)
    {
        Assert.Equal(count, (await ReadAsync(text)).Count);
        Assert.Equal(["FeedTruncated"], _events.Warnings);
        Assert.Empty(_events.Failures);
    }

    [Fact]
    public async Task An_entry_is_known_by_what_it_has()
    {
        var papers = await ReadAsync("""
            <rss><channel>
              <item><description>Words without title that go on and on until they are far longer than any title should ever be, which is where they have to end somewhere.</description></item>
              <item><link>https://example.org/only-a-link</link></item>
              <item><guid>https://example.org/guid</guid><title>Guid</title></item>
              <item><guid>17</guid><title>Number</title></item>
              <item></item>
            </channel></rss>
            """);
        Assert.Equal(4, papers.Count);
        Assert.Matches("^Words without title that go on .{20,80}…$", papers[0].Title);
        Assert.Equal("https://example.org/only-a-link", papers[1].Title);
        Assert.Equal("https://example.org/guid", papers[2].Url);
        Assert.Equal("feed:made-up#17", papers[3].Id);
        Assert.Null(papers[0].Published);
        Assert.Equal(["FeedEntryNameless"], _events.Failures);
    }

    [Fact]
    public async Task A_feed_without_entries_is_valid_and_empty()
    {
        Assert.Empty(await ReadAsync("<rss version='2.0'><channel><title>t</title></channel></rss>"));
        Assert.Single(_events.Notes);
    }

    [Theory]
    [InlineData("<html><head><title>No feed</title></head></html>", "FeedNotAFeed")]
    [InlineData("<opml version='1.0'/>", "FeedNotAFeed")]
    [InlineData("{\"hello\": 1}", "FeedNotAFeed")]
    [InlineData("just text", "UnknownContent")]
    [InlineData("", "UnknownContent")]
    public async Task What_is_no_feed_is_an_error_that_names_the_file(string text, string id)
    {
        var (error, _) = await new FileSource(_folder.Write("made-up", text)).FailAsync(_events);
        Assert.Equal(id, error.ErrorId);
        Assert.Contains("made-up", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_entry_that_was_never_closed_ends_where_the_next_begins()
    {
        var papers = await ReadAsync("<rss><channel><item><title>One</title><description>x<item><title>Two</title><b></item><item><title>Three</title></channel></rss>");
        Assert.Equal(["One", "Two", "Three"], papers.Select(static p => p.Title));
    }

    [Fact]
    public async Task Deep_nesting_and_huge_entities_are_bounded()
    {
        var deep = string.Concat(Enumerable.Repeat("<x>", 100_000));
        Assert.Equal("One", (await OneAsync($"<rss><channel><item><title>One</title>{deep}</item></channel></rss>")).Title);
        var bomb = "<!DOCTYPE rss [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]><rss><channel><item><title>&b;</title></item></channel></rss>";
        Assert.Equal("&b;", (await OneAsync(bomb)).Title);
    }

    [Theory]
    [InlineData("Rss091FullSample.xml", 1)]
    [InlineData("Rss10OrfAt.xml", 50)]
    [InlineData("Rss20Spiegel.xml", 17)]
    [InlineData("Rss20ISO88591Intranet30.xml", 30)]
    [InlineData("AtomTheVerge.xml", 10)]
    [InlineData("AtomSpecialCharacters.xml", 1)]
    public async Task Real_feeds_read_entry_by_entry(string file, int count)
    {
        var path = SharedData.Require("data/feeds/" + file);
        var papers = await new FileSource(path).AllAsync(_events);
        Assert.Equal(count, papers.Count);

        // Once control characters are gone System.Xml reads these as well, so that it can be asked for a second opinion.
        var encoding = file.Contains("ISO88591", StringComparison.Ordinal) ? Encoding.Latin1 : Encoding.UTF8;
        var text = new string([.. (await File.ReadAllTextAsync(path, encoding, TestContext.Current.CancellationToken)).Where(static c => c >= ' ' || c is '\n' or '\t')]);
        using var reader = System.Xml.XmlReader.Create(new StringReader(text), new() { DtdProcessing = System.Xml.DtdProcessing.Ignore });
        var entries = System.Xml.Linq.XDocument.Load(reader).Descendants().Where(static e => e.Name.LocalName is "item" or "entry").ToList();
        foreach (var (paper, entry) in papers.Zip(entries))
        {
            string? Field(string name) => entry.Elements().FirstOrDefault(e => e.Name.LocalName == name)?.Value is { } v ? string.Join(' ', v.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) : null;
            Assert.Equal(Field("title"), paper.Title);
            Assert.Equal(Field("link") is { Length: > 0 } link ? link : entry.Elements().First(static e => e.Name.LocalName == "link").Attribute("href")!.Value, paper.Url);
            Assert.Equal((Field("pubDate") ?? Field("published") ?? Field("date")) is { } date ? DateTimeOffset.Parse(date, System.Globalization.CultureInfo.InvariantCulture) : null, paper.Published);
        }

        Assert.Empty(_events.Failures);
        Assert.Empty(_events.Warnings);
    }

    private static string Rss(string title, string text = "") =>
        $"<rss version=\"2.0\"><channel><title>t</title><item><title>{title}</title><description>{text}</description></item></channel></rss>";

    private static DateTimeOffset At(int year, int month, int day, int hour) => new(year, month, day, hour, 0, 0, TimeSpan.Zero);

    private async Task<Paper> OneAsync(string text) => Assert.Single(await ReadAsync(text));

    private Task<List<Paper>> ReadAsync(string text) => ReadAsync(Encoding.UTF8.GetBytes(text));

    private Task<List<Paper>> ReadAsync(byte[] bytes) => new FileSource(_folder.Write("made-up", bytes)).AllAsync(_events);
}
