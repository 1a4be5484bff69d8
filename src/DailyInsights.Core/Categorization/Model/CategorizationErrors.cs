namespace DailyInsights.Categorization;

/// <summary>The errors of categorizing by a model.</summary>
internal static class CategorizationErrors
{
    public static InsightException PapersLost(int count) => new(
        "CategorizerLostPapers",
        InsightErrorKind.BrokenPromise,
        FormattableString.Invariant($"The categorizer that stands in for the language model gave back {count} paper(s) too few. This is a fault of that categorizer."));
}
