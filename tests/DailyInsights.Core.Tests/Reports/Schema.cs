using System.Globalization;
using System.Text.Json.Nodes;

namespace DailyInsights.Core.Tests.Reports;

/// <summary>Checks JSON against the keywords of JSON Schema that the published schema uses, and refuses a schema that uses others.</summary>
internal sealed class Schema
{
    private static readonly HashSet<string> Notes = ["$schema", "$id", "$defs", "title", "description"];

    private readonly JsonObject _root;

    public Schema(string text) => _root = JsonNode.Parse(text)!.AsObject();

    public static Schema Published()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine(folder.FullName, "src", "DailyInsights.Core", "Reports", "Json", "insight-report.schema.json");
            if (File.Exists(path))
                return new Schema(File.ReadAllText(path));
        }

        throw new FileNotFoundException("The schema is not in the repository.");
    }

    public IReadOnlyList<string> Faults(string json)
    {
        var faults = new List<string>();
        Check(_root, JsonNode.Parse(json), "$", faults);
        return faults;
    }

    private void Check(JsonObject schema, JsonNode? value, string where, List<string> faults)
    {
        foreach (var (keyword, argument) in schema)
        {
            var holds = keyword switch
            {
                _ when Notes.Contains(keyword) => true,
                "$ref" => Refer((string)argument!, value, where, faults),
                "type" => IsOfType((string)argument!, value),
                "const" => JsonNode.DeepEquals(argument, value),
                "enum" => argument!.AsArray().Any(a => JsonNode.DeepEquals(a, value)),
                "minimum" => (decimal)value! >= (decimal)argument!,
                "format" => IsOfFormat((string)argument!, (string)value!),
                "required" => argument!.AsArray().All(a => value!.AsObject().ContainsKey((string)a!)),
                "items" => Items(argument!.AsObject(), value!.AsArray(), where, faults),
                "properties" => Properties(argument!.AsObject(), value!.AsObject(), where, faults),
                "additionalProperties" => value!.AsObject().All(p => schema["properties"]!.AsObject().ContainsKey(p.Key)),
                _ => throw new NotSupportedException($"The check knows no '{keyword}'."),
            };
            if (!holds)
                faults.Add($"{where}: {keyword} {argument!.ToJsonString()} does not hold");
        }
    }

    private bool Refer(string reference, JsonNode? value, string where, List<string> faults)
    {
        Check(_root["$defs"]![reference["#/$defs/".Length..]]!.AsObject(), value, where, faults);
        return true;
    }

    private bool Items(JsonObject schema, JsonArray items, string where, List<string> faults)
    {
        for (var i = 0; i < items.Count; i++)
            Check(schema, items[i], $"{where}[{i}]", faults);
        return true;
    }

    private bool Properties(JsonObject schemas, JsonObject value, string where, List<string> faults)
    {
        foreach (var (name, property) in value)
        {
            if (schemas[name] is JsonObject schema)
                Check(schema, property, $"{where}.{name}", faults);
        }

        return true;
    }

    private static bool IsOfType(string type, JsonNode? value) => (type, value?.GetValueKind()) switch
    {
        ("object", System.Text.Json.JsonValueKind.Object) => true,
        ("array", System.Text.Json.JsonValueKind.Array) => true,
        ("string", System.Text.Json.JsonValueKind.String) => true,
        ("boolean", System.Text.Json.JsonValueKind.True or System.Text.Json.JsonValueKind.False) => true,
        ("number", System.Text.Json.JsonValueKind.Number) => true,
        ("integer", System.Text.Json.JsonValueKind.Number) => decimal.IsInteger((decimal)value!),
        _ => false,
    };

    private static bool IsOfFormat(string format, string value) => format switch
    {
        "date" => DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        "date-time" => value.Contains('T') && DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, out _),
        _ => throw new NotSupportedException(format),
    };
}
