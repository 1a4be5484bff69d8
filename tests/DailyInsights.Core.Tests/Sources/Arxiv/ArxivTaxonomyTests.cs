using DailyInsights.Sources.Arxiv;

namespace DailyInsights.Core.Tests.Sources.Arxiv;

public sealed class ArxivTaxonomyTests
{
    [Fact]
    public void All_classes_that_papers_are_submitted_to_are_known()
    {
        Assert.Equal(155, ArxivTaxonomy.All.Count(static c => c.IsActive));
        Assert.Equal(40, ArxivTaxonomy.Match("cs.*").Count);
        Assert.Equal("Computation and Language", ArxivTaxonomy.Find("cs.cl")!.Title);
        Assert.Equal("cs.CL", ArxivTaxonomy.Find("CS.CL")!.Name);
        Assert.Null(ArxivTaxonomy.Find("cs.XX"));
    }

    [Theory]
    [InlineData("hep-*", "hep-ex,hep-lat,hep-ph,hep-th")]
    [InlineData("eess", "eess.AS,eess.IV,eess.SP,eess.SY")]
    [InlineData("nosuch*", "")]
    public void Patterns_mean_the_classes_that_fit(string pattern, string names) =>
        Assert.Equal(names, string.Join(',', ArxivTaxonomy.Match(pattern).Select(static c => c.Name)));

    [Fact]
    public void Completion_finds_classes_by_name_and_by_title()
    {
        Assert.Equal(["stat.AP", "stat.CO", "stat.ME", "stat.ML", "stat.OT", "stat.TH"], ArxivTaxonomy.Complete("stat.").Select(static c => c.Name));
        Assert.Contains("cs.CL", ArxivTaxonomy.Complete("language").Select(static c => c.Name));
        Assert.Equal(ArxivTaxonomy.All.Count, ArxivTaxonomy.Complete("").Count);
    }

    [Theory]
    [InlineData("cs.cl", "cat:cs.CL")]
    [InlineData("cs", "cat:cs.*")]
    [InlineData("CS.*", "cat:cs.*")]
    [InlineData("astro-ph", "cat:astro-ph")]
    public void Categories_are_asked_for_in_arxivs_spelling(string given, string query) =>
        Assert.Equal(query, ArxivQueryText.SearchQuery(new ArxivQuery { Categories = [given] }, DateTimeOffset.UnixEpoch));
}
