using System.Text;
using DailyInsights.Core.Tests.Support;
using DailyInsights.Sources;

namespace DailyInsights.Core.Tests.Sources;

/// <summary>What is no paper in a file is told, but not a thousand times, and what cannot be read as text does no harm.</summary>
public sealed class BrokenItemsTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly EventList _events = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("FeedEntryNameless", "<rss><channel><item><title>One</title></item>", "<item></item>", "</channel></rss>")]
    [InlineData("FeedEntryNameless", "{\"items\":[{\"id\":\"1\",\"title\":\"One\"}", ",{\"tags\":[]}", "]}")]
    [InlineData("ArxivEntryIncomplete", "<feed xmlns='http://www.w3.org/2005/Atom'><totalResults xmlns='http://a9.com/-/spec/opensearch/1.1/'>1</totalResults><entry><id>http://arxiv.org/abs/2601.00001v1</id><title>One</title></entry>", "<entry/>", "</feed>")]
    [InlineData("HuggingFaceEntryIncomplete", "{\"dailyPapers\":[{\"title\":\"One\"}", ",{\"x\":1}", "]}")]
    [InlineData("SourceItemsLeftOut", "[{\"title\":\"One\"}", ",{\"x\":1}", "]")]
    [InlineData("SourceItemsLeftOut", "{\"title\":\"One\"}\n", "{\"x\":1}\n", "")]
    [InlineData("SourceItemsLeftOut", "{\"title\":\"One\"}\n", "{\n", "")]
    public async Task A_thousand_broken_entries_are_told_in_six_lines(string id, string start, string broken, string end)
    {
        var papers = await ReadAsync(start + string.Concat(Enumerable.Repeat(broken, 1000)) + end);
        Assert.Equal("One", Assert.Single(papers).Title);
        var failures = _events.All.OfType<RunEvent.Failed>().Select(static f => f.Error).ToList();
        Assert.Equal(6, failures.Count);
        Assert.Equal(id, failures[^1].ErrorId);
        Assert.Contains("995 more", failures[^1].Message, StringComparison.Ordinal);
        Assert.All(failures, static f => Assert.Equal(InsightErrorKind.InvalidData, f.Kind));
    }

    [Theory]
    [InlineData("{\"version\":\"https://jsonfeed.org/version/1\",\"items\":[{0}]}", "FeedEntryNameless")]
    [InlineData("{\"dailyPapers\":[{0}]}", "HuggingFaceEntryIncomplete")]
    [InlineData("[{0}]", "PaperNotAnObject")]
    public async Task Items_that_are_no_objects_are_told_and_not_dropped(string file, string id)
    {
        var papers = await ReadAsync(file.Replace("{0}", """{"id":"1","title":"One"}, "text, with ] and {", 17, null, true,[{"title":"No"}],  -1.5e3 ,{"id":"2","title":"Two"}""", StringComparison.Ordinal));
        Assert.Equal(["One", "Two"], papers.Select(static p => p.Title));
        Assert.Equal(id == "PaperNotAnObject" ? [id, id, id, id, id, "SourceItemsLeftOut"] : Enumerable.Repeat(id, 6), _events.Failures);
    }

    [Theory]
    [InlineData("{\"items\":[{\"id\":\"1\",\"title\":\"One \\ud800 half\",\"tags\":[\"\\udc00a\"]},{\"title\":\"Two\"}]}")]
    [InlineData("{\"dailyPapers\":[{\"title\":\"One \\ud800 half\"},{\"title\":\"Two\"}]}")]
    [InlineData("[{\"title\":\"One \\ud800 half\",\"\\ud800\":1},{\"title\":\"Two\"}]")]
    [InlineData("{\"title\":\"One \\ud800 half\",\"\\ud800\":1}\n{\"title\":\"Two\"}\n")]
    public async Task Halves_of_characters_do_no_harm(string text)
    {
        Assert.Equal(["One half", "Two"], (await ReadAsync(text)).Select(static p => p.Title));
        Assert.Empty(_events.Failures);
    }

    [Fact]
    public async Task Whole_characters_written_as_escapes_stay_beside_halves()
    {
        var paper = Assert.Single(await ReadAsync("""[{"title":"\ud83d\ude00 \ud800 \\ud800"}]"""));
        Assert.Equal("\U0001F600 \\ud800", paper.Title);
    }

    [Theory]
    [InlineData("utf-16", "[{\"title\":\"Zürich 한국\"},\n{\"title\":\"Two\"}]")]
    [InlineData("utf-16", "{\"title\":\"Zürich 한국\"}\n{\"title\":\"Two\"}\n")]
    [InlineData("utf-16BE", "{\"items\":[{\"title\":\"Zürich 한국\"},{\"title\":\"Two\"}]}")]
    public async Task Json_as_windows_powershell_saves_it_is_read(string name, string text)
    {
        var encoding = Encoding.GetEncoding(name);
        var papers = await new FileSource(_folder.Write("made-up", [.. encoding.GetPreamble(), .. encoding.GetBytes(text)])).AllAsync(_events);
        Assert.Equal(["Zürich 한국", "Two"], papers.Select(static p => p.Title));
        Assert.Empty(_events.Failures);
    }

    [Fact]
    public async Task Bytes_that_are_no_text_do_no_harm()
    {
        var bytes = Encoding.UTF8.GetBytes("[{\"title\":\"Zürich und Köln und Übung und Größe und X# One\"},{\"title\":\"Two\"}]");
        bytes[Array.IndexOf(bytes, (byte)'#')] = 0xFF;
        var papers = await new FileSource(_folder.Write("made-up", bytes)).AllAsync(_events);
        Assert.Equal(["Zürich und Köln und Übung und Größe und X One", "Two"], papers.Select(static p => p.Title));
    }

    [Fact]
    public async Task What_an_error_answer_says_is_quoted_in_part_only()
    {
        var text = "<feed xmlns='http://www.w3.org/2005/Atom'><totalResults xmlns='http://a9.com/-/spec/opensearch/1.1/'>1</totalResults><entry><id>http://arxiv.org/api/errors#x</id><title>Error</title><summary>" + new string('x', 100_000) + "</summary></entry></feed>";
        var (error, _) = await new FileSource(_folder.Write("made-up", text)).FailAsync(_events);
        Assert.Equal("ArxivErrorAnswer", error.ErrorId);
        Assert.InRange(error.Message.Length, 300, 1000);
    }

    [Theory]
    [InlineData("", "nonsense\n")]
    [InlineData("<rss>", "<item></item>")]
    public async Task A_stretch_without_papers_can_be_stopped(string start, string broken)
    {
        var path = _folder.Write("made-up", (start.Length > 0 ? start : "{\"title\":\"One\"}\n") + string.Concat(Enumerable.Repeat(broken, 100_000)));
        using var stop = new CancellationTokenSource();
        var events = new StopAtFirst(stop);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var paper in new FileSource(path).GetPapersAsync(events, stop.Token))
                Assert.Equal("One", paper.Title);
        });
        // The line with their number comes at the end.
        Assert.DoesNotContain(events.Told, static e => e is RunEvent.Failed f && f.Error.Message.Contains(" more ", StringComparison.Ordinal));
    }

    private sealed class StopAtFirst(CancellationTokenSource stop) : IProgress<RunEvent>
    {
        public List<RunEvent> Told { get; } = [];

        public void Report(RunEvent value)
        {
            Told.Add(value);
            stop.Cancel();
        }
    }

    private Task<List<Paper>> ReadAsync(string text) => new FileSource(_folder.Write("made-up", text)).AllAsync(_events);
}
