using System.Globalization;
using DailyInsights.Reports.Text;

namespace DailyInsights.Reports.Standard;

/// <summary>The ledger as the rows of a table, and back.</summary>
internal static class LedgerRows
{
    public static IEnumerable<(string Label, string Value)> Of(Ledger ledger, ReportLabels labels)
    {
        yield return (labels.PapersIn, StandardWriter.Number(ledger.PapersIn));
        yield return (labels.PapersOut, StandardWriter.Number(ledger.PapersOut));
        yield return (labels.Merged, StandardWriter.Number(ledger.Merged));
        yield return (labels.LeftOut, StandardWriter.Number(ledger.LeftOut.Count));
        if (ledger.Categorized.Count > 0)
            yield return (labels.CategorizedBy, Shares(ledger.Categorized, labels));
        if (ledger.Summarized.Count > 0)
            yield return (labels.SummarizedBy, Shares(ledger.Summarized, labels));
        yield return (labels.Calls, StandardWriter.Number(ledger.Calls));
        if (ledger.Calls > 0)
        {
            yield return (labels.Retries, StandardWriter.Number(ledger.Retries));
            yield return (labels.InputTokens, StandardWriter.Number(ledger.InputTokens));
            yield return (labels.OutputTokens, StandardWriter.Number(ledger.OutputTokens));
        }

        if (ledger.Cost is { } cost)
            yield return (labels.Cost, cost.ToString(CultureInfo.InvariantCulture));
        if (ledger.Duration is { } duration)
            yield return (labels.Duration, DurationText.Write(duration));
    }

    public static Ledger Read(IReadOnlyDictionary<string, string> rows, ValueList<LeftOutPaper> leftOut, ReportLabels labels)
    {
        return new Ledger
        {
            PapersIn = (int)Number(labels.PapersIn),
            PapersOut = (int)Number(labels.PapersOut),
            Merged = (int)Number(labels.Merged),
            LeftOut = leftOut,
            Categorized = ReadShares(rows.GetValueOrDefault(labels.CategorizedBy), labels),
            Summarized = ReadShares(rows.GetValueOrDefault(labels.SummarizedBy), labels),
            Calls = (int)Number(labels.Calls),
            Retries = (int)Number(labels.Retries),
            InputTokens = Number(labels.InputTokens),
            OutputTokens = Number(labels.OutputTokens),
            Cost = decimal.TryParse(rows.GetValueOrDefault(labels.Cost), NumberStyles.Float, CultureInfo.InvariantCulture, out var cost) ? cost : null,
            Duration = DurationText.Read(rows.GetValueOrDefault(labels.Duration)),
        };

        long Number(string label) =>
            long.TryParse(rows.GetValueOrDefault(label), NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number) ? number : 0;
    }

    private static string Shares(ValueList<EngineShare> shares, ReportLabels labels) =>
        string.Join("; ", shares.Select(s => $"{Engine(s.Engine, labels)}: {StandardWriter.Number(s.Papers)}"));

    private static string Engine(Engine? engine, ReportLabels labels) => engine is null
        ? labels.Unknown
        : $"{MarkdownText.Escape(engine.Name, ";:|")} ({(engine.Kind == EngineKind.Embedded ? labels.Embedded : labels.LanguageModel)})";

    private static EngineShare[] ReadShares(string? cell, ReportLabels labels) => cell is null
        ? []
        : [.. MarkdownText.SplitUnescaped(cell, ';').Select(s => ReadShare(s, labels)).OfType<EngineShare>()];

    private static EngineShare? ReadShare(string text, ReportLabels labels)
    {
        var colon = text.LastIndexOf(": ", StringComparison.Ordinal);
        if (colon < 0 || !int.TryParse(text.AsSpan(colon + 2), NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var papers))
            return null;

        var engine = text[..colon];
        return new EngineShare(
            Named(labels.Embedded, EngineKind.Embedded) ?? Named(labels.LanguageModel, EngineKind.LanguageModel),
            papers);

        Engine? Named(string label, EngineKind kind) => engine.EndsWith($" ({label})", StringComparison.Ordinal)
            ? new Engine(kind, MarkdownText.Unescape(engine.AsSpan(0, engine.Length - label.Length - 3)))
            : null;
    }
}
