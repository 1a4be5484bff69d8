using System.Globalization;
using System.Text.Json;
using DailyInsights.Core.Tests.Support;
using DailyInsights.Http;
using DailyInsights.Sources;
using DailyInsights.Sources.HuggingFace;
using Microsoft.AspNetCore.Http;

namespace DailyInsights.Core.Tests.Sources.HuggingFace;

public sealed class HuggingFaceSourceTests : IDisposable
{
    private readonly FakeTime _time = FakeTime.Hurried();
    private readonly EventList _events = new();
    private readonly PoliteClient _client;

    public HuggingFaceSourceTests() => _client = PoliteClient.Create(new PoliteClientOptions { Time = _time });

    public void Dispose() => _client.Dispose();

    [Fact]
    public async Task Everything_an_entry_says_is_kept_wherever_it_stands()
    {
        await using var server = await ServeAsync("""
            [{"paper": {"id": "2606.00467", "authors": [{"_id": "x", "name": "Ann  One", "hidden": false}, {"name": "Ben Two"}],
               "publishedAt": "2026-05-30T00:00:00.000Z", "submittedOnDailyAt": "2026-06-12T00:00:00.000Z", "title": "On \n Limits",
               "summary": "An\nabstract.", "upvotes": 7, "somethingNew": {"a": [1]}}, "publishedAt": "2026-05-29T20:00:00.000Z", "title": "On \n Limits",
               "numComments": 2},
             {"paper": {"id": "2410.00001", "upvotes": null}, "title": "Of old", "summary": "Here", "authors": ["Cy"], "publishedAt": "2024-10-01T20:00:00Z"}]
            """);
        var papers = await Source(server, new() { Date = new DateOnly(2026, 6, 12) }).AllAsync(_events);
        Assert.Equal(2, papers.Count);
        Assert.Equal(("2606.00467", "On Limits", "An abstract."), (papers[0].Id, papers[0].Title, papers[0].Abstract));
        Assert.Equal(["Ann One", "Ben Two"], papers[0].Authors);
        Assert.Equal((7, 2), (papers[0].Upvotes, papers[0].DiscussionCount));
        Assert.Equal("https://huggingface.co/papers/2606.00467", papers[0].Url);
        Assert.Equal(Day(2026, 5, 30), papers[0].Published);
        Assert.Equal(Day(2026, 6, 12), papers[0].Listed);
        Assert.Equal(("Here", null, null), (papers[1].Abstract, papers[1].Listed, papers[1].Upvotes));
        Assert.Contains("date=2026-06-12", server.Requests[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Papers_of_another_day_are_left_to_that_day_with_a_word()
    {
        await using var server = await ServeAsync(Answer((1, "2026-06-12", 1), (2, "2026-06-11", 1), (3, "2026-06-12", 1)));
        var papers = await Source(server, new() { Date = new DateOnly(2026, 6, 12) }).AllAsync(_events);
        Assert.Equal(["2606.00001", "2606.00003"], papers.Select(static p => p.Id));
        Assert.Contains(_events.Notes, static n => n.Contains("1 papers in the answer were listed on another day", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Pages_are_asked_for_until_one_brings_nothing_new()
    {
        await using var server = await Loopback.StartAsync(static (context, _) =>
        {
            var page = int.Parse(context.Request.Query["p"]!, CultureInfo.InvariantCulture);
            // The second page holds fewer than asked for, and is not the last.
            return context.Response.WriteAsync(Answer([.. Enumerable.Range(page * 100, page switch { 0 => 100, 1 => 60, 2 => 10, _ => 0 }).Select(static i => (i, "2026-06-12", i))]));
        });
        Assert.Equal(170, (await Source(server, new() { Month = "2026-06" }).AllAsync(_events)).Count);
        Assert.Equal(4, server.Requests.Count);
        Assert.Equal(5, (await Source(server, new() { Month = "2026-06", First = 5 }).AllAsync(_events)).Count);
        Assert.Equal(5, server.Requests.Count);
    }

    [Fact]
    public async Task A_server_that_knows_no_pages_is_not_asked_for_ever()
    {
        await using var server = await ServeAsync(Answer((1, "2026-06-12", 1), (2, "2026-06-12", 1)));
        Assert.Equal(2, (await Source(server, new() { Week = "2026-W24" }).AllAsync(_events)).Count);
        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task The_most_upvoted_come_first_when_asked_for()
    {
        await using var server = await ServeAsync(Answer((1, "2026-06-12", 3), (2, "2026-06-12", 9), (3, "2026-06-12", 5)));
        var papers = await Source(server, new() { Date = new DateOnly(2026, 6, 12), Sort = HuggingFaceSort.Upvotes, First = 2 }).AllAsync(_events);
        Assert.Equal([9, 5], papers.Select(static p => p.Upvotes));
    }

    [Fact]
    public async Task An_empty_day_is_no_papers_and_a_note()
    {
        await using var server = await ServeAsync("[]");
        Assert.Empty(await Source(server, new() { Date = new DateOnly(2026, 6, 13) }).AllAsync(_events));
        Assert.Contains(_events.Notes, static n => n.Contains("lists no papers", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(400, "{\"error\": \"Invalid date\"}", "HuggingFaceErrorAnswer", "Invalid date")]
    [InlineData(200, "{\"error\": \"Too late\"}", "HuggingFaceErrorAnswer", "Too late")]
    [InlineData(200, "<html>Busy</html>", "HuggingFaceNotAnAnswer", "127.0.0.1")]
    [InlineData(200, "", "HuggingFaceNotAnAnswer", "127.0.0.1")]
    [InlineData(200, "[{\"title\": \"One\", \"paper\": {\"id\": \"2606.00001\"}}, {\"ti", "HuggingFaceNotAnAnswer", "ends in the middle, after 1")]
    [InlineData(200, "[{\"title\" \"One\"}]", "SourceJsonNotReadable", "127.0.0.1")]
    public async Task What_is_no_answer_is_an_error(int status, string body, string id, string says)
    {
        await using var server = await Loopback.StartAsync((context, _) =>
        {
            context.Response.StatusCode = status;
            return context.Response.WriteAsync(body);
        });
        var (error, _) = await Source(server, new() { Date = new DateOnly(2026, 6, 12) }).FailAsync(_events);
        Assert.Equal(id, error.ErrorId);
        Assert.Contains(says, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Dates_that_are_none_are_refused()
    {
        HuggingFaceOptions[] bad = [new() { Week = "24" }, new() { Month = "2026-13" }, new() { Week = "2026-W24", Month = "2026-06" }, new() { First = 0 }];
        Assert.All(bad, o => Assert.Equal("BadHuggingFaceQuery", Assert.Throws<InsightException>(() => new HuggingFaceSource(o, _client)).ErrorId));
    }

    [Fact]
    public async Task A_real_answer_reads_entry_by_entry()
    {
        var path = SharedData.Require("data/huggingface/api_daily_papers_2026-06-12_30.json");
        var papers = await new FileSource(path).AllAsync(_events);
        using var document = JsonDocument.Parse(await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken));
        Assert.Equal(30, papers.Count);
        foreach (var (paper, entry) in papers.Zip(document.RootElement.EnumerateArray()))
        {
            var inner = entry.GetProperty("paper");
            Assert.Equal(inner.GetProperty("id").GetString(), paper.Id);
            Assert.Equal(entry.GetProperty("title").GetString(), paper.Title);
            Assert.Equal(string.Join(' ', inner.GetProperty("summary").GetString()!.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), paper.Abstract);
            Assert.Equal(inner.GetProperty("authors").EnumerateArray().Select(static a => a.GetProperty("name").GetString()), paper.Authors);
            Assert.Equal(inner.GetProperty("upvotes").GetInt32(), paper.Upvotes);
            Assert.Equal(entry.GetProperty("numComments").GetInt32(), paper.DiscussionCount);
            Assert.Equal(inner.GetProperty("publishedAt").GetDateTimeOffset(), paper.Published);
            Assert.Equal(Day(2026, 6, 12), paper.Listed);
        }
    }

    private HuggingFaceSource Source(Loopback server, HuggingFaceOptions options) => new(options with { Endpoint = server.At("/api/daily_papers") }, _client);

    private static Task<Loopback> ServeAsync(string body) => Loopback.StartAsync((context, _) => context.Response.WriteAsync(body));

    private static DateTimeOffset Day(int year, int month, int day) => new(year, month, day, 0, 0, 0, TimeSpan.Zero);

    private static string Answer(params (int Number, string Listed, int Upvotes)[] entries) => JsonSerializer.Serialize(entries.Select(static e => new
    {
        paper = new { id = string.Create(CultureInfo.InvariantCulture, $"2606.{e.Number:00000}"), submittedOnDailyAt = e.Listed + "T00:00:00.000Z", upvotes = e.Upvotes },
        title = "Paper " + e.Number,
    }));
}
