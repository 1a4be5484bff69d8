using System.Collections.Concurrent;
using System.Globalization;
using DailyInsights.Categorization;
using DailyInsights.Core.Tests.Support;
using DailyInsights.LanguageModels;
using DailyInsights.Summaries;

namespace DailyInsights.Core.Tests.LanguageModels;

/// <summary>
/// Whatever the server does, no paper is lost, nothing hangs, and no text of an error stands in a result. 60 seeds in an ordinary run;
/// DAILYINSIGHTS_CHAOS_SEEDS=1000 for all.
/// </summary>
public sealed class UnrulyServerTests
{
    private const int PapersPerRun = 50;
    private static readonly TimeSpan CallTimeout = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan NoRunTakesLonger = TimeSpan.FromMinutes(2);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_paper_is_lost_and_no_error_is_published_whatever_the_server_does()
    {
        var seeds = int.TryParse(Environment.GetEnvironmentVariable("DAILYINSIGHTS_CHAOS_SEEDS"), NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 60;
        var unruly = new ConcurrentDictionary<string, UnrulyModel>();
        await using var server = await FakeModelServer.StartAsync((request, token) =>
            unruly[request.Json.GetProperty("model").GetString()!].AnswerAsync(request, token));
        server.KeepsRequests = false;
        var (byModel, byRules, calls, requests) = (0, 0, 0, 0);

        await Parallel.ForEachAsync(Enumerable.Range(0, seeds), new ParallelOptions { MaxDegreeOfParallelism = 4, CancellationToken = Token }, async (seed, token) =>
        {
            var time = new FakeTime { PassAtOnce = static wait => wait < CallTimeout };
            var name = FormattableString.Invariant($"unruly-{seed}-{Path.GetRandomFileName()}");
            unruly[name] = new UnrulyModel(seed, time, CallTimeout);
            var settings = new ModelSettings { Endpoint = server.Endpoint, Model = name, Timeout = CallTimeout };
            var (papers, summaries) = await RunAsync(settings, time, seed, token).WaitAsync(NoRunTakesLonger, token);
            Verify(seed, papers, summaries);
            var receipts = papers.SelectMany(static p => p.Receipts).Concat(summaries.SelectMany(static s => s.Receipts)).DistinctBy(static r => r.Id);
            // A call whose connection broke before the request was whole is counted by us and not by the server.
            Assert.InRange(unruly[name].Requests, 1, receipts.Sum(static r => r.Calls));
            Interlocked.Add(ref calls, receipts.Sum(static r => r.Calls));
            Interlocked.Add(ref requests, unruly[name].Requests);
            Interlocked.Add(ref byModel, papers.Count(static p => p.CategorizedBy!.Kind == EngineKind.LanguageModel));
            Interlocked.Add(ref byRules, papers.Count(static p => p.CategorizedBy!.Kind == EngineKind.Embedded));
            unruly.TryRemove(name, out _);
        });

        // Both ways were taken, or the test would prove nothing.
        Assert.True(byModel > seeds * 10 && byRules > seeds, $"{byModel} papers by the model, {byRules} without");
        TestContext.Current.TestOutputHelper?.WriteLine($"{seeds} runs: {byModel} papers by the model, {byRules} without; {calls} calls in the ledger, {requests} at the server");
    }

    private static async Task<(List<Paper> Papers, List<CategorySummary> Summaries)> RunAsync(ModelSettings settings, FakeTime time, int seed, CancellationToken cancellationToken)
    {
        using var model = new OpenAIModel(settings, time, new Random(seed).NextDouble);
        var taxonomy = Taxonomy.Default;
        var papers = new List<Paper>();
        var categorizer = new ModelPaperCategorizer(model, taxonomy, new KeywordPaperCategorizer(taxonomy));
        await foreach (var paper in categorizer.CategorizeAsync(Input(seed).ToAsyncEnumerable(), cancellationToken: cancellationToken))
            papers.Add(paper);
        var groups = papers.GroupBy(static p => p.Category!).Select(g => new PaperGroup(taxonomy.FindOrMake(g.Key), [.. g])).ToList();
        var summaries = new List<CategorySummary>();
        var summarizer = new ModelCategorySummarizer(model, "ko", new ExtractiveCategorySummarizer("ko"));
        await foreach (var summary in summarizer.SummarizeAsync(groups, cancellationToken: cancellationToken))
            summaries.Add(summary);
        return (papers, summaries);
    }

    private static void Verify(int seed, List<Paper> papers, List<CategorySummary> summaries)
    {
        var expected = Input(seed).Select(static p => p.Id).ToList();
        Assert.Equal(expected, papers.Select(static p => p.Id));
        Assert.All(papers, static p => Assert.NotNull(Taxonomy.Default.Find(p.Category)));
        Assert.All(papers, static p => Assert.NotNull(p.CategorizedBy));
        Assert.Equal(expected.Order(), summaries.SelectMany(static s => s.Papers).Select(static p => p.Id).Order());
        foreach (var summary in summaries)
        {
            Assert.DoesNotContain(UnrulyModel.Marker, summary.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("evil.example", summary.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("<b>", summary.Text, StringComparison.Ordinal);
            Assert.NotEmpty(summary.Sections);
            Assert.True(summary.SummarizedBy!.Kind == EngineKind.LanguageModel || summary.Problems.Count > 0, "made without the model and does not say so");
            Assert.True(summary.Checks is not { } checks || checks.PapersCovered == checks.Papers || summary.Problems.Count > 0, "passes papers over and does not say so");
        }
    }

    private static List<Paper> Input(int seed) => [.. Enumerable.Range(1, PapersPerRun).Select(n => new Paper
    {
        Id = FormattableString.Invariant($"2401.{n:00000}"),
        Title = FormattableString.Invariant($"Paper {n} of {seed}: a neural method for images and language {n * seed % 17}"),
        Abstract = "We propose a method for image segmentation. It improves accuracy on several benchmarks. Code is available.",
    })];
}
