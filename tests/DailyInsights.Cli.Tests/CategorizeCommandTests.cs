using System.Text.Json;

namespace DailyInsights.Cli.Tests;

public sealed class CategorizeCommandTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Papers_flow_through_a_pipe_in_their_order_and_get_a_category()
    {
        var papers = await CliRun.RunAsync("papers", "--from", "sample");
        var run = await CliRun.RunAsync(papers.Output, [], "categorize");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(papers.Lines.Select(Id), run.Lines.Select(Id));
        Assert.All(run.Lines, static line => Assert.NotEmpty(JsonDocument.Parse(line).RootElement.GetProperty("category").GetString()!));
    }

    [Fact]
    public async Task A_line_that_is_no_paper_is_named_and_the_others_go_on()
    {
        var file = _folder.File("papers.jsonl", "{\"title\":\"One\"}\nnot JSON\n{\"name\":\"no title\"}\n[1]\n\n{\"title\":\"Two\"}\n");
        var run = await CliRun.RunAsync("categorize", file);

        Assert.Equal(2, run.ExitCode);
        Assert.Equal(2, run.Lines.Length);
        Assert.Contains($"{file}, line 2", run.Error, StringComparison.Ordinal);
        Assert.Contains($"{file}, line 3", run.Error, StringComparison.Ordinal);
        Assert.Contains($"{file}, line 4", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_else_that_a_line_says_stays_in_it()
    {
        var run = await CliRun.RunAsync("""{"id":"2600.00001","Title":"Vision of images","score":4.5,"categories":["cs.CV"],"announced":"2026-05-01","Category":null}""", [], "categorize");

        var fields = JsonDocument.Parse(run.Lines[0]).RootElement;
        Assert.Equal(4.5, fields.GetProperty("score").GetDouble());
        Assert.Equal("2026-05-01", fields.GetProperty("announced").GetString());
        Assert.Equal("cs.CV", fields.GetProperty("categories")[0].GetString());
        Assert.Equal("Computer Vision", fields.GetProperty("category").GetString());
        Assert.Single(fields.EnumerateObject(), static f => f.Name.Equals("category", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_named()
    {
        var run = await CliRun.RunAsync("categorize", _folder.File("gone.jsonl"));

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("gone.jsonl", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_feed_is_refused_with_the_way_to_read_it()
    {
        var file = _folder.File("feed.xml", "<rss version='2.0'>\n<channel>\n<title>t</title>\n<item>\n<title>One</title>\n</item>\n</channel>\n</rss>\n");
        var run = await CliRun.RunAsync("categorize", file);

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("error NotJsonLines: " + file, run.Error, StringComparison.Ordinal);
        Assert.Contains("papers --from", run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));

        var papers = await CliRun.RunAsync("papers", "--from", file, "--kind", "news");
        Assert.Contains("\"kind\":\"News\"", Assert.Single(papers.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_that_names_a_field_twice_stops_nothing()
    {
        var run = await CliRun.RunAsync("{\"title\":\"One\",\"title\":\"Two\"}\n{\"title\":\"Three\"}\n", [], "categorize");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(2, run.Lines.Length);
    }

    private static string Id(string line) => JsonDocument.Parse(line).RootElement.GetProperty("id").GetString()!;
}
