namespace DailyInsights.Reports;

/// <summary>The failures of this room, each with its stable id.</summary>
internal static class ReportErrors
{
    public const string NoFontId = "NoFont";

    public static InsightException NotAReport(string name, string expected, Exception? inner = null) => new(
        "NotAReport",
        InsightErrorKind.InvalidData,
        $"'{name}' is not a report of ours: {expected} Give a Markdown report (Standard or Classic layout) or a JSON report.",
        name,
        inner);

    public static InsightException TooLarge(string name, long limit) => new(
        "ReportTooLarge",
        InsightErrorKind.LimitReached,
        FormattableString.Invariant($"'{name}' is larger than {limit / (1024 * 1024)} MiB, which no report is. Check that it is the right file."),
        name);

    public static InsightException NotFound(string path, Exception? inner = null) => new(
        "ReportNotFound",
        InsightErrorKind.NotFound,
        $"There is no file '{path}'. Check the path.",
        path,
        inner);

    public static InsightException FolderNotFound(string path) => new(
        "ReportNotFound",
        InsightErrorKind.NotFound,
        $"There is no folder '{path}'. Check the path.",
        path);

    public static InsightException FeedAddressUnusable(Uri address) => new(
        "FeedAddressUnusable",
        InsightErrorKind.InvalidArgument,
        $"'{address.OriginalString}' is no address that the digests can be published at. Give the one of their folder, such as https://example.org/digests/.",
        address);

    public static InsightException NotReadable(string path, Exception inner) => new(
        "ReportNotReadable",
        inner is UnauthorizedAccessException ? InsightErrorKind.PermissionDenied : InsightErrorKind.Unavailable,
        $"'{path}' could not be read: {inner.Message} Check that it is a file and that you may read it.",
        path,
        inner);

    public static InsightException NotWritten(string path, Exception inner) => new(
        "ReportNotWritten",
        inner is UnauthorizedAccessException ? InsightErrorKind.PermissionDenied : InsightErrorKind.WriteFailed,
        inner is UnauthorizedAccessException
            ? $"'{path}' could not be written: {inner.Message} Choose a folder that you may write to."
            : $"'{path}' could not be written: {inner.Message} Check that its folder can be made and that the disk has room, then run it again.",
        path,
        inner);

    public static InsightException Exists(string path) => new(
        "ReportExists",
        InsightErrorKind.WriteFailed,
        $"'{path}' is there already and overwriting was not allowed. Allow it, or choose another folder.",
        path);

    public static InsightException UnbalancedLedger(InsightReport report, Ledger ledger, int papers) => new(
        "UnbalancedLedger",
        InsightErrorKind.BrokenPromise,
        FormattableString.Invariant($"The digest of {report.Date:yyyy-MM-dd} does not account for every paper: {ledger.PapersIn} in, {ledger.PapersOut} out ")
        + FormattableString.Invariant($"({papers} stand in it), {ledger.Merged} merged, {ledger.LeftOut.Count} left out. It was not written. ")
        + "This is a fault of the program; please report it with the command that was run.",
        report);

    public static InsightException TemplateUnusable(string name, string why, Exception? inner = null) => new(
        "TemplateUnusable",
        InsightErrorKind.InvalidArgument,
        $"The template '{name}' cannot be used: {TextRules.OneLine(why).TrimEnd('.')}. See https://handlebarsjs.com/guide/ for the syntax.",
        name,
        inner);

    public static InsightException NoFont(Exception inner) => new(NoFontId, InsightErrorKind.NotInstalled, inner.Message, inner: inner);

    public static InsightException PictureFormatUnknown(string path) => new(
        "PictureFormatUnknown",
        InsightErrorKind.InvalidArgument,
        $"'{path}' ends neither in .png nor in .svg, so it is not clear what picture to draw. Give one of these endings.",
        path);

    public static InsightException NothingToDraw() => new(
        "NothingToDraw",
        InsightErrorKind.InvalidArgument,
        "There are no papers to draw a picture of. Give categorized papers, summaries or reports.");

    public static InsightException ChartSizeUnusable(ChartOptions options, Exception inner) => new(
        "ChartSizeUnusable",
        InsightErrorKind.InvalidArgument,
        FormattableString.Invariant($"A picture of {options.Width} by {options.Height} at scale {options.Scale} cannot be drawn. ")
        + "Give a width and height between 240 and 20000, and a scale above 0 (2 for dense screens).",
        options,
        inner);
}
