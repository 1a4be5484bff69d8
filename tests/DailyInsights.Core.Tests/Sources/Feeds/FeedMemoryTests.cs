using System.Globalization;
using System.Text;
using DailyInsights.Core.Tests.Support;
using DailyInsights.Http;
using DailyInsights.Sources.Feeds;
using Microsoft.AspNetCore.Http;

namespace DailyInsights.Core.Tests.Sources.Feeds;

/// <summary>Runs by itself, for what other tests hold in memory would count as well.</summary>
[Collection(Name)]
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class FeedMemoryTests
{
    private const string Name = "by itself: memory of feeds";

    [Fact]
    public async Task Memory_does_not_grow_with_a_feed_of_a_hundred_megabytes()
    {
        const int size = 100 << 20;
        var written = 0;
        await using var server = await Loopback.StartAsync(async (context, _) =>
        {
            long sent = 0;
            await context.Response.WriteAsync("<rss version='2.0'><channel><title>t</title>");
            for (; sent < size; written++)
            {
                var item = Item(written);
                sent += item.Length;
                await context.Response.Body.WriteAsync(item);
            }

            await context.Response.WriteAsync("</channel></rss>");
        });

        var before = GC.GetTotalMemory(forceFullCollection: true);
        long most = 0;
        var count = 0;
        using var client = PoliteClient.Create(new PoliteClientOptions { Time = FakeTime.Hurried() });
        await foreach (var paper in new FeedSource(server.At("/feed"), client).GetPapersAsync(null, TestContext.Current.CancellationToken))
        {
            if (count++ % 5000 == 0)
                most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true) - before);
        }

        Assert.Equal(written, count);
        Assert.InRange(most, long.MinValue, 24 << 20);
        Assert.Single(server.Requests);
    }

    private static byte[] Item(int number) => Encoding.UTF8.GetBytes(string.Create(
        CultureInfo.InvariantCulture,
        $"<item><title>Item {number}</title><link>https://example.org/{number}</link><description>{new string('x', 2000)}</description></item>\n"));
}
