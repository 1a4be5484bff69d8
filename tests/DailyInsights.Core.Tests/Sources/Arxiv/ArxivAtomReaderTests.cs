using System.Globalization;
using System.Text;
using System.Xml.Linq;
using DailyInsights.Core.Tests.Support;
using DailyInsights.Sources.Arxiv;

namespace DailyInsights.Core.Tests.Sources.Arxiv;

public sealed class ArxivAtomReaderTests
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace Extra = "http://arxiv.org/schemas/atom";

    [Fact]
    public void Everything_an_entry_says_is_kept()
    {
        using var reader = Open(ArxivAnswers.Old);
        Assert.Equal((28637, 20, 10), (reader.Total, reader.Start, reader.ItemsPerPage));

        var paper = Assert.Single(reader.ReadPapers());
        Assert.Equal("math/0502287", paper.Id);
        Assert.Equal(2, paper.Version);
        Assert.Equal(@"Invented structures on invented manifolds & $\alpha < 1$", paper.Title);
        Assert.Equal("In this article, we invent structures. They have a second paragraph.", paper.Abstract);
        Assert.Equal(["Anna Invented", "Björn Made-Up"], paper.Authors);
        Assert.Equal("http://arxiv.org/abs/math/0502287v2", paper.Url);
        Assert.Equal("http://arxiv.org/pdf/math/0502287v2", paper.PdfUrl);
        Assert.Equal("math.DG", paper.PrimarySubject);
        Assert.Equal(["math.DG", "hep-th"], paper.Subjects);
        Assert.Equal(["53C25, 53A30 (Primary); 53B20 (Secondary)"], paper.OtherSubjects);
        Assert.Equal(new DateTimeOffset(2005, 2, 14, 15, 36, 34, TimeSpan.Zero), paper.Published);
        Assert.Equal(TimeSpan.Zero, paper.Published!.Value.Offset);
        Assert.Equal(new DateTimeOffset(2008, 1, 17, 3, 5, 51, TimeSpan.Zero), paper.Updated);
        Assert.Equal("12 pages, no figures", paper.Comment);
        Assert.Equal("J. Inv. 1 (2005) 1", paper.JournalReference);
        Assert.Equal("10.1000/xyz", paper.Doi);
        Assert.Equal(["arxiv"], paper.Sources);
    }

    [Fact]
    public void A_doi_that_stands_in_a_link_only_is_kept()
    {
        using var reader = Open(ArxivAnswers.Old.Replace("arxiv:doi", "arxiv:other", StringComparison.Ordinal));
        Assert.Equal("10.1000/xyz", Assert.Single(reader.ReadPapers()).Doi);
    }

    [Fact]
    public void Thousands_of_authors_are_read()
    {
        var authors = string.Concat(Enumerable.Range(1, 3303).Select(static i => $"<author><name>Author {i}</name></author>"));
        using var reader = Open(ArxivAnswers.Old.Replace("<author><name>Bj&#246;rn Made-Up</name></author>", authors, StringComparison.Ordinal));
        Assert.Equal(3304, Assert.Single(reader.ReadPapers()).Authors.Count);
    }

    [Fact]
    public void An_error_answer_tells_what_arxiv_says()
    {
        using var reader = Open(ArxivAnswers.Error);
        var error = Assert.Throws<InsightException>(() => reader.ReadPapers().ToList());
        Assert.Equal("ArxivErrorAnswer", error.ErrorId);
        Assert.Contains("incorrect id format for zzz", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_paper_may_be_titled_Error()
    {
        using var reader = Open(ArxivAnswers.Page(1, 0, 1).Replace(">Invented paper", ">Error<!--", StringComparison.Ordinal).Replace("</title><updated>2026-01", "--></title><updated>2026-01", StringComparison.Ordinal));
        Assert.Equal("Error", Assert.Single(reader.ReadPapers()).Title);
    }

    [Theory]
    [InlineData("Rate exceeded.")]
    [InlineData("")]
    [InlineData("<!DOCTYPE html><html><body>Down for maintenance</body></html>")]
    [InlineData("<html><body>Down</body></html>")]
    [InlineData("<!DOCTYPE feed [<!ENTITY a \"b\">]><feed xmlns=\"http://www.w3.org/2005/Atom\"/>")]
    [InlineData("<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>A blog</title></feed>")]
    [InlineData("<feed xmlns=\"http://www.w3.org/2005/Atom\"><entry><id>http://example.org/1</id><title>A post</title></entry></feed>")]
    public void What_is_no_answer_of_arxiv_is_an_error_that_names_it(string text)
    {
        var error = Assert.Throws<InsightException>(() =>
        {
            using var reader = Open(text);
            return reader.ReadPapers().ToList();
        });
        Assert.Equal("ArxivNotAnAnswer", error.ErrorId);
        Assert.Contains("made-up.xml", error.Message, StringComparison.Ordinal);
        Assert.Contains("line ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_answer_that_breaks_off_gives_what_came_and_then_an_error()
    {
        var text = ArxivAnswers.Page(3, 0, 3);
        using var reader = Open(text[..text.LastIndexOf("<entry>", StringComparison.Ordinal)] + "<entry><id>");
        var came = new List<Paper>();
        var error = Assert.Throws<InsightException>(() => came.AddRange(reader.ReadPapers().Select(p => { came.Add(p); return p; }).ToList()));
        Assert.Equal("ArxivNotAnAnswer", error.ErrorId);
        Assert.Equal(2, came.Count);
    }

    [Fact]
    public void An_entry_without_identifier_is_left_out_with_a_word()
    {
        var events = new EventList();
        var text = ArxivAnswers.Page(2, 0, 2).Replace("<id>http://arxiv.org/abs/2601.10000v1</id>", "", StringComparison.Ordinal);
        using var reader = ArxivAtomReader.Open(new MemoryStream(Encoding.UTF8.GetBytes(text)), "made-up.xml", events);
        Assert.Equal("2601.10001", Assert.Single(reader.ReadPapers()).Id);
        Assert.Equal(2, reader.Entries);
        Assert.Equal(["ArxivEntryIncomplete"], events.Failures);
    }

    [Theory]
    [InlineData("new_2026-04-30_cs.LG_20.xml", 20)]
    [InlineData("new_2026-06_q-transformer_5.xml", 5)]
    [InlineData("old_2018-02_q-einstein_10.xml", 10)]
    [InlineData("old_2025-10_empty.xml", 0)]
    [InlineData("manual_2007_single.xml", 1)]
    [InlineData("arxivpy_id_0000.0000_s0_m100_8b51d9633a68.http200.xml", 0)]
    [InlineData("arxivpy_id_astro-ph_0601001_s0_m100_3150dca9dc76.http200.xml", 1)]
    [InlineData("arxivpy_q_testing_s0_m10_bc5a6c384fe9.http200.xml", 10)]
    [InlineData("arxivpy_q_testing_s10_m10_34e56e15aaac.http200.xml", 10)]
    public async Task Real_answers_read_as_they_were_written_entry_by_entry(string file, int count)
    {
        var path = SharedData.Require("data/arxiv-api/" + file);
        var papers = await new ArxivFileSource(path).AllAsync();
        var entries = XDocument.Load(path).Root!.Elements(Atom + "entry").ToList();

        Assert.Equal(count, papers.Count);
        Assert.Equal(count, papers.Select(static p => p.Id).Distinct().Count());
        foreach (var (paper, entry) in papers.Zip(entries))
        {
            Assert.Equal(Words(entry.Element(Atom + "title")!.Value), paper.Title);
            Assert.Equal(Words(entry.Element(Atom + "summary")!.Value), paper.Abstract);
            Assert.Equal(entry.Elements(Atom + "author").Select(static a => Words(a.Element(Atom + "name")!.Value)), paper.Authors);
            Assert.StartsWith("http://arxiv.org/abs/" + paper.Id, entry.Element(Atom + "id")!.Value, StringComparison.Ordinal);
            Assert.EndsWith(paper.Id + "v" + paper.Version, paper.Url!, StringComparison.Ordinal);
            Assert.EndsWith("/pdf/" + paper.Id + "v" + paper.Version, paper.PdfUrl!, StringComparison.Ordinal);
            Assert.Equal(Instant(entry, "published"), paper.Published);
            Assert.Equal(Instant(entry, "updated"), paper.Updated);
            Assert.Equal(entry.Element(Extra + "primary_category")!.Attribute("term")!.Value, paper.PrimarySubject);
            Assert.Equal(entry.Elements(Atom + "category").Select(static c => c.Attribute("term")!.Value), paper.Subjects.Concat(paper.OtherSubjects));
            Assert.All(paper.Subjects, static s => Assert.Matches("^[a-z-]+(\\.[A-Za-z-]+)?$", s));
            Assert.Equal(Words(entry.Element(Extra + "comment")?.Value), paper.Comment);
            Assert.Equal(Words(entry.Element(Extra + "journal_ref")?.Value), paper.JournalReference);
            Assert.Equal(entry.Element(Extra + "doi")?.Value, paper.Doi);
        }
    }

    [Theory]
    [InlineData("arxivpy_id_abc_s0_m100_b79c8dcf6bc3.http400.xml", "incorrect id format for abc")]
    [InlineData("manual_2007_error.xml", "incorrect id format for 1234.12345")]
    public async Task Real_error_answers_tell_what_arxiv_says(string file, string text)
    {
        var (error, _) = await new ArxivFileSource(SharedData.Require("data/arxiv-api/" + file)).FailAsync();
        Assert.Equal("ArxivErrorAnswer", error.ErrorId);
        Assert.Contains(text, error.Message, StringComparison.Ordinal);
    }

    private static ArxivAtomReader Open(string text) => ArxivAtomReader.Open(new MemoryStream(Encoding.UTF8.GetBytes(text)), "made-up.xml");

    private static string? Words(string? text) => text is null ? null : string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static DateTimeOffset Instant(XElement entry, string name) =>
        DateTimeOffset.Parse(entry.Element(Atom + name)!.Value, CultureInfo.InvariantCulture);
}
