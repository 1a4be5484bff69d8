using DailyInsights.Core.Tests.Support;
using DailyInsights.LanguageModels;

namespace DailyInsights.Core.Tests.LanguageModels;

public sealed class ServerLimitsTests
{
    private readonly FakeTime _time = new() { PassAtOnce = static wait => wait < TimeSpan.FromMinutes(3) };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    // 1 of 60 requests is there after a 60th of the time to all of them.
    [InlineData("60", "0", "6m0s", 6)]
    [InlineData(null, "0", "1.5s", 1.5)]
    [InlineData("60", "12", "6m0s", 0)]
    [InlineData(null, "0", "1795328757", 120)]
    [InlineData(null, "0", "soon", 0)]
    public async Task The_next_call_waits_as_long_as_the_allowance_takes_to_fill(string? limit, string remaining, string reset, double seconds)
    {
        var headers = new Dictionary<string, string> { ["x-ratelimit-remaining-requests"] = remaining, ["x-ratelimit-reset-requests"] = reset };
        if (limit is not null)
            headers["x-ratelimit-limit-requests"] = limit;
        await using var server = await FakeModelServer.StartAsync(_ => FakeModelAnswer.Saying("yes") with { Headers = headers });
        using var model = Model(server);
        var started = _time.GetTimestamp();
        await model.AskAsync(new ModelQuestion("a", "b"), cancellationToken: Token);
        await model.AskAsync(new ModelQuestion("a", "b"), cancellationToken: Token);
        Assert.Equal(seconds, _time.GetElapsedTime(started).TotalSeconds, precision: 3);
    }

    [Fact]
    public async Task Retry_After_counts_for_more_than_the_allowances()
    {
        var first = true;
        await using var server = await FakeModelServer.StartAsync(_ =>
        {
            if (!first)
                return FakeModelAnswer.Saying("yes");
            first = false;
            return FakeModelAnswer.Error(429, "slow down") with
            {
                Headers = new Dictionary<string, string>
                {
                    ["Retry-After"] = "1",
                    ["x-ratelimit-remaining-tokens"] = "0",
                    ["x-ratelimit-reset-tokens"] = "6m0s",
                },
            };
        });
        using var model = Model(server);
        var started = _time.GetTimestamp();
        await model.AskAsync(new ModelQuestion("a", "b"), cancellationToken: Token);
        Assert.InRange(_time.GetElapsedTime(started).TotalSeconds, 1, 2);
    }

    [Fact]
    public async Task The_limit_shrinks_while_the_server_says_too_many_and_grows_back()
    {
        var refuse = true;
        await using var server = await FakeModelServer.StartAsync(_ => Volatile.Read(ref refuse) ? FakeModelAnswer.Error(429, "slow down") : FakeModelAnswer.Saying("yes"));
        using var model = Model(server);
        Assert.Equal(8, model.ConcurrencyLimit);
        await Assert.ThrowsAsync<InsightException>(() => model.AskAsync(new ModelQuestion("a", "b"), cancellationToken: Token));
        Assert.Equal(1, model.ConcurrencyLimit);
        Volatile.Write(ref refuse, false);
        for (var i = 0; i < 40; i++)
            await model.AskAsync(new ModelQuestion("a", "b"), cancellationToken: Token);
        Assert.Equal(8, model.ConcurrencyLimit);
    }

    [Fact]
    public async Task No_more_calls_are_under_way_than_the_throttle_allows()
    {
        await using var server = await FakeModelServer.StartAsync(async (_, token) =>
        {
            await Task.Yield();
            token.ThrowIfCancellationRequested();
            return FakeModelAnswer.Saying("yes");
        });
        using var model = Model(server, throttle: 3);
        await Task.WhenAll(Enumerable.Range(0, 60).Select(_ => model.AskAsync(new ModelQuestion("a", "b"), cancellationToken: Token)));
        Assert.InRange(server.MostAtOnce, 1, 3);
    }

    private OpenAIModel Model(FakeModelServer server, int throttle = 8) => new(
        new ModelSettings { Endpoint = server.Endpoint, Model = Path.GetRandomFileName(), Throttle = throttle, Timeout = TimeSpan.FromMinutes(5) },
        _time,
        static () => 0.5);
}
