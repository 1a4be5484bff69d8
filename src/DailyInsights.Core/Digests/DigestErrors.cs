namespace DailyInsights.Digests;

/// <summary>The errors of this room.</summary>
public static class DigestErrors
{
    /// <summary><c>PaperWithoutCategory</c>: a paper that should be in a category is in none.</summary>
    public static InsightException PaperWithoutCategory(LeftOutPaper paper) => new(
        "PaperWithoutCategory",
        InsightErrorKind.InvalidData,
        $"'{TextRules.Short(paper.Title, 200)}' ({TextRules.Short(paper.PaperId, 200)}) has no Category and was left out. Pipe papers through Invoke-PaperCategorization first, or give each a Category of your own.",
        paper.PaperId);

    /// <summary><c>DateInFuture</c>.</summary>
    internal static InsightException DateInFuture(DateOnly day, DateOnly today, string parameter) => new(
        "DateInFuture",
        InsightErrorKind.InvalidArgument,
        FormattableString.Invariant($"{parameter} is {day:yyyy-MM-dd}, a day that has not come yet: today is {today:yyyy-MM-dd}. Nothing was asked for or written. Give a day up to today, such as {parameter} {today:yyyy-MM-dd}."),
        day);

    /// <summary><c>NoModelConfigured</c>.</summary>
    internal static InsightException NoModelConfigured() => new(
        "NoModelConfigured",
        InsightErrorKind.InvalidArgument,
        "A language model was asked for, but none is configured. Set OPENAI_API_KEY, or the endpoint of a local server in OPENAI_BASE_URL "
        + "(in PowerShell also Set-InsightContext); or let the embedded engines do the work.");

    /// <summary><c>PapersLost</c>: promise 1 would be broken.</summary>
    internal static InsightException PapersLost(int papersIn, int papersOut, IReadOnlyList<string> titles) => new(
        "PapersLost",
        InsightErrorKind.BrokenPromise,
        $"{papersIn} papers came in but only {papersOut} are accounted for, so no digest was written. Missing: {string.Join("; ", titles.Take(20).Select(static t => TextRules.Short(t, 200)))}{(titles.Count > 20 ? "; …" : "")}. "
        + "This is a fault of the product: please report it with these titles.");
}
