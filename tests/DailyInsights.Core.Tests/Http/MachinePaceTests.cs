using System.Collections.Concurrent;
using System.Diagnostics;
using DailyInsights.Core.Tests.Support;
using DailyInsights.Http;
using Microsoft.AspNetCore.Http;

namespace DailyInsights.Core.Tests.Http;

/// <summary>
/// Turns between processes. The other processes are this test program again, running only <see cref="Another_process_asks"/>; their clock is
/// the real one, as it has to be.
/// </summary>
public sealed class MachinePaceTests : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Two_processes_keep_the_pause_between_any_two_requests_and_one_connection()
    {
        var arrivals = new ConcurrentQueue<long>();
        var now = 0;
        var most = 0;
        await using var server = await Loopback.StartAsync(async (context, _) =>
        {
            arrivals.Enqueue(Stopwatch.GetTimestamp());
            most = Math.Max(most, Interlocked.Increment(ref now));
            await context.Response.WriteAsync("ok");
            Interlocked.Decrement(ref now);
        });

        var processes = new[] { Start(server, 3), Start(server, 3) };
        foreach (var process in processes)
            Assert.Equal(0, await EndAsync(process));

        var times = arrivals.ToArray();
        Assert.Equal(6, times.Length);
        Assert.All(times.Zip(times.Skip(1)), static pair => Assert.True(Stopwatch.GetElapsedTime(pair.First, pair.Second) >= Interval, "too early"));
        Assert.Equal(1, most);
    }

    [Fact]
    public async Task A_process_that_is_killed_holds_up_nobody_and_its_request_counts()
    {
        var arrived = new TaskCompletionSource();
        var arrivals = new ConcurrentQueue<long>();
        await using var server = await Loopback.StartAsync(async (context, number) =>
        {
            arrivals.Enqueue(Stopwatch.GetTimestamp());
            if (number > 1)
                return;
            arrived.SetResult();
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(static _ => { }, TaskScheduler.Default);
        });

        using var first = Start(server, 1);
        await arrived.Task.WaitAsync(TestContext.Current.CancellationToken);
        using var second = Start(server, 1);
        var killed = Stopwatch.GetTimestamp();
        first.Kill(entireProcessTree: true);

        Assert.Equal(0, await EndAsync(second));
        Assert.Equal(2, arrivals.Count);
        Assert.True(Stopwatch.GetElapsedTime(killed, arrivals.Last()) >= Interval, "too early");
    }

    [Fact(Explicit = true)]
    public async Task Another_process_asks()
    {
        var address = new Uri(Environment.GetEnvironmentVariable("DAILYINSIGHTS_TEST_PACE_ADDRESS")!);
        var folder = Environment.GetEnvironmentVariable("DAILYINSIGHTS_TEST_PACE_FOLDER")!;
        var count = int.Parse(Environment.GetEnvironmentVariable("DAILYINSIGHTS_TEST_PACE_COUNT")!, System.Globalization.CultureInfo.InvariantCulture);
        using var client = PoliteClient.Create(new PoliteClientOptions { PaceFolder = folder });
        for (var i = 0; i < count; i++)
        {
            using var answer = await client.GetAsync(new PoliteRequest(address) { Pace = new Pace("arxiv.org", Interval) }, cancellationToken: TestContext.Current.CancellationToken);
        }
    }

    [Fact]
    public async Task Turns_within_one_process_are_taken_one_at_a_time()
    {
        var time = FakeTime.Hurried();
        var at = new List<DateTimeOffset>();
        await using var server = await Loopback.StartAsync((context, _) =>
        {
            lock (at)
                at.Add(time.GetUtcNow());
            return context.Response.WriteAsync("ok");
        });
        using var client = PoliteClient.Create(new PoliteClientOptions { PaceFolder = _folder.Path, Time = time });
        var request = new PoliteRequest(server.At("/")) { Pace = new Pace("x", TimeSpan.FromSeconds(3)) };
        await Task.WhenAll(Enumerable.Range(0, 5).Select(async _ => (await client.GetAsync(request, cancellationToken: TestContext.Current.CancellationToken)).Dispose()));

        Assert.Equal(5, at.Count);
        Assert.All(at.Zip(at.Skip(1)), static pair => Assert.True(pair.Second - pair.First >= TimeSpan.FromSeconds(3)));
    }

    [Fact]
    public async Task Repetitions_wait_for_their_turn_too()
    {
        var time = FakeTime.Hurried();
        var at = new List<DateTimeOffset>();
        await using var server = await Loopback.StartAsync((context, number) =>
        {
            at.Add(time.GetUtcNow());
            context.Response.StatusCode = number < 4 ? 500 : 200;
            return Task.CompletedTask;
        });
        using var client = PoliteClient.Create(new PoliteClientOptions { PaceFolder = _folder.Path, Time = time, FirstWait = TimeSpan.FromMilliseconds(1) });
        using var answer = await client.GetAsync(new PoliteRequest(server.At("/")) { Pace = new Pace("x", TimeSpan.FromSeconds(3)) }, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(4, at.Count);
        Assert.All(at.Zip(at.Skip(1)), static pair => Assert.True(pair.Second - pair.First >= TimeSpan.FromSeconds(3)));
    }

    [Fact]
    public async Task A_clock_that_was_set_back_costs_no_more_than_the_pause()
    {
        var time = FakeTime.Hurried();
        _folder.Write("x.lock", "ended " + time.GetUtcNow().AddYears(1).ToUnixTimeMilliseconds());
        await using var server = await Loopback.StartAsync(static (context, _) => context.Response.WriteAsync("ok"));
        using var client = PoliteClient.Create(new PoliteClientOptions { PaceFolder = _folder.Path, Time = time });
        using var answer = await client.GetAsync(new PoliteRequest(server.At("/")) { Pace = new Pace("x", TimeSpan.FromSeconds(3)) }, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal([TimeSpan.FromSeconds(3)], time.Waits);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_used_is_an_error_that_names_it()
    {
        var file = _folder.Write("file", "not a folder");
        using var client = PoliteClient.Create(new PoliteClientOptions { PaceFolder = file, Time = FakeTime.Hurried() });
        var request = new PoliteRequest(new Uri("http://127.0.0.1:9/")) { Pace = new Pace("x", TimeSpan.FromSeconds(3)) };
        var error = await Assert.ThrowsAsync<InsightException>(() => client.GetAsync(request, cancellationToken: TestContext.Current.CancellationToken));
        Assert.Equal("PaceLockNotWritable", error.ErrorId);
        Assert.Contains(file, error.Message, StringComparison.Ordinal);
    }

    private Process Start(Loopback server, int count)
    {
        var program = Path.Combine(AppContext.BaseDirectory, typeof(MachinePaceTests).Assembly.GetName().Name + (OperatingSystem.IsWindows() ? ".exe" : ""));
        var start = new ProcessStartInfo(program, ["-explicit", "only", "-method", $"{typeof(MachinePaceTests).FullName}.{nameof(Another_process_asks)}"])
        {
            RedirectStandardOutput = true,
            Environment =
            {
                ["DAILYINSIGHTS_TEST_PACE_ADDRESS"] = server.At("/").AbsoluteUri,
                ["DAILYINSIGHTS_TEST_PACE_FOLDER"] = _folder.Path,
                ["DAILYINSIGHTS_TEST_PACE_COUNT"] = count.ToString(System.Globalization.CultureInfo.InvariantCulture),
            },
        };
        return Process.Start(start)!;
    }

    private static async Task<int> EndAsync(Process process)
    {
        await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return process.ExitCode;
    }
}
