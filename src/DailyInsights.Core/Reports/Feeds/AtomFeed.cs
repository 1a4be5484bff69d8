using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using DailyInsights.Reports.Files;
using DailyInsights.Reports.Standard;

namespace DailyInsights.Reports.Feeds;

/// <summary>
/// Writes the feed. The same digests give the same feed: times are those of the digests' days, and identifiers are made of what a digest
/// is, so that a reader shows none twice.
/// </summary>
internal static class AtomFeed
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    public static string Write(IEnumerable<StoredReport> reports, string folder, FeedOptions options)
    {
        var newest = reports.OrderByDescending(static r => r.Report.Date).ThenBy(static r => r.Report.Kind).Take(Math.Max(0, options.Most)).ToArray();
        var feed = new XElement(
            Atom + "feed",
            new XElement(Atom + "id", options.Address?.AbsoluteUri ?? Name("feed", options.Title)),
            new XElement(Atom + "title", Text(options.Title)),
            new XElement(Atom + "updated", Day(newest.Length > 0 ? newest[0].Report.Date : new DateOnly(1970, 1, 1))),
            new XElement(Atom + "author", new XElement(Atom + "name", Text(options.Author))),
            new XElement(Atom + "generator", "DailyInsights"));
        if (options.Address is { } address)
            feed.Add(new XElement(Atom + "link", new XAttribute("rel", "self"), new XAttribute("href", new Uri(AsFolder(address), ReportFeed.FileName).AbsoluteUri)));
        feed.Add(newest.Select(r => Entry(r, folder, options)));
        return "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + feed.ToString().Replace("\r\n", "\n", StringComparison.Ordinal) + "\n";
    }

    private static XElement Entry(StoredReport stored, string folder, FeedOptions options)
    {
        var report = stored.Report;
        var title = $"{Text(report.Title)} · {StandardWriter.Day(report.Date)}";
        return new XElement(
            Atom + "entry",
            new XAttribute(XNamespace.Xml + "lang", Reports.Text.Languages.Of(report.Language).Tag),
            new XElement(Atom + "id", Name("digest", options.Address?.AbsoluteUri ?? options.Title, report.Kind.ToString(), StandardWriter.Day(report.Date), report.Language)),
            new XElement(Atom + "title", title),
            new XElement(Atom + "updated", Day(report.Date)),
            new XElement(Atom + "link", new XAttribute("rel", "alternate"), new XAttribute("href", Link(stored.Path, folder, options))),
            report.Categories.Distinct().Select(static c => new XElement(Atom + "category", new XAttribute("term", Text(c)))),
            new XElement(Atom + "content", new XAttribute("type", "html"), Content(report)));
    }

    private static string Link(string path, string folder, FeedOptions options)
    {
        var relative = ReadablePath.Link(path, folder);
        return options.Address is { } address ? new Uri(AsFolder(address), relative).AbsoluteUri : relative;
    }

    private static string Content(InsightReport report)
    {
        var html = new StringBuilder();
        foreach (var summary in report.Summaries)
        {
            html.Append("<h3>").Append(Html($"{summary.Emoji} {summary.Category} ({StandardWriter.Number(summary.Papers.Count)})")).Append("</h3>\n");
            if (GlanceSentence.Of(summary) is { Length: > 0 } sentence)
                html.Append("<p>").Append(Html(sentence)).Append("</p>\n");
            html.Append("<ul>\n");
            foreach (var paper in summary.Papers)
            {
                html.Append("<li>").Append(TextRules.IsWebAddress(paper.Url)
                    ? $"<a href=\"{Html(paper.Url!)}\">{Html(paper.Title)}</a>"
                    : Html(paper.Title)).Append("</li>\n");
            }

            html.Append("</ul>\n");
        }

        return html.ToString();
    }

    private static string Html(string text) => WebUtility.HtmlEncode(Text(text));

    /// <summary>One line without what XML has no way to write.</summary>
    private static string Text(string text) => string.Concat(TextRules.OneLine(text).Where(static c => c is not ('\uFFFE' or '\uFFFF')));

    private static Uri AsFolder(Uri address) => address.AbsoluteUri.EndsWith('/') ? address : new Uri(address.AbsoluteUri + "/");

    private static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T00:00:00Z";

    private static string Name(params string[] parts) =>
        "urn:uuid:" + new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts))).AsSpan(0, 16)).ToString();
}
