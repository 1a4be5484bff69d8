namespace DailyInsights.Reports.Json;

/// <summary>
/// Finds nulls where a report has none: the JSON of a stranger can hold them anywhere, and the nouns promise that they are not there.
/// </summary>
internal static class JsonChecks
{
    /// <returns>What is missing, as a sentence, or null where nothing is.</returns>
    public static string? WhatIsMissing(InsightReport report)
    {
        if (report.Title is null || report.Language is null)
            return "it has no title or language.";
        if (HasNull(report.Summaries) || HasNull(report.Problems) || report.Problems.Any(static p => p.ErrorId is null || p.Message is null))
            return "a summary or problem in it is null.";
        if (report.Ledger is { } ledger && (HasNull(ledger.LeftOut) || HasNull(ledger.Categorized) || HasNull(ledger.Summarized)))
            return "its ledger holds a null.";
        return report.Summaries.Select(Summary).FirstOrDefault(static m => m is not null);
    }

    private static string? Summary(CategorySummary summary, int index)
    {
        var where = $"its summary {index + 1}";
        if (string.IsNullOrWhiteSpace(summary.Category) || summary.Emoji is null || summary.Language is null)
            return $"{where} has no category, emoji or language.";
        if (HasNull(summary.Papers) || HasNull(summary.Sections) || HasNull(summary.Receipts) || HasNull(summary.LeftOut) || HasNull(summary.Problems)
            || (summary.Checks is { } checks && HasNull(checks.Faults)))
            return $"{where} holds a null.";
        if (summary.Sections.Any(static s => HasNull(s.Statements) || s.Statements.Any(static t => t.Text is null || HasNull(t.PaperIds))))
            return $"a statement in {where} has no text.";
        return summary.Papers.Any(static p => string.IsNullOrWhiteSpace(p.Id) || string.IsNullOrWhiteSpace(p.Title)
            || HasNull(p.Authors) || HasNull(p.Subjects) || HasNull(p.OtherSubjects) || HasNull(p.Sources) || HasNull(p.Receipts))
            ? $"a paper in {where} has no id or title, or holds a null."
            : null;
    }

    private static bool HasNull<T>(ValueList<T>? list) => list is null || list.Any(static i => i is null);
}
