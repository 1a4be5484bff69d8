using System.Text;
using DailyInsights.Categorization;

namespace DailyInsights.Core.Tests.Categorization.Keywords;

public sealed class OwnTaxonomyTests
{
    [Theory]
    [InlineData("Bees and Their Maps", "Insects")]
    [InlineData("The Pollinator's Dilemma", "Insects")]
    [InlineData("What a Beetle Knows", "Insects")]
    [InlineData("Harbour Logistics under Fog", "Ships")]
    [InlineData("Vessels", "Ships")]
    [InlineData("Neither of them", "Everything else")]
    public void A_taxonomy_without_terms_is_matched_by_names_aliases_and_descriptions(string title, string category)
    {
        var taxonomy = Read("""
            { "categories": [
                { "name": "Insects", "description": "Bees, beetles and other things with six legs", "aliases": ["Pollinators"] },
                { "name": "Ships", "description": "Vessels, harbours and the sea", "arxivClasses": ["cs.SY"] },
                { "name": "Everything else" } ] }
            """);
        Assert.Equal(category, Choose(taxonomy, title));
    }

    [Fact]
    public void Its_arXiv_classes_count()
    {
        var taxonomy = Read("""{ "categories": [ { "name": "Insects" }, { "name": "Ships", "arxivClasses": ["cs.SY"] }, { "name": "Rest" } ] }""");
        var paper = KeywordPaperCategorizerTests.Make("On a Certain Matter") with { Subjects = ["cs.LG", "CS.SY"] };
        Assert.Equal("Ships", new KeywordPaperCategorizer(taxonomy).Choose(paper).Name);
    }

    [Theory]
    [InlineData("Pollination at Night", "Insects")]
    [InlineData("Self-Pollinating Robots", "Insects")]
    [InlineData("A Poll", "Rest")]
    [InlineData("대규모 언어모델을 위한 벤치마크", "Models")]
    [InlineData("大規模言語モデルの評価", "Models")]
    public void A_star_lets_the_last_word_of_a_term_go_on(string title, string category)
    {
        var taxonomy = Read("""
            { "categories": [
                { "name": "Insects", "terms": { "pollinat*": 2 } },
                { "name": "Models", "terms": { "언어모델*": 2, "言語モデル": 2 } },
                { "name": "Rest" } ] }
            """);
        Assert.Equal(category, Choose(taxonomy, title));
    }

    [Fact]
    public void A_term_inside_a_longer_one_is_not_counted()
    {
        var taxonomy = Read("""
            { "categories": [
                { "name": "Small", "terms": { "language model": 5 } },
                { "name": "Large", "terms": { "vision language model": 1 } } ] }
            """);
        Assert.Equal("Large", Choose(taxonomy, "A Vision-Language Model"));
        Assert.Equal("Small", Choose(taxonomy, "A Vision-Language Model and a Language Model"));
    }

    [Fact]
    public void Of_two_equals_the_first_is_taken()
    {
        var taxonomy = Read("""{ "fallback": "C", "categories": [ { "name": "A", "terms": { "x": 1 } }, { "name": "B", "terms": { "x": 1 } }, { "name": "C" } ] }""");
        Assert.Equal("A", Choose(taxonomy, "x"));
        Assert.Equal("C", Choose(taxonomy, "y"));
    }

    [Fact]
    public void Weights_that_make_no_sense_are_passed_over()
    {
        var taxonomy = Read("""{ "categories": [ { "name": "A", "terms": { "x": -5, "": 3, "*": 3, "!!": 3 } }, { "name": "B", "terms": { "x": 1e300, "y": 1 } }, { "name": "C" } ] }""");
        Assert.Equal("B", Choose(taxonomy, "x"));
        Assert.Equal("C", Choose(taxonomy, "!! *"));
    }

    private static Taxonomy Read(string json) => TaxonomyFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(json)), "own");

    private static string Choose(Taxonomy taxonomy, string title) =>
        new KeywordPaperCategorizer(taxonomy).Choose(KeywordPaperCategorizerTests.Make(title)).Name;
}
