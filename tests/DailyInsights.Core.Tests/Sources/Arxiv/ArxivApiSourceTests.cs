using System.Globalization;
using System.Text.RegularExpressions;
using DailyInsights.Core.Tests.Support;
using DailyInsights.Http;
using DailyInsights.Sources.Arxiv;
using Microsoft.AspNetCore.Http;

namespace DailyInsights.Core.Tests.Sources.Arxiv;

public sealed partial class ArxivApiSourceTests : IDisposable
{
    private readonly FakeTime _time = FakeTime.Hurried();
    private readonly EventList _events = new();
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Pages_are_asked_for_until_all_papers_came()
    {
        await using var server = await ServeAsync(450);
        var papers = await Source(server, CsCl, 200).AllAsync(_events);

        Assert.Equal(Enumerable.Range(0, 450).Select(static i => ArxivAnswers.Id(i)), papers.Select(static p => p.Id));
        Assert.Equal(["0", "200", "400"], server.Requests.Select(r => Parameter(r, "start")));
        Assert.Equal("cat:cs.CL", Parameter(server.Requests[0], "search_query"));
        Assert.Equal("submittedDate", Parameter(server.Requests[0], "sortBy"));
        Assert.Equal("descending", Parameter(server.Requests[0], "sortOrder"));
    }

    [Fact]
    public async Task Nothing_more_is_asked_once_the_reader_stops()
    {
        await using var server = await ServeAsync(450);
        var count = 0;
        await foreach (var _ in Source(server, CsCl, 100).GetPapersAsync(_events, TestContext.Current.CancellationToken))
        {
            if (++count == 5)
                break;
        }

        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Only_as_many_as_wanted_are_asked_for()
    {
        await using var server = await ServeAsync(450);
        Assert.Equal(7, (await Source(server, CsCl with { First = 7 }, null).AllAsync(_events)).Count);
        Assert.Equal("7", Parameter(Assert.Single(server.Requests), "max_results"));
    }

    [Fact]
    public async Task Three_seconds_pass_between_requests()
    {
        var at = new List<DateTimeOffset>();
        await using var server = await Loopback.StartAsync((context, _) =>
        {
            at.Add(_time.GetUtcNow());
            return AnswerAsync(context, 30);
        });
        using var client = Client();
        var options = new ArxivApiOptions { Endpoint = server.At("/api/query"), PageSize = 10, Pace = new Pace("test-" + Guid.NewGuid(), TimeSpan.FromSeconds(3)) };
        Assert.Equal(30, (await new ArxivApiSource(CsCl, client, options).AllAsync(_events)).Count);
        Assert.Equal(3, at.Count);
        Assert.All(at.Zip(at.Skip(1)), static pair => Assert.True(pair.Second - pair.First >= TimeSpan.FromSeconds(3)));
    }

    [Fact]
    public async Task A_later_page_that_comes_empty_is_asked_for_again()
    {
        await using var server = await Loopback.StartAsync((context, number) =>
            number is 2 or 3 ? context.Response.WriteAsync(ArxivAnswers.Page(number == 2 ? 20 : 0, 10, 0)) : AnswerAsync(context, 20));
        Assert.Equal(20, (await Source(server, CsCl, 10).AllAsync(_events)).Count);
        Assert.Equal(["0", "10", "10", "10"], server.Requests.Select(r => Parameter(r, "start")));
    }

    [Fact]
    public async Task A_page_that_stays_empty_is_an_error_that_says_how_much_came()
    {
        await using var server = await Loopback.StartAsync((context, number) =>
            number > 1 ? context.Response.WriteAsync(ArxivAnswers.Page(20, 10, 0)) : AnswerAsync(context, 20));
        var (error, before) = await Source(server, CsCl, 10).FailAsync(_events);
        Assert.Equal("ArxivIncomplete", error.ErrorId);
        Assert.Contains("10 of 20", error.Message, StringComparison.Ordinal);
        Assert.Equal(10, before.Count);
        Assert.Equal(6, server.Requests.Count);
    }

    [Fact]
    public async Task A_server_that_gives_the_same_page_again_and_again_is_not_taken_for_complete()
    {
        await using var server = await Loopback.StartAsync(static (context, _) => context.Response.WriteAsync(ArxivAnswers.Page(20, 0, 10)));
        var (error, before) = await Source(server, CsCl, 10).FailAsync(_events);
        Assert.Equal("ArxivIncomplete", error.ErrorId);
        Assert.Equal(10, before.Count);
    }

    [Fact]
    public async Task A_paper_that_two_pages_hold_is_given_once()
    {
        // One paper was announced between the requests, and moved the others on.
        await using var server = await Loopback.StartAsync(static (context, number) => context.Response.WriteAsync(
            number == 1 ? ArxivAnswers.Page(20, 0, 10) : ArxivAnswers.Page(21, 10, Enumerable.Range(9, 11).Select(static i => ArxivAnswers.Id(i)))));
        var papers = await Source(server, CsCl, 10).AllAsync(_events);
        Assert.Equal(20, papers.Select(static p => p.Id).Distinct().Count());
        Assert.Equal(20, papers.Count);
        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task An_empty_result_is_no_papers_and_a_note()
    {
        await using var server = await ServeAsync(0);
        Assert.Empty(await Source(server, CsCl, null).AllAsync(_events));
        Assert.Contains(_events.Notes, static n => n.Contains("no such papers", StringComparison.Ordinal));
    }

    [Fact]
    public async Task More_results_than_arxiv_gives_are_had_by_splitting_the_dates()
    {
        var since = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
        await using var server = await Loopback.StartAsync(async (context, _) =>
        {
            var (from, to) = Window(Parameter(context, "search_query"));
            // A paper every ten minutes, the latest first.
            var all = Enumerable.Range(0, 500).Select(i => (Id: ArxivAnswers.Id(i), At: since.AddMinutes(10 * i))).Reverse()
                .Where(p => p.At >= from && p.At <= to).ToList();
            var start = int.Parse(Parameter(context, "start"), CultureInfo.InvariantCulture);
            var count = int.Parse(Parameter(context, "max_results"), CultureInfo.InvariantCulture);
            if (start + count > 100)
                context.Response.StatusCode = 400;
            var page = all.Skip(start).Take(count).ToList();
            await context.Response.WriteAsync(ArxivAnswers.Page(all.Count, start, page.Select(static p => p.Id), i => page[i].At));
        });
        using var client = Client();
        var options = new ArxivApiOptions { Endpoint = server.At("/api/query"), PageSize = 50, MaxResultsOfOneQuery = 100, Pace = null };
        var papers = await new ArxivApiSource(CsCl with { Since = since, Until = since.AddDays(4) }, client, options).AllAsync(_events);

        Assert.Equal(500, papers.Count);
        Assert.Equal(papers.OrderByDescending(static p => p.Published).Select(static p => p.Id), papers.Select(static p => p.Id));
    }

    [Fact]
    public async Task Identifiers_of_every_form_are_asked_for_and_those_not_found_are_named()
    {
        await using var server = await Loopback.StartAsync(static (context, _) =>
        {
            var found = Parameter(context, "id_list").Split(',').Where(static id => id != "2601.99999").ToList();
            return context.Response.WriteAsync(ArxivAnswers.Page(found.Count, 0, found));
        });
        var ids = Enumerable.Range(0, 120).Select(static i => ArxivAnswers.Id(i)).Append("astro-ph/0601001v1").Append("arXiv:2601.99999").Append("hello").ToList();
        var papers = await Source(server, new ArxivQuery { Ids = ids }, null).AllAsync(_events);

        Assert.Equal(121, papers.Count);
        Assert.Equal("astro-ph/0601001", papers[^1].Id);
        Assert.Equal(2, server.Requests.Count);
        Assert.Equal(["NotAnArxivId", "ArxivIdNotFound"], _events.Failures);
        Assert.Contains("2601.99999", _events.All.OfType<RunEvent.Failed>().Last().Error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_identifier_that_arxiv_rejects_does_not_cost_the_others()
    {
        await using var server = await Loopback.StartAsync(static (context, _) =>
        {
            var ids = Parameter(context, "id_list").Split(',');
            if (!ids.Contains("1234.12345"))
                return context.Response.WriteAsync(ArxivAnswers.Page(ids.Length, 0, ids));
            context.Response.StatusCode = 400;
            return context.Response.WriteAsync(ArxivAnswers.Error);
        });
        var papers = await Source(server, new ArxivQuery { Ids = ["2601.10001", "2601.10002", "1234.12345", "2601.10003"] }, null).AllAsync(_events);
        Assert.Equal(["2601.10001", "2601.10002", "2601.10003"], papers.Select(static p => p.Id));
        Assert.Equal(["ArxivErrorAnswer"], _events.Failures);
    }

    [Fact]
    public async Task A_rejected_query_tells_what_arxiv_says()
    {
        await using var server = await Loopback.StartAsync(static (context, _) =>
        {
            context.Response.StatusCode = 400;
            return context.Response.WriteAsync(ArxivAnswers.Error);
        });
        Assert.Equal("ArxivErrorAnswer", (await Source(server, CsCl, null).FailAsync(_events)).Error.ErrorId);
        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData(406)]
    [InlineData(429)]
    public async Task A_status_that_asks_for_patience_is_waited_out(int status)
    {
        await using var server = await Loopback.StartAsync((context, number) =>
        {
            if (number > 1)
                return AnswerAsync(context, 3);
            context.Response.StatusCode = status;
            return Task.CompletedTask;
        });
        Assert.Equal(3, (await Source(server, CsCl, null).AllAsync(_events)).Count);
        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task A_page_of_something_else_is_an_error_that_names_the_address()
    {
        await using var server = await Loopback.StartAsync(static (context, _) =>
        {
            context.Response.ContentType = "text/html";
            return context.Response.WriteAsync("<html><p>Please wait</html>");
        });
        var (error, _) = await Source(server, CsCl, null).FailAsync(_events);
        Assert.Equal("ArxivNotAnAnswer", error.ErrorId);
        Assert.Contains(server.Address, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_query_of_nothing_and_one_of_bad_categories_are_refused_before_anything_is_asked()
    {
        using var client = Client();
        Assert.Equal("EmptyArxivQuery", Assert.Throws<InsightException>(() => new ArxivApiSource(new ArxivQuery(), client)).ErrorId);
        Assert.Equal("UnknownArxivCategory", Assert.Throws<InsightException>(() => new ArxivApiSource(new ArxivQuery { Categories = ["cs CL) OR (all:x"] }, client)).ErrorId);
    }

    [Fact]
    public void A_query_is_written_in_arxivs_syntax()
    {
        var now = new DateTimeOffset(2026, 1, 14, 12, 0, 0, TimeSpan.Zero);
        var query = new ArxivQuery
        {
            Categories = ["cs.CL", "cs.LG", "hep-*"],
            Query = "ti:cats OR ti:dogs",
            Since = new DateTimeOffset(2026, 1, 13, 1, 30, 59, TimeSpan.FromHours(9)),
            Until = new DateTimeOffset(2026, 1, 14, 0, 0, 0, TimeSpan.Zero),
        };
        Assert.Equal(
            "(cat:cs.CL OR cat:cs.LG OR cat:hep-*) AND (ti:cats OR ti:dogs) AND submittedDate:[202601121630 TO 202601140000]",
            ArxivQueryText.SearchQuery(query, now));
        Assert.Equal("submittedDate:[202601140000 TO 202601160000]", ArxivQueryText.SearchQuery(new ArxivQuery { Since = query.Until }, now));
        Assert.Equal("cat:cs.CL", ArxivQueryText.SearchQuery(new ArxivQuery { Categories = ["cs.CL"] }, now));
    }

    private static ArxivQuery CsCl { get; } = new() { Categories = ["cs.CL"] };

    private PoliteClient Client() => PoliteClient.Create(new PoliteClientOptions { Time = _time, PaceFolder = _folder.Path });

    private ArxivApiSource Source(Loopback server, ArxivQuery query, int? pageSize) =>
        new(query, Client(), new ArxivApiOptions { Endpoint = server.At("/api/query"), PageSize = pageSize, Pace = null });

    private static Task<Loopback> ServeAsync(int total) => Loopback.StartAsync((context, _) => AnswerAsync(context, total));

    private static Task AnswerAsync(HttpContext context, int total)
    {
        var start = int.Parse(Parameter(context, "start"), CultureInfo.InvariantCulture);
        var count = int.Parse(Parameter(context, "max_results"), CultureInfo.InvariantCulture);
        return context.Response.WriteAsync(ArxivAnswers.Page(total, start, Math.Clamp(total - start, 0, count)));
    }

    private static string Parameter(HttpContext context, string name) => context.Request.Query[name].ToString();

    private static string Parameter(string request, string name) =>
        Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(request[request.IndexOf('?')..])[name].ToString();

    private static (DateTimeOffset From, DateTimeOffset To) Window(string search)
    {
        var match = Dates().Match(search);
        return (Minute(match.Groups[1].Value), Minute(match.Groups[2].Value));

        static DateTimeOffset Minute(string text) =>
            DateTimeOffset.ParseExact(text, "yyyyMMddHHmm", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
    }

    [GeneratedRegex(@"submittedDate:\[(\d+) TO (\d+)\]")]
    private static partial Regex Dates();
}
