using System.Management.Automation;

namespace DailyInsights.PowerShell.Errors;

/// <summary>Errors of objects that do not belong where they were piped.</summary>
internal static class InputErrors
{
    public static InsightException NotASummary(PSObject? item) => new(
        "NotASummary",
        InsightErrorKind.InvalidData,
        $"{Describe(item)} is neither a category's summary nor a report. Pipe the output of New-CategorySummary or Import-InsightReport here.");

    public static InsightException TrendNeedsReport(PSObject? item) => new(
        "TrendNeedsReport",
        InsightErrorKind.InvalidData,
        $"{Describe(item)} is not a report, and a trend is drawn of reports, whose days are known. Pipe the output of Import-InsightReport here.");

    public static InsightException NotChartable(PSObject? item, Exception inner) => new(
        "NotChartable",
        InsightErrorKind.InvalidData,
        $"{Describe(item)} is neither a categorized paper, a category's summary nor a report, so it cannot be drawn: {inner.Message}",
        null,
        inner);

    public static InsightException EndpointUnusable(Uri endpoint) => new(
        "EndpointUnusable",
        InsightErrorKind.InvalidArgument,
        $"'{endpoint.OriginalString}' is not the address of a service. Give an http or https address.",
        endpoint);

    public static InsightException NotAnAddress(Uri uri) => new(
        "AddressRefused",
        InsightErrorKind.InvalidArgument,
        $"'{uri.OriginalString}' is not the address of a feed. Give one that starts with https://, or name a file with -Path.",
        uri);

    public static InsightException TwoReportsOfOneDay(InsightReport report) => new(
        "TwoReportsOfOneDay",
        InsightErrorKind.InvalidArgument,
        FormattableString.Invariant($"A digest of {report.Date:yyyy-MM-dd} was already written by this call, and a second one would replace it. It was left out; write it to another folder, or give it another -Date."),
        report);

    private static string Describe(PSObject? item) => item is null ? "A null" : $"An object of type {item.BaseObject.GetType().Name}";
}
