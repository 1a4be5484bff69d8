# A server on the loopback interface that stands in for all the real ones, and sessions and copies of the module to try it in. Nothing here
# leaves the machine.

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

if (-not ('DailyInsightsTests.StandIn' -as [type])) {
    Add-Type -TypeDefinition @'
using System;
using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Threading;
using System.Threading.Tasks;

namespace DailyInsightsTests
{
    public sealed class Question
    {
        public string Path { get; set; }
        public string Query { get; set; }
        public string Key { get; set; }
        public string Body { get; set; }
        public override string ToString() { return Path + (Key.Length > 0 ? " " + Key : ""); }
    }

    // Unless it is given answers of its own: a model that puts every paper into 'Computer Vision' and says one thing of each in each part of
    // a summary, a list of two models, and a feed wherever the path says so. 404 for all else, 401 where the path holds 'denied'. What is
    // asked at an address that holds 'hang' is never answered.
    public sealed class StandIn : IDisposable
    {
        private readonly TcpListener listener = new TcpListener(IPAddress.Loopback, 0);
        private readonly ConcurrentBag<TcpClient> clients = new ConcurrentBag<TcpClient>();
        private readonly string answer;
        private int open;

        public StandIn(string answer)
        {
            this.answer = answer;
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

        public string Uri { get { return "http://127.0.0.1:" + ((IPEndPoint)listener.LocalEndpoint).Port; } }
        public string Address { get { return Uri + "/v1"; } }
        public ConcurrentQueue<Question> Requests { get; } = new ConcurrentQueue<Question>();

        // Where set, only questions with this text in them are answered.
        public string AnswerOnly { get; set; }

        // How many others must be waiting before one is answered.
        public int OthersFirst { get; set; }

        // How long each answer takes.
        public int Milliseconds { get; set; }

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
                        var body = new byte[length.Success ? int.Parse(length.Groups[1].Value) : 0];
                        for (var got = 0; got < body.Length;)
                        {
                            var read = await stream.ReadAsync(body, got, body.Length - got);
                            if (read == 0) return;
                            got += read;
                        }

                        var target = text.Split(' ')[1].Split('?', 2);
                        var question = new Question
                        {
                            Path = target[0],
                            Query = target.Length > 1 ? WebUtility.UrlDecode(target[1]) : "",
                            Key = Regex.Match(text, @"(?im)^authorization:\s*(.+?)\r").Groups[1].Value,
                            Body = Encoding.UTF8.GetString(body),
                        };
                        Requests.Enqueue(question);
                        if (question.Path.Contains("hang") || (AnswerOnly != null && !question.Body.Contains(AnswerOnly)))
                        {
                            Interlocked.Increment(ref open);
                            try { while (await stream.ReadAsync(one, 0, 1) > 0) { } }
                            finally { Interlocked.Decrement(ref open); }
                            return;
                        }

                        for (var turn = 0; Open < OthersFirst && turn < 1000; turn++) await Task.Delay(10);
                        if (Milliseconds > 0) await Task.Delay(Milliseconds);
                        var (status, type, said) = answer is null ? Usual(question) : Told(question);
                        var bytes = Encoding.UTF8.GetBytes(said);
                        var start = Encoding.ASCII.GetBytes("HTTP/1.1 " + status + " Status\r\nContent-Type: " + type + "\r\nContent-Length: " + bytes.Length + "\r\n\r\n");
                        await stream.WriteAsync(start, 0, start.Length);
                        await stream.WriteAsync(bytes, 0, bytes.Length);
                    }
                }
            }
            catch (Exception) { }
        }

        private (int, string, string) Told(Question question)
        {
            using (var shell = PowerShell.Create())
            {
                var reply = (Hashtable)shell.AddScript(answer).AddArgument(question).Invoke().Last().BaseObject;
                return (Convert.ToInt32(reply["Status"]), "" + reply["Type"], "" + reply["Body"]);
            }
        }

        private static (int, string, string) Usual(Question question)
        {
            if (question.Path.Contains("denied"))
                return (401, "application/json", "{\"error\":{\"message\":\"Incorrect API key provided\"}}");
            if (question.Path.EndsWith("/chat/completions"))
                return (200, "application/json", Chat(question.Body));
            if (question.Path.EndsWith("/models"))
                return (200, "application/json", "{\"object\":\"list\",\"data\":[{\"id\":\"tiny\",\"object\":\"model\"},{\"id\":\"llama3:8b\",\"object\":\"model\"}]}");
            if (question.Path.Contains("feed"))
                return (200, "application/rss+xml", "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Feed</title><link>https://example.org/</link>"
                    + string.Concat(Enumerable.Range(1, 50).Select(n => "<item><title>Entry " + n + "</title><link>https://example.org/" + n + "</link></item>"))
                    + "</channel></rss>");
            return (404, "text/plain", "");
        }

        private static string Chat(string body)
        {
            using (var asked = JsonDocument.Parse(body))
            {
                var messages = asked.RootElement.GetProperty("messages").EnumerateArray().Select(m => m.GetProperty("content").GetString()).ToArray();
                // Where parts of a summary are to be joined there are no papers in the question.
                var numbers = JsonDocument.Parse(messages.Last()).RootElement.TryGetProperty("papers", out var papers)
                    ? papers.EnumerateArray().Select(p => p.GetProperty("number").GetInt32()).ToArray()
                    : new[] { 1 };
                var form = asked.RootElement.GetProperty("response_format").GetProperty("json_schema");
                object said;
                if (form.GetProperty("name").GetString() == "paper_categories")
                {
                    said = new { papers = numbers.Select(n => new { number = n, category = "Computer Vision" }) };
                }
                else
                {
                    var sentence = messages[0].Contains("English") ? "This paper proposes a new method." : "이 논문은 새로운 방법을 제안한다.";
                    var part = numbers.Select(n => new { text = sentence, papers = new[] { n } }).ToArray();
                    said = form.GetProperty("schema").GetProperty("properties").EnumerateObject().ToDictionary(p => p.Name, p => part);
                }

                return JsonSerializer.Serialize(new
                {
                    id = "x",
                    @object = "chat.completion",
                    created = 1,
                    model = "stand-in",
                    choices = new[] { new { index = 0, finish_reason = "stop", message = new { role = "assistant", content = JsonSerializer.Serialize(said) } } },
                    usage = new { prompt_tokens = 1000, completion_tokens = 100, total_tokens = 1100 },
                });
            }
        }
    }
}
'@
}

# A script block gives answers of its own: it gets the question (Path, Query, Key, Body) and gives Status, Type and Body. It runs in a
# runspace where nothing of the test is known.
function Start-StandIn([scriptblock] $Answer) { [DailyInsightsTests.StandIn]::new($(if ($Answer) { "$Answer" } else { [NullString]::Value })) }
function Stop-StandIn($StandIn) { if ($StandIn) { $StandIn.Dispose() } }
