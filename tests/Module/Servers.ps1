# A server on the loopback interface, and sessions and copies of the module to try it in. Nothing here leaves the machine.

# Runs a script in a new PowerShell and gives what it writes, line by line.
function Invoke-NewSession([string] $Script) {
    & (Join-Path $PSHOME 'pwsh') -NoProfile -NonInteractive -Command ('$ErrorActionPreference = "Stop"; $ProgressPreference = "SilentlyContinue"' + "`n" + $Script) 2>&1 |
        ForEach-Object { "$_" }
}

# Copies the built module; the folder's name must be DailyInsights for a session to import it by its manifest.
function Copy-Module([string] $Folder) {
    [void][IO.Directory]::CreateDirectory($Folder)
    Get-ChildItem -LiteralPath $modulePath | Copy-Item -Destination ([WildcardPattern]::Escape($Folder)) -Recurse
}

if (-not ('DailyInsightsTests.LoopbackServer' -as [type])) {
    Add-Type -TypeDefinition @'
using System;
using System.Collections.Concurrent;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using System.Threading;
using System.Threading.Tasks;

namespace DailyInsightsTests
{
    // Answers chat/completions with a category for every paper, models with two names, and /feed with entries without end.
    // What is asked at an address that holds 'hang' is never answered.
    public sealed class LoopbackServer : IDisposable
    {
        private readonly TcpListener listener = new TcpListener(IPAddress.Loopback, 0);
        private readonly ConcurrentBag<TcpClient> clients = new ConcurrentBag<TcpClient>();
        private int open;

        public LoopbackServer()
        {
            listener.Start();
            Task.Run(async () =>
            {
                try
                {
                    while (true)
                    {
                        var client = await listener.AcceptTcpClientAsync();
                        clients.Add(client);
                        _ = Task.Run(() => Serve(client));
                    }
                }
                catch (Exception) { }
            });
        }

        public string Root { get { return "http://127.0.0.1:" + ((IPEndPoint)listener.LocalEndpoint).Port; } }
        public string Address { get { return Root + "/v1"; } }
        public ConcurrentQueue<string> Requests { get; } = new ConcurrentQueue<string>();

        // Where set, only questions with this text in them are answered.
        public string AnswerOnly { get; set; }

        // Questions that somebody still waits for an answer to.
        public int Open { get { return Volatile.Read(ref open); } }

        public bool WaitForNone(int milliseconds) { return SpinWait.SpinUntil(() => Open == 0, milliseconds); }
        public bool WaitForQuestion(int milliseconds) { return SpinWait.SpinUntil(() => Open > 0, milliseconds); }

        public void Dispose()
        {
            listener.Stop();
            foreach (var client in clients) client.Close();
        }

        private async Task Serve(TcpClient client)
        {
            try
            {
                using (client)
                using (var stream = client.GetStream())
                {
                    while (true)
                    {
                        var head = new StringBuilder();
                        var one = new byte[1];
                        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
                        {
                            if (await stream.ReadAsync(one, 0, 1) == 0) return;
                            head.Append((char)one[0]);
                        }

                        var text = head.ToString();
                        var length = Regex.Match(text, @"(?im)^content-length:\s*(\d+)");
                        var left = length.Success ? int.Parse(length.Groups[1].Value) : 0;
                        var buffer = new byte[65536];
                        var question = new StringBuilder();
                        while (left > 0)
                        {
                            var read = await stream.ReadAsync(buffer, 0, Math.Min(left, buffer.Length));
                            if (read == 0) return;
                            left -= read;
                            question.Append(Encoding.UTF8.GetString(buffer, 0, read));
                        }

                        var path = text.Split(' ')[1];
                        var key = Regex.Match(text, @"(?im)^authorization:\s*(.+?)\r");
                        Requests.Enqueue(path + (key.Success ? " " + key.Groups[1].Value : ""));
                        if (path.Contains("hang") || (AnswerOnly != null && !question.ToString().Contains(AnswerOnly)))
                        {
                            Interlocked.Increment(ref open);
                            try { while (await stream.ReadAsync(one, 0, 1) > 0) { } }
                            finally { Interlocked.Decrement(ref open); }
                            return;
                        }

                        var body = Encoding.UTF8.GetBytes(Body(path));
                        var status = path.Contains("denied") ? "401 Unauthorized" : body.Length == 0 ? "404 Not Found" : "200 OK";
                        var type = path.Contains("feed") ? "application/rss+xml" : "application/json";
                        var answer = Encoding.ASCII.GetBytes("HTTP/1.1 " + status + "\r\nContent-Type: " + type + "\r\nContent-Length: " + body.Length + "\r\n\r\n");
                        await stream.WriteAsync(answer, 0, answer.Length);
                        await stream.WriteAsync(body, 0, body.Length);
                    }
                }
            }
            catch (Exception) { }
        }

        private static string Body(string path)
        {
            if (path.EndsWith("/chat/completions"))
            {
                var papers = string.Join(",", Enumerable.Range(1, 300).Select(n => "{\\\"number\\\":" + n + ",\\\"category\\\":\\\"Computer Vision\\\"}"));
                return "{\"id\":\"x\",\"object\":\"chat.completion\",\"created\":1,\"model\":\"tiny\",\"choices\":[{\"index\":0,\"finish_reason\":\"stop\",\"message\":"
                    + "{\"role\":\"assistant\",\"content\":\"{\\\"papers\\\":[" + papers + "]}\"}}],\"usage\":{\"prompt_tokens\":10,\"completion_tokens\":5,\"total_tokens\":15}}";
            }

            if (path.EndsWith("/models"))
                return "{\"object\":\"list\",\"data\":[{\"id\":\"tiny\",\"object\":\"model\"},{\"id\":\"llama3:8b\",\"object\":\"model\"}]}";
            if (path.Contains("feed"))
                return "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Feed</title><link>https://example.org/</link>"
                    + string.Concat(Enumerable.Range(1, 50).Select(n => "<item><title>Entry " + n + "</title><link>https://example.org/" + n + "</link></item>"))
                    + "</channel></rss>";
            return "";
        }
    }
}
'@
}

function Start-ModelServer { [DailyInsightsTests.LoopbackServer]::new() }
function Stop-ModelServer($Server) { if ($Server) { $Server.Dispose() } }
