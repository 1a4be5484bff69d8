using DailyInsights.LanguageModels;

namespace DailyInsights.Core.Tests.LanguageModels;

/// <summary>A model that says what a test tells it to, without a server.</summary>
public sealed class ScriptedModel(Func<ModelQuestion, CancellationToken, Task<string>> answer) : ILanguageModel
{
    private int _asked;

    public ScriptedModel(Func<ModelQuestion, string> answer)
        : this((question, _) => Task.FromResult(answer(question)))
    {
    }

    public string Model => "scripted";

    public System.Collections.Concurrent.ConcurrentQueue<ModelQuestion> Questions { get; } = new();

    /// <summary>The question in the form that <see cref="FakeModel"/> reads.</summary>
    public static FakeModelRequest Request(ModelQuestion question) => new(
        System.Text.Json.JsonSerializer.Serialize(new
        {
            messages = new[] { new { content = question.Instructions }, new { content = question.Input } },
            response_format = new
            {
                type = "json_schema",
                json_schema = new { name = question.SchemaName, schema = System.Text.Json.Nodes.JsonNode.Parse(question.JsonSchema!) },
            },
        }),
        "");

    /// <summary>What an able model says.</summary>
    public static string Able(ModelQuestion question) => FakeModel.Answer(Request(question)).ToJsonString();

    public async Task<ModelReply> AskAsync(ModelQuestion question, IProgress<RunEvent>? events = null, CancellationToken cancellationToken = default)
    {
        Questions.Enqueue(question);
        var text = await answer(question, cancellationToken).ConfigureAwait(false);
        return new ModelReply(text, new Receipt("r" + Interlocked.Increment(ref _asked), 1, 0, 10, 5, TimeSpan.FromSeconds(1)));
    }
}
