using System.Text.Json;

namespace DailyInsights.Core.Tests.LanguageModels;

/// <summary>A request as the server got it.</summary>
/// <param name="Body">The body to the letter.</param>
/// <param name="Authorization">The header of that name, or an empty text.</param>
public sealed record FakeModelRequest(string Body, string Authorization)
{
    /// <summary>The body as JSON.</summary>
    public JsonElement Json { get; } = JsonDocument.Parse(Body).RootElement;

    /// <summary>The system message.</summary>
    public string Instructions => Json.GetProperty("messages")[0].GetProperty("content").GetString()!;

    /// <summary>The user message.</summary>
    public string Input => Json.GetProperty("messages")[1].GetProperty("content").GetString()!;

    /// <summary>The kind of form asked for: json_schema, json_object, or null for none.</summary>
    public string? Format => Json.TryGetProperty("response_format", out var f) ? f.GetProperty("type").GetString() : null;

    /// <summary>The name of the form asked for, or null where none is named.</summary>
    public string? SchemaName =>
        Json.TryGetProperty("response_format", out var f) && f.TryGetProperty("json_schema", out var s) ? s.GetProperty("name").GetString() : null;
}
