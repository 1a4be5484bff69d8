using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace DailyInsights.Core.Tests.LanguageModels;

/// <summary>An OpenAI-compatible server on loopback that answers as it is told to. It needs nothing of a test framework.</summary>
public sealed class FakeModelServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly CancellationTokenSource _stopping = new();

    private FakeModelServer(WebApplication app) => _app = app;

    /// <summary>The address to give as a model's endpoint.</summary>
    public Uri Endpoint { get; private set; } = null!;

    /// <summary>All requests so far, in order of arrival.</summary>
    public ConcurrentQueue<FakeModelRequest> Requests { get; } = new();

    /// <summary>Whether <see cref="Requests"/> are kept; off for very many.</summary>
    public bool KeepsRequests { get; set; } = true;

    /// <summary>The most requests that were under way at once.</summary>
    public int MostAtOnce { get; private set; }

    /// <summary>Starts a server.</summary>
    /// <param name="answer">What to answer to each request; <see cref="FakeModel.Obliging"/> answers what is asked.</param>
    public static async Task<FakeModelServer> StartAsync(Func<FakeModelRequest, CancellationToken, Task<FakeModelAnswer>> answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(static k => k.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        var server = new FakeModelServer(app);
        var active = 0;
        app.MapPost("/v1/chat/completions", async context =>
        {
            var now = Interlocked.Increment(ref active);
            lock (server._stopping)
                server.MostAtOnce = Math.Max(server.MostAtOnce, now);
            try
            {
                using var reader = new StreamReader(context.Request.Body);
                var request = new FakeModelRequest(await reader.ReadToEndAsync(context.RequestAborted), context.Request.Headers.Authorization.ToString());
                if (server.KeepsRequests)
                    server.Requests.Enqueue(request);
                using var both = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, server._stopping.Token);
                await WriteAsync(context, await answer(request, both.Token), both.Token);
            }
            catch (OperationCanceledException)
            {
                context.Abort();
            }
            finally
            {
                Interlocked.Decrement(ref active);
            }
        });
        await app.StartAsync();
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        server.Endpoint = new Uri(address + "/v1");
        return server;
    }

    /// <inheritdoc cref="StartAsync(Func{FakeModelRequest, CancellationToken, Task{FakeModelAnswer}})"/>
    public static Task<FakeModelServer> StartAsync(Func<FakeModelRequest, FakeModelAnswer> answer) =>
        StartAsync((request, _) => Task.FromResult(answer(request)));

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _app.DisposeAsync();
        _stopping.Dispose();
    }

    private static async Task WriteAsync(HttpContext context, FakeModelAnswer answer, CancellationToken cancellationToken)
    {
        if (answer.Hangs)
            await Task.Delay(Timeout.Infinite, cancellationToken);
        foreach (var (name, value) in answer.Headers)
            context.Response.Headers[name] = value;
        context.Response.StatusCode = answer.Status;
        context.Response.ContentType = "application/json";
        var body = answer.Body;
        if (answer.CutsConnection)
        {
            context.Response.ContentLength = body.Length + 100;
            await context.Response.WriteAsync(body[..(body.Length / 2)], cancellationToken);
            await context.Response.Body.FlushAsync(cancellationToken);
            context.Abort();
            return;
        }

        await context.Response.WriteAsync(body, cancellationToken);
    }
}
