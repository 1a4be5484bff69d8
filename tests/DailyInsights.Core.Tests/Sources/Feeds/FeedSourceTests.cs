using System.Globalization;
using System.Text;
using DailyInsights.Core.Tests.Support;
using DailyInsights.Http;
using DailyInsights.Sources.Feeds;
using Microsoft.AspNetCore.Http;

namespace DailyInsights.Core.Tests.Sources.Feeds;

/// <summary>Feeds from a server that does not always behave.</summary>
public sealed class FeedSourceTests : IDisposable
{
    private const string Rss = "<rss version='2.0'><channel><title>t</title><item><title>Zürich</title><link>/a?b=c#d</link></item></channel></rss>";

    private readonly EventList _events = new();
    private readonly PoliteClient _client = PoliteClient.Create(new PoliteClientOptions { Time = FakeTime.Hurried() });

    public void Dispose() => _client.Dispose();

    [Theory]
    [InlineData("application/rss+xml; charset=utf-8", "utf-8")]
    [InlineData("text/html", "utf-8")]
    [InlineData("image/png", "utf-8")]
    [InlineData("text/xml; charset=windows-1252", "windows-1252")]
    [InlineData("text/xml; charset=us-ascii", "utf-8")]
    [InlineData("", "utf-8")]
    public async Task A_feed_is_found_by_its_content_and_not_by_its_type(string type, string encoding)
    {
        await using var server = await Loopback.StartAsync(async (context, _) =>
        {
            context.Response.ContentType = type.Length > 0 ? type : null;
            await context.Response.Body.WriteAsync((CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? Encoding.UTF8).GetBytes(Rss));
        });
        var paper = Assert.Single(await Source(server, new FeedOptions { Kind = PaperKind.News }).AllAsync(_events));
        Assert.Equal(("Zürich", server.Address + "/a?b=c#d", PaperKind.News), (paper.Title, paper.Url, paper.Kind));
        Assert.Equal(["feed:127.0.0.1"], paper.Sources);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_page_instead_of_a_feed_is_an_error()
    {
        await using var server = await Loopback.StartAsync(static (context, _) => context.Response.WriteAsync("<!DOCTYPE html><html><p>Sorry</p></html>"));
        Assert.Equal("FeedNotAFeed", (await Source(server).FailAsync(_events)).Error.ErrorId);
    }

    [Fact]
    public async Task An_answer_that_breaks_off_every_time_gives_what_came_with_a_warning()
    {
        await using var server = new BrokenServer("<rss><channel><item><title>One</title><link>https://example.org/1</link></item><item><title>Tw");
        Assert.Equal("One", Assert.Single(await new FeedSource(server.Address, _client).AllAsync(_events)).Title);
        Assert.Equal(["AnswerBroken", "FeedTruncated"], _events.Warnings);
        Assert.Equal(5, server.Requests);
    }

    [Fact]
    public async Task An_answer_that_breaks_off_before_it_says_anything_is_an_error()
    {
        await using var server = new BrokenServer("");
        Assert.Equal("ServerUnreachable", (await new FeedSource(server.Address, _client).FailAsync(_events)).Error.ErrorId);
    }

    [Fact]
    public async Task A_feed_larger_than_the_bound_is_an_error()
    {
        await using var server = await Loopback.StartAsync(static async (context, _) =>
        {
            for (var i = 0; !context.RequestAborted.IsCancellationRequested; i++)
                await context.Response.Body.WriteAsync(Item(i), context.RequestAborted);
        });
        Assert.Equal("AnswerTooLarge", (await Source(server, new FeedOptions { MaxBytes = 5 << 20 }).FailAsync(_events)).Error.ErrorId);
    }

    private FeedSource Source(Loopback server, FeedOptions? options = null) => new(server.At("/feed"), _client, options);

    private static byte[] Item(int number) => Encoding.UTF8.GetBytes(string.Create(
        CultureInfo.InvariantCulture,
        $"<item><title>Item {number}</title><link>https://example.org/{number}</link><description>{new string('x', 2000)}</description></item>\n"));
}
