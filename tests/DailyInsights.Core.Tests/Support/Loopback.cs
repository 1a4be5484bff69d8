using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace DailyInsights.Core.Tests.Support;

/// <summary>A real server on this machine that answers as a test tells it to, and keeps what it was asked.</summary>
public sealed class Loopback : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly List<string> _requests = [];

    private Loopback(WebApplication app) => _app = app;

    /// <summary>Its address, without closing slash.</summary>
    public string Address => _app.Urls.First();

    /// <summary>Paths and queries asked for, in order.</summary>
    public IReadOnlyList<string> Requests
    {
        get
        {
            lock (_requests)
                return [.. _requests];
        }
    }

    /// <summary>Starts one. The handler is given the number of the request, from 1.</summary>
    public static async Task<Loopback> StartAsync(Func<HttpContext, int, Task> handler)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0").ConfigureKestrel(static k => k.Limits.MinResponseDataRate = null);
        var app = builder.Build();
        var server = new Loopback(app);
        app.Run(context =>
        {
            int number;
            lock (server._requests)
            {
                server._requests.Add(context.Request.Path + context.Request.QueryString);
                number = server._requests.Count;
            }

            return handler(context, number);
        });
        await app.StartAsync();
        return server;
    }

    public Uri At(string path) => new(Address + path);

    public async ValueTask DisposeAsync()
    {
        using var soon = new CancellationTokenSource(TimeSpan.Zero);
        await _app.StopAsync(soon.Token);
        await _app.DisposeAsync();
    }
}
