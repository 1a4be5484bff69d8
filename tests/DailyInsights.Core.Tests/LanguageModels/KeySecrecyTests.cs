using System.Text;
using System.Text.Json;
using DailyInsights.Archive;
using DailyInsights.Categorization;
using DailyInsights.Core.Tests.Support;
using DailyInsights.LanguageModels;
using DailyInsights.Summaries;

namespace DailyInsights.Core.Tests.LanguageModels;

/// <summary>The key is in no event, error, result, archive or settings, even where a server repeats it in all that it says.</summary>
public sealed class KeySecrecyTests : IDisposable
{
    private const string Key = "sk-proj-Qx7vT2mNnE4kLw9_ThisMustNeverBeSeen";
    private readonly string _folder = Directory.CreateTempSubdirectory("secret").FullName;
    private readonly Events _events = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(200)]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(404)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(0)]
    public async Task The_key_is_nowhere_in_what_comes_of_a_run(int status)
    {
        await using var server = await FakeModelServer.StartAsync(request => status switch
        {
            200 when FakeModel.Names(request).Length > 0 => FakeModelAnswer.Saying(FakeModel.Answer(request).ToJsonString().Replace("{\"papers\"", $"{{\"note\":\"{Key}\",\"papers\"", StringComparison.Ordinal)),
            200 => FakeModelAnswer.Saying(FakeModel.Answer(request).ToJsonString().Replace("새로운", request.Authorization, StringComparison.Ordinal)),
            0 => new FakeModelAnswer(200, $"{{\"said\":\"{request.Authorization}\"}}"),
            _ => FakeModelAnswer.Error(status, "You sent " + request.Authorization, request.Authorization),
        });
        var settings = new ModelSettings { Endpoint = server.Endpoint, Model = Path.GetRandomFileName(), Key = new ModelKey(static () => Key), MaxRetries = 1 };
        var archive = Path.Combine(_folder, "a.db");
        var seen = new StringBuilder();
        using (var store = new ReplyArchive(archive))
        {
            var model = ModelStack.Open(settings, store, new ModelBudget(10_000_000), new FakeTime { PassAtOnce = static w => w < TimeSpan.FromMinutes(2) });
            var categorizer = new ModelPaperCategorizer(model, Taxonomy.Default, new KeywordPaperCategorizer(Taxonomy.Default));
            var papers = new List<Paper>();
            var input = Enumerable.Range(1, 30).Select(static n => new Paper { Id = $"p{n}", Title = $"Paper {n}", Abstract = "We propose a method." });
            await foreach (var paper in categorizer.CategorizeAsync(input.ToAsyncEnumerable(), _events, Token))
                papers.Add(paper);
            var groups = papers.GroupBy(static p => p.Category!).Select(static g => new PaperGroup(Taxonomy.Default.FindOrMake(g.Key), [.. g])).ToList();
            await foreach (var summary in new ModelCategorySummarizer(model, "ko", new ExtractiveCategorySummarizer("ko")).SummarizeAsync(groups, _events, Token))
                seen.AppendLine(JsonSerializer.Serialize(summary)).AppendLine(summary.Text);
            seen.AppendLine(JsonSerializer.Serialize(papers));
            (model as IDisposable)?.Dispose();
        }

        foreach (var said in _events.All)
            seen.AppendLine(said is RunEvent.Failed failed ? failed.Error.ToString() : said.ToString());
        seen.AppendLine(settings.ToString()).AppendLine(settings.Key!.ToString()).AppendLine(JsonSerializer.Serialize(settings));
        foreach (var file in Directory.EnumerateFiles(_folder))
            seen.AppendLine(Encoding.Latin1.GetString(await File.ReadAllBytesAsync(file, Token)));

        Assert.Contains("Bearer " + Key, server.Requests.Select(static r => r.Authorization));
        Assert.DoesNotContain(Key, seen.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Key[10..30], seen.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sk-with\nbreak")]
    [InlineData("sk-with-é")]
    public async Task A_key_that_no_header_can_hold_is_refused_without_being_shown(string key)
    {
        await using var server = await FakeModelServer.StartAsync(FakeModel.Obliging);
        using var model = new OpenAIModel(new ModelSettings { Endpoint = server.Endpoint, Key = new ModelKey(() => key) });
        var error = await Assert.ThrowsAsync<InsightException>(() => model.AskAsync(new ModelQuestion("a", "b"), cancellationToken: Token));
        Assert.Equal("ModelKeyRefused", error.ErrorId);
        Assert.DoesNotContain("sk-with", error.ToString(), StringComparison.Ordinal);
        Assert.Empty(server.Requests);
    }
}
