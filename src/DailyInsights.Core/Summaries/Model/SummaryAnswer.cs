using System.Text.Json;
using DailyInsights.LanguageModels;

namespace DailyInsights.Summaries;

/// <summary>Reads the statements of an answer, with our numbers turned back into papers.</summary>
internal static class SummaryAnswer
{
    private const int MostStatements = 400;
    private const int LongestText = 2000;

    /// <summary>The parts that have statements, in order; numbers that were never given are passed over.</summary>
    public static IReadOnlyList<SummarySection> Read(string json, IReadOnlyList<Paper> papers)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var sections = new List<SummarySection>();
            foreach (var part in Enum.GetValues<SummaryPart>())
            {
                var statements = Statements(document.RootElement, SummarySchema.NameOf(part), papers);
                if (statements.Count > 0)
                    sections.Add(new SummarySection(part, statements));
            }

            return sections;
        }
        catch (JsonException)
        {
            return [];
        }
    }

    /// <summary>The statements of an answer that gives them under numbers: <c>{"statements": [{"number", "text", "papers"}]}</c>.</summary>
    public static IReadOnlyList<(int Number, SummaryStatement Statement)> ReadNumbered(string json, IReadOnlyList<Paper> papers)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            if (document.RootElement.ValueKind != JsonValueKind.Object
                || !JsonStrings.TryGet(document.RootElement, "statements", out var list) || list.ValueKind != JsonValueKind.Array)
                return [];
            return [.. list.EnumerateArray().Take(MostStatements)
                .Where(static e => e.ValueKind == JsonValueKind.Object && JsonStrings.TryGet(e, "number", out var n) && n.ValueKind == JsonValueKind.Number)
                .Select(e => (
                    JsonStrings.TryGet(e, "number", out var n) && n.TryGetInt32(out var number) ? number : 0,
                    new SummaryStatement(StatementText.Clean(JsonText.Of(e, "text"), LongestText), PaperIds(e, papers))))
                .Where(static e => e.Item2.Text.Length > 0)];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    private static List<SummaryStatement> Statements(JsonElement root, string name, IReadOnlyList<Paper> papers)
    {
        var statements = new List<SummaryStatement>();
        if (root.ValueKind != JsonValueKind.Object || !JsonStrings.TryGet(root, name, out var list) || list.ValueKind != JsonValueKind.Array)
            return statements;

        foreach (var entry in list.EnumerateArray().Take(MostStatements))
        {
            var text = StatementText.Clean(entry.ValueKind == JsonValueKind.String ? JsonText.Of(entry) : JsonText.Of(entry, "text"), LongestText);
            if (text.Length > 0)
                statements.Add(new SummaryStatement(text, PaperIds(entry, papers)));
        }

        return statements;
    }

    private static string[] PaperIds(JsonElement entry, IReadOnlyList<Paper> papers) =>
        entry.ValueKind == JsonValueKind.Object && JsonStrings.TryGet(entry, "papers", out var list) && list.ValueKind == JsonValueKind.Array
            ? [.. list.EnumerateArray()
                .Select(static n => n.ValueKind == JsonValueKind.Number && n.TryGetInt32(out var number) ? number : 0)
                .Where(n => n >= 1 && n <= papers.Count)
                .Distinct()
                .Select(n => papers[n - 1].Id)]
            : [];
}
