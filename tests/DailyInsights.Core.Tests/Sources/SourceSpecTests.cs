using DailyInsights.Core.Tests.Sources.Arxiv;
using DailyInsights.Core.Tests.Support;
using DailyInsights.Http;
using DailyInsights.Sources;

namespace DailyInsights.Core.Tests.Sources;

public sealed class SourceSpecTests : IDisposable
{
    private readonly PoliteClient _client = PoliteClient.Create();
    private readonly TempFolder _folder = new();

    public void Dispose()
    {
        _client.Dispose();
        _folder.Dispose();
    }

    [Theory]
    [InlineData("sample", "sample")]
    [InlineData("arxiv:cs.CL", "arxiv:cs.CL")]
    [InlineData("arxiv: cs.CL, cs.LG", "arxiv:cs.CL,cs.LG")]
    public void Sources_are_known_by_name(string text, string name) => Assert.Equal(name, SourceSpec.Parse(text, _client).Name);

    [Theory]
    [InlineData("samples")]
    [InlineData("arxiv:")]
    [InlineData("ftp://example.org/feed")]
    [InlineData("")]
    public void What_is_neither_a_source_nor_a_file_is_an_error(string text) =>
        Assert.Equal("UnknownSource", Assert.Throws<InsightException>(() => SourceSpec.Parse(text, _client)).ErrorId);

    [Fact]
    public async Task The_sample_holds_papers_that_can_be_told_apart()
    {
        var papers = await SourceSpec.Parse("sample", _client).AllAsync();
        Assert.InRange(papers.Count, 30, 60);
        Assert.Equal(papers.Count, papers.Select(static p => p.Id).Distinct().Count());
        Assert.All(papers, static p => Assert.NotNull(p.Abstract));
    }

    [Fact]
    public async Task A_file_of_saved_answers_is_read()
    {
        var path = _folder.Write("saved answer", ArxivAnswers.Old);
        Assert.Equal("math/0502287", Assert.Single(await SourceSpec.Parse(path, _client).AllAsync()).Id);
    }

    [Fact]
    public async Task A_file_that_is_not_there_or_is_a_folder_is_an_error_that_names_it()
    {
        var (missing, _) = await SourceSpec.Parse("missing.xml", _client).FailAsync();
        Assert.Equal(("SourceFileNotFound", InsightErrorKind.NotFound), (missing.ErrorId, missing.Kind));
        var (folder, _) = await SourceSpec.Parse(_folder.Path, _client).FailAsync();
        Assert.Equal("SourceFileNotReadable", folder.ErrorId);
        Assert.Contains(_folder.Path, folder.Message, StringComparison.Ordinal);
    }
}
