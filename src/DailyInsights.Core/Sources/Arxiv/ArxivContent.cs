using System.Text.RegularExpressions;

namespace DailyInsights.Sources.Arxiv;

/// <summary>Tells from the beginning of a file which of arXiv's services it was saved from.</summary>
internal static partial class ArxivContent
{
    /// <summary>Whether it is an answer of the API.</summary>
    public static bool IsAnswer(string beginning) =>
        HeadOf(beginning) is var head && (Has(head, "//a9.com/-/spec/opensearch/") || Has(head, "arxiv.org/api/"));

    /// <summary>Whether it is a feed of announcements: RSS or Atom of today, or the RDF of before 2024.</summary>
    public static bool IsAnnouncements(string beginning) =>
        HeadOf(beginning) is var head && !IsAnswer(head)
        && (Has(head, "rss.arxiv.org") || Has(head, "updates on arXiv.org") || Has(head, "export.arxiv.org/rss"));

    // An entry of any feed may speak of arXiv; only what the feed says of itself counts.
    private static string HeadOf(string beginning) => Entry().Match(beginning) is { Success: true } match ? beginning[..match.Index] : beginning;

    private static bool Has(string text, string part) => text.Contains(part, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"<(?:[a-z]+:)?(?:item|entry)[\s>]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Entry();
}
