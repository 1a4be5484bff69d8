using System.Runtime.CompilerServices;
using DailyInsights.Core.Tests.LanguageModels;
using DailyInsights.Core.Tests.Support;
using DailyInsights.Digests;
using DailyInsights.LanguageModels;
using DailyInsights.Reports;
using DailyInsights.Sources;
using DailyInsights.Sources.Sample;

namespace DailyInsights.Core.Tests.Digests;

public sealed class DigestMakerTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly EventList _events = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_file_that_goes_away_in_the_middle_is_told_and_the_others_are_in_the_digest()
    {
        var result = await MakeAsync(new EngineOptions(), new GoingAway(), new SampleSource());
        Assert.Equal(DigestOutcome.Incomplete, result.Outcome);
        Assert.Equal("SourceFileNotReadable", Assert.Single(result.Problems).ErrorId);
        Assert.Contains(result.Report!.Papers, static p => p.Id == "before");
        Assert.True(result.Report.Papers.Count > 30);
        Assert.True(result.Report.Ledger!.IsBalanced);
    }

    [Fact]
    public async Task A_bound_on_money_without_prices_is_refused_before_any_source_is_read()
    {
        var source = new GoingAway();
        var model = new ModelSettings { Endpoint = new Uri("http://127.0.0.1:9/v1") };
        var error = await Assert.ThrowsAsync<InsightException>(() => MakeAsync(new EngineOptions { Model = model, MaxCost = 1, UseArchive = false }, source));
        Assert.Equal("ModelPricesMissing", error.ErrorId);
        Assert.False(source.WasRead);
        Assert.Empty(Directory.GetFileSystemEntries(_folder.Path));
    }

    [Fact]
    public async Task A_key_that_is_refused_is_told_once_and_tried_once_though_both_steps_ask()
    {
        await using var server = await FakeModelServer.StartAsync(_ => FakeModelAnswer.Error(401, "no", ""));
        var model = new ModelSettings { Endpoint = server.Endpoint, Key = new ModelKey(() => "sk-wrong") };
        var result = await MakeAsync(new EngineOptions { Model = model, UseArchive = false, ThrottleLimit = 1 }, new SampleSource());
        Assert.Single(server.Requests);
        Assert.Equal("ModelKeyRefused", Assert.Single(_events.Failures));
        Assert.Contains(result.Problems, static p => p.Message.StartsWith("The summary of", StringComparison.Ordinal));
    }

    [Fact]
    public void Two_summaries_of_one_category_are_checked_as_one()
    {
        var first = new CategorySummary
        {
            Category = "LLM",
            Emoji = "🚀",
            Papers = [new Paper { Id = "1", Title = "One" }],
            Checks = new SummaryChecks { Papers = 1, PapersCovered = 1, Statements = 4, StatementsConfirmed = 4 },
        };
        var second = first with
        {
            Papers = [new Paper { Id = "2", Title = "Two" }],
            Checks = new SummaryChecks { Papers = 1, PapersCovered = 0, Statements = 4, StatementsConfirmed = 2, Faults = ["figure: 12"] },
        };
        Assert.Equal(0.7, ReportBuilder.Build([first, second], new DateOnly(2026, 1, 14)).Summaries[0].Checks!.Score);
        Assert.Null(ReportBuilder.Build([first, second with { Checks = null }], new DateOnly(2026, 1, 14)).Summaries[0].Checks);
    }

    private Task<DigestResult> MakeAsync(EngineOptions engines, params IPaperSource[] sources) => new DigestMaker(FakeTime.Hurried()).MakeAsync(
        new DigestOptions
        {
            Sources = sources,
            Date = new DateOnly(2026, 1, 14),
            Engines = engines,
            Export = new ExportOptions { Path = _folder.Path, Pictures = [] },
        },
        _events,
        Token);

    private sealed class GoingAway : IPaperSource
    {
        public string Name => "/mnt/share/papers.jsonl";

        public bool WasRead { get; private set; }

        public async IAsyncEnumerable<Paper> GetPapersAsync(IProgress<RunEvent>? events = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            WasRead = true;
            yield return new Paper { Id = "before", Title = "It came before" };
            await Task.Yield();
            throw new IOException("The share is gone.");
        }
    }
}
