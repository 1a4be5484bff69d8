using System.Text.Json;

namespace DailyInsights.Cli.Tests;

public sealed class DigestCommandTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_digest_of_the_sample_has_every_paper_in_every_format()
    {
        var run = await CliRun.RunAsync("digest", "--from", "sample", "--out", _folder.Path, "--date", "2024-10-30", "--format", "markdown,html,json");

        Assert.Equal("", run.Error);
        Assert.Equal(0, run.ExitCode);
        var day = Path.Combine(_folder.Path, "2024-10-30");
        Assert.Contains(Path.Combine(day, "Papers_2024-10-30_report.md"), run.Lines);
        Assert.All(run.Lines, static file => Assert.True(File.Exists(file)));
        Assert.Contains(Directory.GetFiles(day), static f => Path.GetFileName(f).StartsWith("paper_2024-10-30.", StringComparison.Ordinal));

        var papers = (await CliRun.RunAsync("papers", "--from", "sample")).Lines;
        Assert.InRange(papers.Length, 38, 45);
        foreach (var report in Directory.GetFiles(day, "*.md").Concat(Directory.GetFiles(day, "*.html")).Concat(Directory.GetFiles(day, "*.json")))
        {
            var text = await File.ReadAllTextAsync(report, TestContext.Current.CancellationToken);
            foreach (var paper in papers)
                Assert.Contains(JsonDocument.Parse(paper).RootElement.GetProperty("url").GetString()!, text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_source_that_fails_is_told_and_the_others_are_in_the_digest()
    {
        var run = await CliRun.RunAsync("digest", "--from", _folder.File("gone.xml"), "--from", "sample", "--out", _folder.Path, "--date", "2024-10-30");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("SourceFileNotFound", run.Error, StringComparison.Ordinal);
        Assert.Contains("gone.xml", run.Error, StringComparison.Ordinal);
        Assert.Contains("gone", await File.ReadAllTextAsync(run.Lines[0], TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_written_when_every_source_fails()
    {
        var run = await CliRun.RunAsync("digest", "--from", _folder.File("bad.xml", "no XML"), "--out", _folder.File("out"));

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("UnknownContent: " + _folder.File("bad.xml"), run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder.File("out")));
    }

    [Fact]
    public async Task A_weekend_without_announcements_is_no_failure()
    {
        // 31 October 2026 is a Saturday: arXiv announces nothing, so nothing is asked of it either.
        var run = await CliRun.RunAsync("digest", "--from", "arxiv:cs.CL", "--out", _folder.File("out"), "--date", "2026-10-31", "--verbose");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("Saturday", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder.File("out")));
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_is_named()
    {
        var run = await CliRun.RunAsync("digest", "--from", "sample", "--out", Path.Combine(_folder.File("file", "x"), "sub"));

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("ReportNotWritten", run.Error, StringComparison.Ordinal);
        Assert.Contains(Path.Combine("file", "sub"), run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("digest", "--out", "x")]
    [InlineData("digest", "--from", "sample")]
    [InlineData("digest", "--from", "sample", "--out", "x", "--date", "30.10.2024")]
    [InlineData("digest", "--from", "sample", "--out", "x", "--format", "pdf")]
    [InlineData("digest", "--from", "sample", "--out", "x", "--layout", "fancy")]
    [InlineData("digest", "--from", "sample", "--out", "x", "--language", "no language")]
    [InlineData("digest", "--from", "nonsense:x", "--out", "x")]
    [InlineData("digest", "--from", "sample", "--out", "x", "--engine", "languagemodel")]
    [InlineData("digest", "--from", "sample", "--out", "x", "--model", "m")]
    [InlineData("digest", "--from", "sample", "--out", "x", "--endpoint", "ftp://x")]
    [InlineData("digest", "--from", "sample", "--out", "x", "--layout", "1")]
    [InlineData("digest", "--from", "sample", "--out", "x", "--format", ",")]
    [InlineData("digest", "--from", "sample", "--out", "x", "--format", "1")]
    [InlineData("digest", "--from", "sample", "--out", "")]
    [InlineData("digest", "--from", "sample", "--out", "x", "--language", "klingonisch")]
    [InlineData("digest", "--from", "sample", "--out", "x", "--date", "9998-12-30")]
    [InlineData("digest", "--from", "arxiv:", "--out", "x", "--date", "2026-10-31")]
    [InlineData("digest", "--from", "arxiv:no.such", "--out", "x", "--date", "2026-10-31")]
    [InlineData("digest", "--from", "sample", "--out", "x", "--model", "m", "--endpoint", "http://127.0.0.1:9/v1", "--max-cost", "1")]
    [InlineData("digest", "--from", "sample", "--out", "x", "--model", "m", "--endpoint", "http://127.0.0.1:9/v1", "--max-cost", "1", "--input-price", "1")]
    [InlineData("categorize", "--model", "m", "--endpoint", "http://127.0.0.1:9/v1", "--max-cost", "1")]
    [InlineData("digest", "--from", "sample", "--out", "x", "--max-cost", "-1")]
    [InlineData("digest", "--from", "sample", "--out", "x", "--token-budget", "-1")]
    [InlineData("digest", "--from", "sample", "--out", "x", "--output-price", "-1")]
    [InlineData("nonsense")]
    [InlineData("convert")]
    public async Task Wrong_arguments_end_with_1_and_a_reason(params string[] arguments)
    {
        var run = await CliRun.RunAsync(arguments);

        Assert.Equal(1, run.ExitCode);
        Assert.NotEqual("", run.Error);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }
}
