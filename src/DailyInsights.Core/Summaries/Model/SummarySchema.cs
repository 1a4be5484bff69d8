using System.Text.Json.Nodes;

namespace DailyInsights.Summaries;

/// <summary>The form of a summary as a model gives it: a list of statements for each part.</summary>
internal static class SummarySchema
{
    /// <summary>A part's name in the answer.</summary>
    public static string NameOf(SummaryPart part) => part switch
    {
        SummaryPart.Themes => "themes",
        SummaryPart.Trends => "trends",
        SummaryPart.KeyPoints => "key_points",
        SummaryPart.Impact => "impact",
        SummaryPart.Conclusion => "conclusion",
        _ => throw new ArgumentOutOfRangeException(nameof(part)),
    };

    /// <summary>The JSON Schema, in the subset that strict mode takes, of an answer with these parts.</summary>
    public static string For(IReadOnlyList<SummaryPart> parts)
    {
        var properties = new JsonObject();
        foreach (var part in parts)
            properties[NameOf(part)] = new JsonObject { ["type"] = "array", ["items"] = Statement() };
        return new JsonObject
        {
            ["type"] = "object",
            ["properties"] = properties,
            ["required"] = new JsonArray([.. parts.Select(static p => JsonValue.Create(NameOf(p)))]),
            ["additionalProperties"] = false,
        }.ToJsonString();
    }

    /// <summary>The JSON Schema of an answer with statements under numbers.</summary>
    public static string Numbered()
    {
        var statement = Statement();
        statement["properties"]!.AsObject().Insert(0, "number", new JsonObject { ["type"] = "integer" });
        statement["required"] = new JsonArray("number", "text", "papers");
        return new JsonObject
        {
            ["type"] = "object",
            ["properties"] = new JsonObject { ["statements"] = new JsonObject { ["type"] = "array", ["items"] = statement } },
            ["required"] = new JsonArray("statements"),
            ["additionalProperties"] = false,
        }.ToJsonString();
    }

    private static JsonObject Statement() => new()
    {
        ["type"] = "object",
        ["properties"] = new JsonObject
        {
            ["text"] = new JsonObject { ["type"] = "string" },
            ["papers"] = new JsonObject { ["type"] = "array", ["items"] = new JsonObject { ["type"] = "integer" } },
        },
        ["required"] = new JsonArray("text", "papers"),
        ["additionalProperties"] = false,
    };
}
