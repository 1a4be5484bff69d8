using System.IO.Compression;
using System.Text;
using DailyInsights.Core.Tests.Support;
using DailyInsights.Http;
using Microsoft.AspNetCore.Http;

namespace DailyInsights.Core.Tests.Http;

public sealed class PoliteClientTests
{
    private readonly FakeTime _time = FakeTime.Hurried();
    private readonly EventList _events = new();

    [Fact]
    public async Task A_request_names_the_product_and_a_contact_and_what_it_accepts()
    {
        var agent = "";
        var accept = "";
        await using var server = await Loopback.StartAsync((context, _) =>
        {
            agent = context.Request.Headers.UserAgent.ToString();
            accept = context.Request.Headers.Accept.ToString();
            return context.Response.WriteAsync("ok");
        });

        Assert.Equal("ok", await TextAsync(new PoliteRequest(server.At("/")) { Accept = "application/atom+xml" }));
        Assert.Matches(@"^DailyInsights/\d+\.\d+\.\d+ \(\+https://.+\)$", agent);
        Assert.Equal("application/atom+xml", accept);
        Assert.Contains(_events.Notes, n => n.Contains("200 OK, 2 bytes", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(429)]
    [InlineData(503)]
    [InlineData(406)]
    public async Task A_server_that_asks_for_patience_is_asked_again_after_the_seconds_it_names(int status)
    {
        await using var server = await Loopback.StartAsync((context, number) =>
        {
            context.Response.StatusCode = number == 1 ? status : 200;
            context.Response.Headers.RetryAfter = "30";
            return context.Response.WriteAsync("ok");
        });

        Assert.Equal("ok", await TextAsync(new PoliteRequest(server.At("/")) { SlowDownStatuses = [406] }));
        Assert.Equal(2, server.Requests.Count);
        Assert.InRange(Assert.Single(_time.Waits), TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(31));
    }

    [Fact]
    public async Task A_server_may_name_a_date_to_wait_for()
    {
        await using var server = await Loopback.StartAsync((context, number) =>
        {
            context.Response.StatusCode = number == 1 ? 503 : 200;
            context.Response.Headers.RetryAfter = _time.GetUtcNow().AddSeconds(40).ToString("R");
            return context.Response.WriteAsync("ok");
        });

        Assert.Equal("ok", await TextAsync(new PoliteRequest(server.At("/"))));
        Assert.Equal(2, server.Requests.Count);
        Assert.InRange(Assert.Single(_time.Waits), TimeSpan.FromSeconds(39), TimeSpan.FromSeconds(41));
    }

    [Fact]
    public async Task A_server_that_wants_more_patience_than_there_is_is_not_asked_again()
    {
        await using var server = await Loopback.StartAsync((context, _) =>
        {
            context.Response.StatusCode = 429;
            context.Response.Headers.RetryAfter = "86400";
            return Task.CompletedTask;
        });

        var error = await FailAsync(new PoliteRequest(server.At("/")));
        Assert.Equal("TooManyRequests", error.ErrorId);
        Assert.Contains("86400 seconds", error.Message, StringComparison.Ordinal);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Waits_grow_and_the_tries_are_bounded()
    {
        await using var server = await Loopback.StartAsync((context, _) =>
        {
            context.Response.StatusCode = 500;
            return Task.CompletedTask;
        });

        var error = await FailAsync(new PoliteRequest(server.At("/")));
        Assert.Equal("AnswerStatus", error.ErrorId);
        Assert.Contains("after 5 tries", error.Message, StringComparison.Ordinal);
        Assert.Equal(5, server.Requests.Count);
        Assert.Equal(_time.Waits.Order(), _time.Waits);
        Assert.Equal(4, _time.Waits.Distinct().Count());
    }

    [Theory]
    [InlineData(404, "AnswerStatus", InsightErrorKind.NotFound)]
    [InlineData(403, "AnswerForbidden", InsightErrorKind.PermissionDenied)]
    [InlineData(406, "AnswerStatus", InsightErrorKind.Unavailable)]
    public async Task A_refusal_that_will_not_pass_is_not_repeated(int status, string id, InsightErrorKind kind)
    {
        await using var server = await Loopback.StartAsync((context, _) =>
        {
            context.Response.StatusCode = status;
            return Task.CompletedTask;
        });

        var error = await FailAsync(new PoliteRequest(server.At("/")));
        Assert.Equal((id, kind), (error.ErrorId, error.Kind));
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task An_answer_that_breaks_off_is_asked_for_again()
    {
        await using var server = await Loopback.StartAsync(async (context, number) =>
        {
            context.Response.ContentLength = 10;
            await context.Response.WriteAsync(number < 3 ? "01234" : "0123456789");
            await context.Response.Body.FlushAsync();
            if (number < 3)
                context.Abort();
        });

        Assert.Equal("0123456789", await TextAsync(new PoliteRequest(server.At("/"))));
        Assert.Equal(3, server.Requests.Count);
    }

    [Fact]
    public async Task A_server_that_always_breaks_off_is_an_error()
    {
        await using var server = await Loopback.StartAsync(async (context, _) =>
        {
            context.Response.ContentLength = 10;
            await context.Response.WriteAsync("01234");
            await context.Response.Body.FlushAsync();
            context.Abort();
        });

        Assert.Equal("ServerUnreachable", (await FailAsync(new PoliteRequest(server.At("/")))).ErrorId);
        Assert.Equal(5, server.Requests.Count);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_server_that_falls_silent_is_given_up_when_the_time_is_over(bool inTheMiddle)
    {
        await using var server = await Loopback.StartAsync(async (context, _) =>
        {
            if (inTheMiddle)
            {
                await context.Response.WriteAsync("some");
                await context.Response.Body.FlushAsync();
            }

            _time.Advance(TimeSpan.FromSeconds(60));
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(static _ => { }, TaskScheduler.Default);
        });

        var error = await FailAsync(new PoliteRequest(server.At("/")), new PoliteClientOptions { Retries = 2 });
        Assert.Equal("AnswerTimeout", error.ErrorId);
        Assert.Equal(3, server.Requests.Count);
    }

    [Fact]
    public async Task An_endless_answer_ends_at_the_bound()
    {
        await using var server = await Loopback.StartAsync(static async (context, _) =>
        {
            var piece = new byte[64 << 10];
            while (!context.RequestAborted.IsCancellationRequested)
                await context.Response.Body.WriteAsync(piece, context.RequestAborted);
        });

        var error = await FailAsync(new PoliteRequest(server.At("/")), new PoliteClientOptions { MaxAnswerBytes = 10 << 20 });
        Assert.Equal("AnswerTooLarge", error.ErrorId);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task The_bound_holds_after_decompression()
    {
        await using var server = await Loopback.StartAsync(static async (context, _) =>
        {
            context.Response.Headers.ContentEncoding = "gzip";
            await using var zip = new GZipStream(context.Response.Body, CompressionLevel.Fastest);
            var zeros = new byte[1 << 20];
            for (var i = 0; i < 64; i++)
                await zip.WriteAsync(zeros);
        });

        Assert.Equal("AnswerTooLarge", (await FailAsync(new PoliteRequest(server.At("/")), new PoliteClientOptions { MaxAnswerBytes = 8 << 20 })).ErrorId);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public async Task Compressed_answers_are_read(string encoding)
    {
        await using var server = await Loopback.StartAsync(async (context, _) =>
        {
            Assert.Contains(encoding, context.Request.Headers.AcceptEncoding.ToString(), StringComparison.Ordinal);
            context.Response.Headers.ContentEncoding = encoding;
            Stream body = context.Response.Body;
            await using Stream zip = encoding switch
            {
                "gzip" => new GZipStream(body, CompressionLevel.Fastest),
                "br" => new BrotliStream(body, CompressionLevel.Fastest),
                _ => new ZLibStream(body, CompressionLevel.Fastest),
            };
            await zip.WriteAsync(Encoding.UTF8.GetBytes("pressed"));
        });

        Assert.Equal("pressed", await TextAsync(new PoliteRequest(server.At("/"))));
    }

    [Fact]
    public async Task Redirections_are_followed_but_not_in_circles()
    {
        await using var server = await Loopback.StartAsync(static (context, _) =>
        {
            if (context.Request.Path == "/end")
                return context.Response.WriteAsync("end");
            context.Response.StatusCode = 302;
            context.Response.Headers.Location = context.Request.Path == "/start" ? "/end" : "/circle";
            return Task.CompletedTask;
        });

        Assert.Equal("end", await TextAsync(new PoliteRequest(server.At("/start"))));
        var error = await FailAsync(new PoliteRequest(server.At("/circle")));
        Assert.Equal("TooManyRedirects", error.ErrorId);
        Assert.Equal(2 + 9, server.Requests.Count);
    }

    [Theory]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://127.0.0.1/x")]
    public async Task Nothing_but_http_is_asked_not_even_by_redirection(string target)
    {
        await using var server = await Loopback.StartAsync((context, _) =>
        {
            context.Response.StatusCode = 301;
            context.Response.Headers.Location = target;
            return Task.CompletedTask;
        });

        Assert.Equal("RedirectRefused", (await FailAsync(new PoliteRequest(server.At("/")))).ErrorId);
        Assert.Equal("AddressRefused", (await FailAsync(new PoliteRequest(new Uri(target)))).ErrorId);
    }

    [Fact]
    public async Task Keys_and_passwords_in_an_address_are_not_told()
    {
        await using var server = await Loopback.StartAsync(static (context, _) => context.Response.WriteAsync("ok"));
        var address = new Uri(server.Address.Replace("http://", "http://me:hidden1@", StringComparison.Ordinal) + "/feed?api_key=hidden2&q=cats&access_token=hidden3");

        await TextAsync(new PoliteRequest(address));

        var told = string.Join('\n', _events.Notes);
        Assert.DoesNotContain("hidden", told, StringComparison.Ordinal);
        Assert.Contains("q=cats", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_is_kept_for_its_lifetime_and_then_asked_for_conditionally()
    {
        using var folder = new TempFolder();
        var conditions = new List<string>();
        await using var server = await Loopback.StartAsync((context, number) =>
        {
            conditions.Add(context.Request.Headers.IfNoneMatch.ToString());
            context.Response.Headers.ETag = "\"a\"";
            if (number == 1)
                return context.Response.WriteAsync("kept");
            context.Response.StatusCode = 304;
            return Task.CompletedTask;
        });
        var request = new PoliteRequest(server.At("/")) { CacheFor = TimeSpan.FromHours(1) };
        var options = new PoliteClientOptions { CacheFolder = folder.Path };

        Assert.Equal("kept", await TextAsync(request, options));
        Assert.Equal("kept", await TextAsync(request, options));
        Assert.Single(server.Requests);
        _time.Advance(TimeSpan.FromHours(2));
        Assert.Equal("kept", await TextAsync(request, options));
        Assert.Equal("kept", await TextAsync(request, options));
        Assert.Equal(["", "\"a\""], conditions);
    }

    [Fact]
    public async Task An_answer_that_is_forgotten_is_asked_for_anew()
    {
        using var folder = new TempFolder();
        await using var server = await Loopback.StartAsync(static (context, number) => context.Response.WriteAsync("answer " + number));
        var request = new PoliteRequest(server.At("/")) { CacheFor = TimeSpan.FromHours(1) };
        using var client = PoliteClient.Create(new PoliteClientOptions { CacheFolder = folder.Path, Time = _time });

        using (var first = await client.GetAsync(request, cancellationToken: TestContext.Current.CancellationToken))
            first.Forget();
        using var second = await client.GetAsync(request, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal("answer 2", await new StreamReader(second.Body).ReadToEndAsync(TestContext.Current.CancellationToken));
        Assert.Single(Directory.GetFiles(folder.Path));
    }

    [Theory]
    [InlineData("{}\nx")]
    [InlineData("{\"Address\":\"no address\"}\nx")]
    [InlineData("null\nx")]
    [InlineData("[1\nx")]
    [InlineData("")]
    public async Task A_damaged_file_on_disk_is_as_if_there_were_none(string content)
    {
        using var folder = new TempFolder();
        await using var server = await Loopback.StartAsync(static (context, number) => context.Response.WriteAsync("answer " + number));
        var request = new PoliteRequest(server.At("/")) { CacheFor = TimeSpan.FromHours(1) };
        var options = new PoliteClientOptions { CacheFolder = folder.Path };

        Assert.Equal("answer 1", await TextAsync(request, options));
        var file = Assert.Single(Directory.GetFiles(folder.Path));
        await File.WriteAllTextAsync(file, content, TestContext.Current.CancellationToken);
        File.SetLastWriteTimeUtc(file, _time.GetUtcNow().UtcDateTime);
        Assert.Equal("answer 2", await TextAsync(request, options));
        Assert.Equal("answer 2", await TextAsync(request, options));
    }

    [Fact]
    public async Task A_proxy_is_asked_in_the_servers_place()
    {
        await using var proxy = await Loopback.StartAsync(static (context, _) => context.Response.WriteAsync("by proxy for " + context.Request.Host));
        var text = await TextAsync(new PoliteRequest(new Uri("http://nowhere.invalid/x")), new PoliteClientOptions { Proxy = proxy.At("/") });
        Assert.Equal("by proxy for nowhere.invalid", text);
    }

    [Fact]
    public async Task Asking_stops_at_once_when_told_to()
    {
        var asked = new TaskCompletionSource();
        await using var server = await Loopback.StartAsync(async (context, _) =>
        {
            asked.SetResult();
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(static _ => { }, TaskScheduler.Default);
        });
        using var client = PoliteClient.Create(new PoliteClientOptions { Time = _time });
        using var stop = new CancellationTokenSource();

        var answer = client.GetAsync(new PoliteRequest(server.At("/")), _events, stop.Token);
        await asked.Task;
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => answer);
        Assert.Single(server.Requests);
    }

    private async Task<string> TextAsync(PoliteRequest request, PoliteClientOptions? options = null)
    {
        using var client = PoliteClient.Create((options ?? new PoliteClientOptions()) with { Time = _time });
        using var answer = await client.GetAsync(request, _events, TestContext.Current.CancellationToken);
        using var reader = new StreamReader(answer.Body);
        return await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
    }

    private async Task<InsightException> FailAsync(PoliteRequest request, PoliteClientOptions? options = null) =>
        await Assert.ThrowsAsync<InsightException>(() => TextAsync(request, options));
}
