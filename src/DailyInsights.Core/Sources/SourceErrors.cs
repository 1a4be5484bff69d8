using System.Globalization;
using System.Xml;

namespace DailyInsights.Sources;

/// <summary>The failures of this room, each with its stable id.</summary>
internal static class SourceErrors
{
    public static InsightException ArxivErrorAnswer(string name, string text) => new(
        "ArxivErrorAnswer",
        InsightErrorKind.InvalidArgument,
        $"{name} is an error answer of arXiv: \"{text}\". Correct the query or the identifier that it names.",
        name);

    public static InsightException ArxivNotAnAnswer(string name, XmlException e) => new(
        "ArxivNotAnAnswer",
        InsightErrorKind.InvalidData,
        $"{name} is not an answer of the arXiv API, or not a whole one: it is not well-formed XML at line {N(e.LineNumber)}, column "
        + $"{N(e.LinePosition)} ({TextRules.OneLine(e.Message)}) Save or ask for it anew.",
        name,
        e);

    public static InsightException ArxivNotAnAnswer(string name, int line, string why) => new(
        "ArxivNotAnAnswer",
        InsightErrorKind.InvalidData,
        $"{name} is not an answer of the arXiv API: {why} (line {N(line)}). Give an Atom answer as https://export.arxiv.org/api/query sends it.",
        name);

    public static InsightException ArxivEntryIncomplete(string name, int line) => new(
        "ArxivEntryIncomplete",
        InsightErrorKind.InvalidData,
        $"{name}: the entry before line {N(line)} has no identifier or no title, as arXiv sometimes sends them. It was left out; ask for it later.",
        name);

    public static InsightException ArxivIncomplete(string name, long came, long total) => new(
        "ArxivIncomplete",
        InsightErrorKind.Unavailable,
        $"{name}: {N(came)} of {N(total)} papers came, then only empty pages, however often they were asked for. Try again later.",
        name);

    public static InsightException ArxivTooManyResults(string name, long total) => new(
        "ArxivTooManyResults",
        InsightErrorKind.LimitReached,
        $"{name} finds {N(total)} papers, more than arXiv gives for one query, and its dates cannot be split any further. Narrow the query.",
        name);

    public static InsightException ArxivIdNotFound(string id) => new(
        "ArxivIdNotFound",
        InsightErrorKind.NotFound,
        $"arXiv has no paper {id}. Check the identifier and its version.",
        id);

    public static InsightException NotAnArxivId(string text) => new(
        "NotAnArxivId",
        InsightErrorKind.InvalidArgument,
        $"'{TextRules.OneLine(text)}' is no arXiv identifier. Give one such as 2411.17686, 2411.17686v2 or astro-ph/0601001.",
        text);

    public static InsightException EmptyArxivQuery() => new(
        "EmptyArxivQuery",
        InsightErrorKind.InvalidArgument,
        "arXiv was asked for nothing: give a category, a query, identifiers or dates.");

    public static InsightException BadArxivQuery(string what, string value, string advice) => new(
        "BadArxivQuery",
        InsightErrorKind.InvalidArgument,
        $"{what} '{TextRules.OneLine(value)}' cannot be asked of arXiv. {advice}",
        value);

    public static InsightException FileNotFound(string path) => new(
        "SourceFileNotFound",
        InsightErrorKind.NotFound,
        $"{path} is not there. Give the path of a file with saved answers.",
        path);

    public static InsightException FileNotReadable(string path, Exception e) => new(
        "SourceFileNotReadable",
        e is UnauthorizedAccessException ? InsightErrorKind.PermissionDenied : InsightErrorKind.InvalidData,
        $"{path} could not be read: {TextRules.OneLine(e.Message)} Check that it is a file and that it may be read.",
        path,
        e);

    public static InsightException UnknownSource(string text) => new(
        "UnknownSource",
        InsightErrorKind.InvalidArgument,
        $"'{TextRules.OneLine(text)}' is no source and no file. Give sample, arxiv:CLASS[,CLASS] (arxiv:cs.CL), or the path of a file with "
        + "saved arXiv answers.",
        text);

    private static string N(long number) => number.ToString(CultureInfo.InvariantCulture);
}
