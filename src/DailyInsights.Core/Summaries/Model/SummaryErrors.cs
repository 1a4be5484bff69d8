namespace DailyInsights.Summaries;

/// <summary>The errors of summarizing by a model.</summary>
internal static class SummaryErrors
{
    public const string NothingSaidId = "SummaryEmpty";

    public static InsightException NothingSaid(string model, string category) => new(
        NothingSaidId,
        InsightErrorKind.InvalidData,
        $"The answers of '{model}' about '{category}' hold no statement. Take another model, or try again.",
        category);

    public static InsightException PassedOver(string category, IReadOnlyList<Paper> papers) => new(
        "SummaryPassesOverPapers",
        InsightErrorKind.InvalidData,
        FormattableString.Invariant($"The summary of '{category}' says nothing of {papers.Count} paper(s): ")
        + string.Join("; ", papers.Take(5).Select(static p => TextRules.Short(p.Title, 200))) + (papers.Count > 5 ? "; …" : ".") + " They stand in its list of sources.",
        category);

    public static InsightException WrittenWithoutModel(string category, InsightException cause) => new(
        cause.ErrorId,
        cause.Kind,
        $"The summary of '{category}' was made without the language model. {cause.Message}",
        category);

    public static InsightException NotAsked(InsightException first) => new(
        first.ErrorId,
        first.Kind,
        "The model was not asked, since it had failed before.");

    public static InsightException NoSummary(string category) => new(
        "SummarizerLostCategory",
        InsightErrorKind.BrokenPromise,
        $"The summarizer that stands in for the language model gave no summary of '{category}'. This is a fault of that summarizer.",
        category);
}
