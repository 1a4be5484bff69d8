using System.Xml.Linq;
using DailyInsights.Categorization;

namespace DailyInsights.Core.Tests.Categorization.Keywords;

public sealed class SamplePapersTests
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace Arxiv = "http://arxiv.org/schemas/atom";

    [Fact]
    public void The_sample_spreads_over_a_dozen_categories()
    {
        var categorizer = new KeywordPaperCategorizer();
        var spread = Papers().GroupBy(p => categorizer.Choose(p).Name).ToDictionary(static g => g.Key, static g => g.Count());
        Assert.InRange(spread.Count, 12, 20);
        Assert.True(spread.Values.Max() <= 8);
    }

    [Fact]
    public void The_sample_is_invented_and_says_so()
    {
        var papers = Papers();
        Assert.Equal(40, papers.Count);
        Assert.Contains("invented", Feed().Element(Atom + "title")!.Value, StringComparison.Ordinal);
        // arXiv numbers papers by year and month from 01 to 12.
        Assert.Equal(Enumerable.Range(1, 40).Select(static i => $"2600.{i:D5}"), papers.Select(static p => p.Id));
        Assert.All(papers, static p => Assert.InRange(p.Abstract!.Split(' ').Length, 80, 150));
    }

    [Fact]
    public void The_sample_holds_what_real_answers_hold()
    {
        var entries = Feed().Elements(Atom + "entry").ToList();
        Assert.Contains(entries, static e => e.Elements(Atom + "author").Count() == 60);
        Assert.Contains(entries, static e => e.Element(Atom + "title")!.Value.Contains("\\mathcal", StringComparison.Ordinal));
        Assert.Contains(entries, static e => e.Element(Atom + "title")!.Value.Contains('&', StringComparison.Ordinal) && e.Element(Atom + "title")!.Value.Contains('"', StringComparison.Ordinal));
        Assert.Contains(entries, static e => e.Element(Atom + "title")!.Value.Length > 250);
        Assert.Contains(entries, static e => e.Element(Arxiv + "comment") is null);
        Assert.Contains(entries, static e => e.Element(Arxiv + "doi") is not null && e.Element(Arxiv + "journal_ref") is not null);
        Assert.Contains(entries, static e => e.Element(Atom + "id")!.Value.EndsWith("v2", StringComparison.Ordinal));
    }

    private static List<Paper> Papers() =>
        Feed().Elements(Atom + "entry").Select(static e =>
        {
            Assert.True(ArxivId.TryParse(e.Element(Atom + "id")!.Value, out var id));
            return new Paper
            {
                Id = id.Value,
                Title = TextRules.OneLine(e.Element(Atom + "title")!.Value),
                Abstract = TextRules.OneLine(e.Element(Atom + "summary")!.Value),
                Subjects = [.. e.Elements(Atom + "category").Select(static c => c.Attribute("term")!.Value)],
                PrimarySubject = e.Element(Arxiv + "primary_category")!.Attribute("term")!.Value,
            };
        }).ToList();

    private static XElement Feed()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine(folder.FullName, "src", "DailyInsights.Core", "Sources", "Sample", "sample.xml");
            if (File.Exists(path))
                return XDocument.Load(path).Root!;
        }

        throw new FileNotFoundException("The sample does not stand in the sources above the tests.");
    }
}
