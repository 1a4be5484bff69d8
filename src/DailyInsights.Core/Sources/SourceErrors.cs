using System.Globalization;
using System.Xml;

namespace DailyInsights.Sources;

/// <summary>The failures of this room, each with its stable id.</summary>
internal static class SourceErrors
{
    public static InsightException ArxivErrorAnswer(string name, string text) => new(
        "ArxivErrorAnswer",
        InsightErrorKind.InvalidArgument,
        $"{name} is an error answer of arXiv: \"{Short(text)}\". Correct the query or the identifier that it names.",
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
        $"{name} is not an answer of the arXiv API: {why} (line {N(line)}). Give an Atom answer as https://export.arxiv.org/api/query sends it, "
        + "or announcements as https://rss.arxiv.org does; any other feed is no paper of arXiv's and is read by Get-FeedPaper.",
        name);

    public static InsightException ArxivEntryIncomplete(string name, int line) => new(
        "ArxivEntryIncomplete",
        InsightErrorKind.InvalidData,
        $"{name}: the entry before line {N(line)} has no identifier or no title, as arXiv sometimes sends them. It was left out; ask for it later.",
        name);

    public static InsightException ArxivEntriesIncomplete(string name, int count) => new(
        "ArxivEntryIncomplete",
        InsightErrorKind.InvalidData,
        $"{name}: {N(count)} more entries have no identifier or no title. They were left out; ask for them later.",
        name);

    public static InsightException AnnouncementIncomplete(string name, int number) => new(
        "ArxivEntryIncomplete",
        InsightErrorKind.InvalidData,
        $"{name}: entry {N(number)} has no arXiv identifier or no title. It was left out; look there for it by hand.",
        name);

    public static InsightException AnnouncementsIncomplete(string name, int count) => new(
        "ArxivEntryIncomplete",
        InsightErrorKind.InvalidData,
        $"{name}: {N(count)} more entries have no arXiv identifier or no title. They were left out; look there for them by hand.",
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

    public static InsightException UnknownArxivCategory(string category, string near) => new(
        "UnknownArxivCategory",
        InsightErrorKind.InvalidArgument,
        $"arXiv has no subject class '{TextRules.OneLine(category)}'. Give one of its taxonomy (https://arxiv.org/category_taxonomy), such as {near}.",
        category);

    /// <summary>The text of a warning: the feed of announcements is of an older day than it should be.</summary>
    public static string Stale(string name, DateTimeOffset? updated, DateOnly expected) => string.Create(
        CultureInfo.InvariantCulture,
        $"{name} is of {updated:yyyy-MM-dd}, and none of {expected:yyyy-MM-dd} is there yet. Either arXiv announced nothing that day, as on its holidays "
        + $"(https://info.arxiv.org/help/availability.html), or the feed is late and announcements are missing: then try again later.");

    public static InsightException EmptyArxivQuery() => new(
        "EmptyArxivQuery",
        InsightErrorKind.InvalidArgument,
        "arXiv was asked for nothing: give a category, a query, identifiers or dates.");

    public static InsightException BadArxivQuery(string what, string value, string advice) => new(
        "BadArxivQuery",
        InsightErrorKind.InvalidArgument,
        $"{what} '{TextRules.OneLine(value)}' cannot be asked of arXiv. {advice}",
        value);

    public static InsightException FeedNotAFeed(string name, string why) => new(
        "FeedNotAFeed",
        InsightErrorKind.InvalidData,
        $"{name} is no feed: {why}. Give the address or file of an RSS, Atom or JSON feed.",
        name);

    public static InsightException FeedEntryNameless(string name, int number) => new(
        "FeedEntryNameless",
        InsightErrorKind.InvalidData,
        $"{name}: entry {N(number)} has no title, text, web address or identifier, so it was left out.",
        name);

    public static InsightException FeedEntriesNameless(string name, int count) => new(
        "FeedEntryNameless",
        InsightErrorKind.InvalidData,
        $"{name}: {N(count)} more entries have no title, text, web address or identifier, so they were left out.",
        name);

    public static InsightException ItemsNotPapers(string name, int count) => new(
        "SourceItemsLeftOut",
        InsightErrorKind.InvalidData,
        $"{name}: {N(count)} more lines or items are no papers, for reasons like those told before, and were left out.",
        name);

    public static InsightException JsonNotReadable(string name, string why, Exception? e = null) => new(
        "SourceJsonNotReadable",
        InsightErrorKind.InvalidData,
        $"{name} could not be read as JSON: {TextRules.OneLine(why).TrimEnd('.')}. Save or ask for it anew.",
        name,
        e);

    public static InsightException HuggingFaceErrorAnswer(string name, string text) => new(
        "HuggingFaceErrorAnswer",
        InsightErrorKind.InvalidArgument,
        $"{name} is an error answer of Hugging Face: \"{Short(text)}\". Correct the date, week or month.",
        name);

    public static InsightException HuggingFaceNotAnAnswer(string name, string why) => new(
        "HuggingFaceNotAnAnswer",
        InsightErrorKind.InvalidData,
        $"{name} is not an answer of Hugging Face's daily papers: {Short(why).TrimEnd('.')}. Save or ask for it anew.",
        name);

    public static InsightException HuggingFaceEntryIncomplete(string name, int number) => new(
        "HuggingFaceEntryIncomplete",
        InsightErrorKind.InvalidData,
        $"{name}: entry {N(number)} has no title, so it was left out.",
        name);

    public static InsightException HuggingFaceEntriesIncomplete(string name, int count) => new(
        "HuggingFaceEntryIncomplete",
        InsightErrorKind.InvalidData,
        $"{name}: {N(count)} more entries have no title, so they were left out.",
        name);

    public static InsightException BadHuggingFaceQuery(string what, string value, string advice) => new(
        "BadHuggingFaceQuery",
        InsightErrorKind.InvalidArgument,
        $"{what} '{TextRules.OneLine(value)}' cannot be asked of Hugging Face. {advice}",
        value);

    public static InsightException DeepLearnLayoutChanged(string address, string missing) => new(
        "DeepLearnLayoutChanged",
        InsightErrorKind.InvalidData,
        $"{address} looks different than it used to: {missing}. Its papers cannot be read until this product is brought up to date.",
        address);

    public static InsightException AnnouncementsNotArxivs(string name) => new(
        "ArxivNotAnnouncements",
        InsightErrorKind.InvalidData,
        $"{name} is a feed, but not of arXiv's announcements. Give an address or file as https://rss.arxiv.org/rss/cs.CL sends it.",
        name);

    public static InsightException UnknownContent(string path) => new(
        "UnknownContent",
        InsightErrorKind.InvalidData,
        $"{path} is neither XML nor JSON. Give a file with saved answers of arXiv or Hugging Face, a feed, or papers as JSON Lines.",
        path);

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
        $"'{TextRules.OneLine(text)}' is no source and no file. Give sample, arxiv:CLASS[,CLASS] (arxiv:cs.CL), arxiv-announced:CLASS[,CLASS], "
        + "huggingface[:DATE], deeplearn, feed:ADDRESS, or the path of a file with saved answers, a feed, or papers as JSON Lines.",
        text);

    private static string Short(string text) => TextRules.Short(text, 300);

    private static string N(long number) => number.ToString(CultureInfo.InvariantCulture);
}
