namespace DailyInsights.Core.Tests.Identity;

public sealed class PaperIdentityTests
{
    [Theory]
    [InlineData("2411.09595")]
    [InlineData("2411.09595v3")]
    [InlineData("arXiv:2411.09595v1")]
    [InlineData("http://arxiv.org/abs/2411.09595v1")]
    [InlineData("https://arxiv.org/pdf/2411.09595")]
    [InlineData("https://huggingface.co/papers/2411.09595")]
    [InlineData("oai:arXiv.org:2411.09595v1")]
    public void A_paper_of_arXiv_is_its_identifier_without_version_however_it_is_written(string candidate) =>
        Assert.Equal("2411.09595", PaperIdentity.Of("Any title", null, candidate, "https://example.org/else"));

    [Theory]
    [InlineData("https://example.org/a")]
    [InlineData("http://www.Example.org:80/a/")]
    [InlineData(" https://example.org/a/?utm_source=x#part ")]
    public void Else_it_is_its_address_however_it_is_written(string candidate) =>
        Assert.Equal("https://example.org/a", PaperIdentity.Of("Any title", "", candidate));

    [Fact]
    public void Else_it_is_the_name_that_its_source_gives_it() =>
        Assert.Equal("tag:example.org,2025:7", PaperIdentity.Of("Any title", " tag:example.org,2025:7 "));

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    [InlineData("javascript:alert(1)")]
    [InlineData(" DATA:text/html,x")]
    [InlineData("about:blank")]
    public void Else_it_is_its_title_whatever_the_case_and_punctuation(string? candidate)
    {
        Assert.Equal("title:one two", PaperIdentity.Of("One, Two!", candidate));
        Assert.Equal(PaperIdentity.Of("One, Two!", candidate), PaperIdentity.Of(" one  TWO", candidate));
    }

    [Fact]
    public void Anything_is_better_than_no_name_at_all()
    {
        Assert.Equal("javascript:alert(1)", PaperIdentity.Of("?!", "javascript:alert(1)"));
        Assert.Equal("title:?!", PaperIdentity.Of(" ?!"));
    }

    [Fact]
    public void Nothing_at_all_is_no_paper() => Assert.Throws<ArgumentException>(() => PaperIdentity.Of(" ", null, " "));
}
