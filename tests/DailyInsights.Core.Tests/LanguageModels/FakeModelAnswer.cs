using System.Text.Json;

namespace DailyInsights.Core.Tests.LanguageModels;

/// <summary>What a server answers.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Body">The body.</param>
public sealed record FakeModelAnswer(int Status, string Body)
{
    /// <summary>Headers to send.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>Never answers.</summary>
    public bool Hangs { get; init; }

    /// <summary>Closes the connection in the middle of the body.</summary>
    public bool CutsConnection { get; init; }

    /// <summary>A whole chat completion that says a text.</summary>
    public static FakeModelAnswer Saying(string text, string finishReason = "stop", string? refusal = null) => new(200, JsonSerializer.Serialize(new
    {
        id = "chatcmpl-1",
        @object = "chat.completion",
        created = 1,
        model = "fake",
        choices = new[] { new { index = 0, message = new { role = "assistant", content = text, refusal }, finish_reason = finishReason } },
        usage = new { prompt_tokens = 100, completion_tokens = 20, total_tokens = 120 },
    }));

    /// <summary>An error in OpenAI's form.</summary>
    public static FakeModelAnswer Error(int status, string message, string code = "", string? retryAfter = null) =>
        new(status, JsonSerializer.Serialize(new { error = new { message, code, type = "", param = (string?)null } }))
        {
            Headers = retryAfter is null ? new Dictionary<string, string>() : new Dictionary<string, string> { ["Retry-After"] = retryAfter },
        };
}
