using System.Text;
using System.Text.Json;

namespace DailyInsights.LanguageModels;

/// <summary>
/// What is needed of a chat completion, read tolerantly, since servers leave out much of
/// <see href="https://platform.openai.com/docs/api-reference/chat/object"/>.
/// </summary>
/// <param name="Text">What the model said; empty where it said nothing.</param>
/// <param name="FinishReason">Why it stopped, such as <c>stop</c>, <c>length</c> or <c>content_filter</c>.</param>
/// <param name="IsRefusal">Whether it refused.</param>
/// <param name="InputTokens">Tokens of the prompt, or null where the server does not say.</param>
/// <param name="OutputTokens">Tokens of the answer, or null where the server does not say.</param>
internal sealed record ChatAnswer(string Text, string FinishReason, bool IsRefusal, long? InputTokens, long? OutputTokens)
{
    /// <summary>Reads an answer, or gives null where the text is none.</summary>
    public static ChatAnswer? Read(string body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object
                || !JsonStrings.TryGet(root, "choices", out var choices) || choices.ValueKind != JsonValueKind.Array || choices.GetArrayLength() == 0
                || choices[0] is not { ValueKind: JsonValueKind.Object } choice
                || !JsonStrings.TryGet(choice, "message", out var message) || message.ValueKind != JsonValueKind.Object)
                return null;

            var usage = JsonStrings.TryGet(root, "usage", out var u) && u.ValueKind == JsonValueKind.Object ? u : default;
            return new ChatAnswer(
                Content(message),
                JsonText.Of(choice, "finish_reason") ?? "",
                JsonText.Of(message, "refusal") is { Length: > 0 },
                Tokens(usage, "prompt_tokens"),
                Tokens(usage, "completion_tokens"));
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Reads what an error answer says: <c>{"error": {"message", "code", "type", "param"}}</c> and its many variants.</summary>
    public static (string Message, string Code) ReadError(string body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object)
                return (Short(body), "");
            var error = JsonStrings.TryGet(root, "error", out var e) ? e : root;
            if (error.ValueKind == JsonValueKind.String)
                return (Short(JsonText.Of(root, "message") ?? JsonText.Of(root, "error") ?? ""), "");
            var message = JsonText.Of(error, "message") ?? JsonText.Of(error, "detail") ?? JsonText.Of(root, "detail") ?? "";
            return (Short(message), string.Join(' ', JsonText.Of(error, "code"), JsonText.Of(error, "type"), JsonText.Of(error, "param")).Trim());
        }
        catch (JsonException)
        {
            // A proxy's error page says nothing that helps a user, and its markup would only confuse.
            return (body.TrimStart().StartsWith('<') ? "" : Short(body), "");
        }
    }

    private static string Content(JsonElement message)
    {
        if (!JsonStrings.TryGet(message, "content", out var content))
            return "";
        if (content.ValueKind != JsonValueKind.Array)
            return JsonText.Of(message, "content") ?? "";

        var text = new StringBuilder();
        foreach (var part in content.EnumerateArray())
            text.Append(JsonText.Of(part, "text"));
        return text.ToString();
    }

    private static long? Tokens(JsonElement usage, string name) =>
        usage.ValueKind == JsonValueKind.Object
        && JsonStrings.TryGet(usage, name, out var value)
        && value.ValueKind == JsonValueKind.Number
        && value.TryGetInt64(out var tokens)
        && tokens is >= 0 and < 1_000_000_000
            ? tokens
            : null;

    private static string Short(string text) => PromptText.Clean(text, 300);
}
