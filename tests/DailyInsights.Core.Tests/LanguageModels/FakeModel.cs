using System.Text.Json;
using System.Text.Json.Nodes;

namespace DailyInsights.Core.Tests.LanguageModels;

/// <summary>Answers as an able model would: it reads the papers in the question and fills in the form.</summary>
public static class FakeModel
{
    /// <summary>Answers whatever the product asks.</summary>
    public static FakeModelAnswer Obliging(FakeModelRequest request) => FakeModelAnswer.Saying(Answer(request).ToJsonString());

    /// <summary>What an able model says to a question.</summary>
    public static JsonObject Answer(FakeModelRequest request) => Names(request) is { Length: > 0 } categories
        ? Categories(Papers(request), categories)
        : Summary(request);

    /// <summary>The papers in a question: their numbers and titles.</summary>
    public static List<(int Number, string Title)> Papers(FakeModelRequest request)
    {
        var input = JsonDocument.Parse(request.Input).RootElement;
        return input.TryGetProperty("papers", out var papers)
            ? [.. papers.EnumerateArray().Select(static p => (p.GetProperty("number").GetInt32(), p.GetProperty("title").GetString()!))]
            : [];
    }

    /// <summary>The category an able model gives to a title: always the same one.</summary>
    public static string CategoryOf(string title, string[] categories) => categories[title.Sum(static c => c) % categories.Length];

    /// <summary>The names that the question offers; none where it is no question about categories.</summary>
    public static string[] Names(FakeModelRequest request) => Schema(request)?["properties"]?["papers"]?["items"]?["properties"]?["category"] is { } category
        ? category["enum"] is JsonArray names ? [.. names.Select(static n => n!.GetValue<string>())] : ["Computer Vision"]
        : [];

    private static JsonObject Categories(List<(int Number, string Title)> papers, string[] categories) => new()
    {
        ["papers"] = new JsonArray([.. papers.Select(p => new JsonObject { ["number"] = p.Number, ["category"] = CategoryOf(p.Title, categories) })]),
    };

    private static JsonObject Summary(FakeModelRequest request)
    {
        var papers = Papers(request);
        var answer = new JsonObject();
        foreach (var (part, _) in Schema(request)!["properties"]!.AsObject())
        {
            answer[part] = part == "key_points"
                ? new JsonArray([.. papers.Select(static p => Statement("이 논문은 새로운 방법을 제안합니다.", p.Number))])
                : new JsonArray(Statement("이 분야의 논문들은 새로운 방법을 다룹니다.", [.. papers.Select(static p => p.Number)]));
        }

        return answer;
    }

    private static JsonObject Statement(string text, params int[] papers) =>
        new() { ["text"] = text, ["papers"] = new JsonArray([.. papers.Select(static n => JsonValue.Create(n))]) };

    private static JsonNode? Schema(FakeModelRequest request)
    {
        if (request.Json.TryGetProperty("response_format", out var format) && format.TryGetProperty("json_schema", out var schema))
            return JsonNode.Parse(schema.GetProperty("schema").GetRawText());
        var marker = request.Instructions.LastIndexOf("JSON Schema:\n", StringComparison.Ordinal);
        return marker < 0 ? null : JsonNode.Parse(request.Instructions[(marker + "JSON Schema:\n".Length)..]);
    }
}
