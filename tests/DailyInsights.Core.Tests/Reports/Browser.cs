using System.Diagnostics;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using DailyInsights.Core.Tests.Support;

namespace DailyInsights.Core.Tests.Reports;

/// <summary>
/// A real Chromium, driven by its own protocol (https://chromedevtools.github.io/devtools-protocol/): opens a page at a width and tells what
/// the page asked for, complained of, and how wide it became.
/// </summary>
internal sealed class Browser : IAsyncDisposable
{
    private readonly TempFolder _profile = new();
    private readonly ClientWebSocket _socket = new();
    private Process? _process;
    private int _last;

    public List<string> Requests { get; } = [];

    public List<string> Complaints { get; } = [];

    /// <summary>Starts one, or skips the test where there is none.</summary>
    public static async Task<Browser> StartAsync(CancellationToken cancel)
    {
        var program = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .SelectMany(static f => new[] { "chromium", "chromium-browser", "google-chrome" }.Select(n => Path.Combine(f, n)))
            .FirstOrDefault(File.Exists);
        if (program is null)
            Assert.Skip("There is no Chromium on this machine.");

        var browser = new Browser();
        try
        {
            await browser.ConnectAsync(program, cancel);
        }
        catch
        {
            await browser.DisposeAsync();
            throw;
        }

        return browser;
    }

    public async Task OpenAsync(string file, int width, bool dark, CancellationToken cancel)
    {
        Requests.Clear();
        Complaints.Clear();
        await SendAsync("Emulation.setDeviceMetricsOverride", new() { ["width"] = width, ["height"] = 900, ["deviceScaleFactor"] = 1, ["mobile"] = width < 600 }, cancel);
        await SendAsync("Emulation.setEmulatedMedia", new() { ["features"] = new JsonArray(new JsonObject { ["name"] = "prefers-color-scheme", ["value"] = dark ? "dark" : "light" }) }, cancel);
        await SendAsync("Page.navigate", new() { ["url"] = new Uri(file).AbsoluteUri }, cancel);
        while (await ReceiveAsync(cancel) is var message && (string?)message["method"] != "Page.loadEventFired")
        {
        }
    }

    public async Task<JsonNode?> EvaluateAsync(string expression, CancellationToken cancel)
    {
        var answer = await SendAsync("Runtime.evaluate", new() { ["expression"] = expression, ["returnByValue"] = true, ["awaitPromise"] = true }, cancel);
        Assert.Null(answer["exceptionDetails"]?.ToJsonString());
        return answer["result"]!["value"];
    }

    /// <summary>Keeps what is seen as a file, where the environment variable <c>DAILYINSIGHTS_SCREENSHOTS</c> names a folder.</summary>
    public async Task ShootAsync(string name, CancellationToken cancel)
    {
        if (Environment.GetEnvironmentVariable("DAILYINSIGHTS_SCREENSHOTS") is { Length: > 0 } folder)
        {
            var answer = await SendAsync("Page.captureScreenshot", new() { ["captureBeyondViewport"] = true }, cancel);
            await File.WriteAllBytesAsync(Path.Combine(folder, name + ".png"), Convert.FromBase64String((string)answer["data"]!), cancel);
        }
    }

    public async Task<byte[]> PrintAsync(CancellationToken cancel)
    {
        var answer = await SendAsync("Page.printToPDF", new() { ["preferCSSPageSize"] = true }, cancel);
        return Convert.FromBase64String((string)answer["data"]!);
    }

    public async ValueTask DisposeAsync()
    {
        _socket.Dispose();
        if (_process is { } process)
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
            process.Dispose();
        }

        try
        {
            _profile.Dispose();
        }
        catch (IOException)
        {
            // A last child of the browser may still be closing its files.
        }
    }

    private async Task ConnectAsync(string program, CancellationToken cancel)
    {
        _process = Process.Start(new ProcessStartInfo(program)
        {
            ArgumentList =
            {
                "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-dev-shm-usage",
                "--remote-debugging-port=0", "--user-data-dir=" + _profile.Path, "about:blank",
            },
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        })!;
        _process.OutputDataReceived += static (_, _) => { };
        _process.BeginOutputReadLine();
        var listening = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        _process.ErrorDataReceived += (_, e) =>
        {
            if (e.Data is null)
                listening.TrySetException(new InvalidOperationException("The browser ended at once."));
            else if (e.Data.StartsWith("DevTools listening on ", StringComparison.Ordinal))
                listening.TrySetResult(e.Data["DevTools listening on ".Length..]);
        };
        _process.BeginErrorReadLine();
        var port = new Uri(await listening.Task.WaitAsync(cancel)).Port;
        using var http = new HttpClient();
        var pages = JsonNode.Parse(await http.GetStringAsync(new Uri($"http://127.0.0.1:{port}/json"), cancel))!.AsArray();
        var page = pages.First(static p => (string)p!["type"]! == "page")!;
        await _socket.ConnectAsync(new Uri((string)page["webSocketDebuggerUrl"]!), cancel);
        foreach (var domain in (string[])["Page", "Runtime", "Log", "Network"])
            await SendAsync(domain + ".enable", [], cancel);
    }

    private async Task<JsonNode> SendAsync(string method, JsonObject parameters, CancellationToken cancel)
    {
        var id = ++_last;
        var request = new JsonObject { ["id"] = id, ["method"] = method, ["params"] = parameters };
        await _socket.SendAsync(Encoding.UTF8.GetBytes(request.ToJsonString()), WebSocketMessageType.Text, true, cancel);
        while (true)
        {
            var message = await ReceiveAsync(cancel);
            if ((int?)message["id"] == id)
                return message["result"] ?? throw new InvalidOperationException(message.ToJsonString());
        }
    }

    private async Task<JsonNode> ReceiveAsync(CancellationToken cancel)
    {
        using var content = new MemoryStream();
        var buffer = new byte[64 * 1024];
        WebSocketReceiveResult part;
        do
        {
            part = await _socket.ReceiveAsync(buffer, cancel);
            content.Write(buffer, 0, part.Count);
        }
        while (!part.EndOfMessage);

        var message = JsonNode.Parse(content.ToArray())!;
        var details = message["params"];
        switch ((string?)message["method"])
        {
            case "Network.requestWillBeSent":
                Requests.Add((string)details!["request"]!["url"]!);
                break;
            case "Log.entryAdded":
                Complaints.Add((string)details!["entry"]!["text"]!);
                break;
            case "Runtime.exceptionThrown" or "Runtime.consoleAPICalled":
                Complaints.Add(details!.ToJsonString());
                break;
            default:
                break;
        }

        return message;
    }
}
