using DailyInsights.Core.Tests.Support;

namespace DailyInsights.Core.Tests.Sources;

public sealed class PaperJsonLinesTests
{
    private readonly EventList _events = new();

    [Fact]
    public async Task A_paper_comes_back_from_its_line_as_it_was()
    {
        var paper = new Paper
        {
            Id = "2601.00001",
            Title = "One",
            Subjects = ["cs.CL"],
            PrimarySubject = "cs.CL",
            OtherSubjects = ["53C25, 53A30 (Primary)", "I.2.7"],
            Published = new DateTimeOffset(2026, 1, 13, 5, 0, 0, TimeSpan.Zero),
            Listed = new DateTimeOffset(2026, 1, 14, 5, 0, 0, TimeSpan.Zero),
            Url = "https://arxiv.org/abs/2601.00001",
            Sources = ["arxiv"],
        };
        Assert.Equal(paper, Assert.Single(await ReadAsync(PaperJsonLines.Write(paper))).Paper);
    }

    [Theory]
    [InlineData("""{"title":"One","title":"Two","x":1,"x":2}""", """{"id":"I","title":"One","title":"Two","x":1,"x":2,"category":"C","categorizedBy":"keywords"}""")]
    [InlineData("""{"ID":"7","Title":"One \ud800","n":1.0E+2,"Category":"Old","o":{"a":[1, 2]}}""", """{"ID":"7","Title":"One \ud800","n":1.0E+2,"o":{"a":[1, 2]},"category":"C","categorizedBy":"keywords"}""")]
    public void A_line_keeps_all_else_to_the_letter(string line, string expected) =>
        Assert.Equal(expected, PaperJsonLines.WithCategory(line, new Paper { Id = "I", Title = "t", Category = "C", CategorizedBy = Engine.Keywords }));

    [Fact]
    public async Task A_thousand_lines_that_are_no_papers_are_told_in_six()
    {
        Assert.Single(await ReadAsync("{\"title\":\"One\"}\n" + string.Concat(Enumerable.Repeat("nonsense\n", 1000))));
        Assert.Equal(["LineNotJson", "LineNotJson", "LineNotJson", "LineNotJson", "LineNotJson", "LinesLeftOut"], _events.Failures);
        Assert.Contains("995", _events.All.OfType<RunEvent.Failed>().Last().Error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<?xml version='1.0'?>\n<rss>\n</rss>")]
    [InlineData("\n \uFEFF[\n{\"title\":\"One\"}\n]")]
    public async Task A_feed_or_an_array_is_refused_at_once_with_the_way_to_read_it(string text)
    {
        var error = await Assert.ThrowsAsync<InsightException>(() => ReadAsync(text));
        Assert.Equal(("NotJsonLines", InsightErrorKind.InvalidData), (error.ErrorId, error.Kind));
        Assert.Contains("papers --from", error.Message, StringComparison.Ordinal);
        Assert.Empty(_events.All);
    }

    private async Task<List<(Paper Paper, string Line)>> ReadAsync(string text)
    {
        var lines = new List<(Paper, string)>();
        await foreach (var line in PaperJsonLines.ReadAsync(new StringReader(text), "made-up", _events, TestContext.Current.CancellationToken))
            lines.Add(line);
        return lines;
    }
}
