using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using DailyInsights.Archive;
using DailyInsights.Categorization;
using DailyInsights.Core.Tests.LanguageModels;
using DailyInsights.LanguageModels;
using DailyInsights.Summaries;

namespace DailyInsights.Core.Tests.Archive;

/// <summary>
/// A run that is killed again and again and started anew each time ends in the same digest, and asks nothing that is in its archive.
/// 5 kills in an ordinary run; DAILYINSIGHTS_KILLS=20 for all.
/// </summary>
public sealed class KilledRunTests : IDisposable
{
    private const string RoleVariable = "DAILYINSIGHTS_KILLED_RUN";
    private const string Test = "DailyInsights.Core.Tests.Archive.KilledRunTests.A_run_that_is_killed_and_started_again_asks_nothing_twice_and_ends_in_the_same_digest";

    private readonly string _folder = Directory.CreateTempSubdirectory("killed").FullName;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_run_that_is_killed_and_started_again_asks_nothing_twice_and_ends_in_the_same_digest()
    {
        if (Environment.GetEnvironmentVariable(RoleVariable) is { Length: > 0 } role)
        {
            // This is the process that is killed.
            var parts = role.Split('|');
            await File.WriteAllTextAsync(parts[2], await RunAsync(new Uri(parts[0]), parts[1], Token), Token);
            return;
        }

        var kills = int.TryParse(Environment.GetEnvironmentVariable("DAILYINSIGHTS_KILLS"), NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 5;
        var random = new Random(4);
        var answered = new ConcurrentBag<FakeModelRequest>();
        var settled = new HashSet<string>();
        var askedTwice = new ConcurrentBag<string>();
        var left = int.MaxValue;
        var kill = new TaskCompletionSource();
        await using var server = await FakeModelServer.StartAsync(request =>
        {
            lock (settled)
            {
                if (settled.Contains(request.Body))
                    askedTwice.Add(request.Body);
            }

            answered.Add(request);
            if (Interlocked.Decrement(ref left) == 0)
                kill.TrySetResult();
            return FakeModel.Obliging(request);
        });
        var expected = await RunAsync(server.Endpoint, Path.Combine(_folder, "reference.db"), Token);
        var questions = answered.Count;
        var archive = Path.Combine(_folder, "archive.db");
        var result = Path.Combine(_folder, "result.json");

        var killed = 0;
        while (!File.Exists(result))
        {
            answered.Clear();
            kill = new TaskCompletionSource();
            left = killed < kills ? random.Next(1, Math.Max(2, questions / kills)) : int.MaxValue;
            using var child = Start(server.Endpoint, archive, result);
            var ended = child.WaitForExitAsync(Token);
            if (await Task.WhenAny(ended, kill.Task) == kill.Task)
            {
                // Somewhere between the answer's leaving the server and the next ones'.
                await Task.Delay(random.Next(0, 12), Token);
                child.Kill();
                killed++;
            }

            await ended;
            Assert.True(killed > 0 || child.ExitCode == 0, "the run failed by itself");
            var stored = await StoredAsync(server.Endpoint, archive, [.. answered]);
            lock (settled)
                settled.UnionWith(stored);
        }

        Assert.Equal(expected, await File.ReadAllTextAsync(result, Token));
        Assert.Empty(askedTwice);
        Assert.Equal(kills, killed);
        Assert.True(settled.Count > questions / 2, $"only {settled.Count} of {questions} answers were ever stored");
        TestContext.Current.TestOutputHelper?.WriteLine($"{questions} questions, {killed} kills, {settled.Count} answers stored");
    }

    private static Process Start(Uri endpoint, string archive, string result)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "DailyInsights.Core.Tests.dll"));
        start.ArgumentList.Add("-method");
        start.ArgumentList.Add(Test);
        start.Environment[RoleVariable] = $"{endpoint}|{archive}|{result}";
        var child = Process.Start(start)!;
        child.BeginOutputReadLine();
        child.BeginErrorReadLine();
        return child;
    }

    /// <summary>Which of the questions the archive can answer.</summary>
    private static async Task<List<string>> StoredAsync(Uri endpoint, string archive, FakeModelRequest[] requests)
    {
        using var store = new ReplyArchive(archive);
        var nobody = new ScriptedModel(static _ => throw new InsightException("NotStored", InsightErrorKind.NotFound, "not stored"));
        using var model = new ArchivedModel(nobody, Settings(endpoint), store);
        var stored = new List<string>();
        foreach (var request in requests)
        {
            var schema = request.Json.GetProperty("response_format").GetProperty("json_schema").GetProperty("schema").GetRawText();
            var question = new ModelQuestion(request.Instructions, request.Input) { SchemaName = request.SchemaName!, JsonSchema = schema };
            try
            {
                await model.AskAsync(question, cancellationToken: Token);
                stored.Add(request.Body);
            }
            catch (InsightException e) when (e.ErrorId == "NotStored")
            {
            }
        }

        return stored;
    }

    private static ModelSettings Settings(Uri endpoint) => new() { Endpoint = endpoint, Model = "fake", Throttle = 3 };

    private static async Task<string> RunAsync(Uri endpoint, string archive, CancellationToken cancellationToken)
    {
        using var store = new ReplyArchive(archive);
        var settings = Settings(endpoint);
        var model = ModelStack.Open(settings, store);
        var taxonomy = Taxonomy.Default;
        var papers = new List<Paper>();
        var categorizer = new ModelPaperCategorizer(model, taxonomy, new KeywordPaperCategorizer(taxonomy), new ModelCategorizerOptions { BatchSize = 2, Throttle = 3 });
        var input = Enumerable.Range(1, 50).Select(static n => new Paper { Id = $"2401.{n:00000}", Title = $"Paper {n}: a method {n * n}", Abstract = "We propose a method." });
        await foreach (var paper in categorizer.CategorizeAsync(input.ToAsyncEnumerable(), cancellationToken: cancellationToken))
            papers.Add(paper);
        var groups = papers.GroupBy(static p => p.Category!).Select(g => new PaperGroup(taxonomy.FindOrMake(g.Key), [.. g])).ToList();
        var lines = papers.ConvertAll(static p => $"{p.Id} {p.Category} {p.CategorizedBy}");
        await foreach (var summary in new ModelCategorySummarizer(model, "ko", new ExtractiveCategorySummarizer("ko")).SummarizeAsync(groups, cancellationToken: cancellationToken))
            lines.Add(summary.Category + summary.SummarizedBy + JsonSerializer.Serialize(summary.Sections));
        (model as IDisposable)?.Dispose();
        return string.Join('\n', lines);
    }
}
