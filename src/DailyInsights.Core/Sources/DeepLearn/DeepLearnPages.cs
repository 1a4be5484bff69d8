using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using DailyInsights.Http;

namespace DailyInsights.Sources.DeepLearn;

/// <summary>Reads the pages of deeplearn.org, and says so where they are no longer built as they used to be.</summary>
internal static partial class DeepLearnPages
{
    private const string PanelTitle = "Hot Papers";

    /// <summary>The papers in the panel of the home page.</summary>
    /// <exception cref="InsightException"><c>DeepLearnLayoutChanged</c>.</exception>
    public static async Task<IReadOnlyList<DeepLearnLink>> ReadHomeAsync(PoliteAnswer answer, Uri home, CancellationToken cancellationToken)
    {
        var name = AddressText.Safe(answer.Address);
        using var page = await ParseAsync(answer, cancellationToken).ConfigureAwait(false);
        var panel = page.QuerySelectorAll("div.panel").FirstOrDefault(static p => IsHotPapers(p) && !IsHidden(p))
            ?? throw SourceErrors.DeepLearnLayoutChanged(name, $"it has no div.panel with an h3.panel-title '{PanelTitle}'");

        var links = new List<DeepLearnLink>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var anchor in panel.QuerySelectorAll("a[href]"))
        {
            var href = anchor.GetAttribute("href")!.Trim();
            var title = TextRules.OneLine(anchor.TextContent);
            if (title.Length > 0 && PaperPath().Match(href) is { Success: true } match && ToLink(title, href, home) is { } link && seen.Add(match.Groups["number"].Value))
                links.Add(link);
        }

        return links.Count > 0 ? links : throw SourceErrors.DeepLearnLayoutChanged(name, $"its panel '{PanelTitle}' links to no papers");
    }

    /// <summary>A paper from its own page.</summary>
    /// <exception cref="InsightException"><c>DeepLearnLayoutChanged</c>.</exception>
    public static async Task<Paper> ReadPaperAsync(PoliteAnswer answer, DeepLearnLink link, CancellationToken cancellationToken)
    {
        using var page = await ParseAsync(answer, cancellationToken).ConfigureAwait(false);
        var content = page.QuerySelector("div.article-content")
            ?? throw SourceErrors.DeepLearnLayoutChanged(link.Url, "it has no div.article-content");
        var text = TextRules.OneLine(content.QuerySelector("p")?.TextContent);
        if (text.Length == 0)
            throw SourceErrors.DeepLearnLayoutChanged(link.Url, "its div.article-content has no paragraph with text");

        var arxiv = page.QuerySelectorAll("a[href]").Select(static a => a.GetAttribute("href")!.Trim()).FirstOrDefault(IsArxiv);
        var hasId = ArxivId.TryParse(arxiv, out var id, out var version);
        return link.ToPaper() with
        {
            Id = hasId ? id.Value : PaperIdentity.Of(link.Title, link.Url),
            Abstract = text,
            Authors = Detail(page, "fa-user") is { } authors ? SplitAuthors(authors) : [],
            Version = version,
            PdfUrl = hasId ? id.PdfUrl : null,
            Published = Instant(Detail(page, "fa-calendar")),
        };
    }

    private static async Task<IHtmlDocument> ParseAsync(PoliteAnswer answer, CancellationToken cancellationToken) =>
        await new HtmlParser(new HtmlParserOptions { IsScripting = false }).ParseDocumentAsync(answer.Body, cancellationToken).ConfigureAwait(false);

    private static bool IsHotPapers(IElement panel) =>
        panel.QuerySelectorAll("h3.panel-title").Any(static t => TextRules.OneLine(t.TextContent).Equals(PanelTitle, StringComparison.OrdinalIgnoreCase));

    private static bool IsHidden(IElement element) =>
        element.Ancestors().OfType<IElement>().Prepend(element).Any(static e =>
            e.LocalName == "template" || e.HasAttribute("hidden") || HiddenStyle().IsMatch(e.GetAttribute("style") ?? ""));

    /// <summary>The link, or null where it leads to another server: that is none of its papers, and nothing is asked there.</summary>
    private static DeepLearnLink? ToLink(string title, string href, Uri home)
    {
        // Uri would write some characters differently; the address has to stay as it was written.
        var url = href.StartsWith('/') && !href.StartsWith("//", StringComparison.Ordinal) ? home.GetLeftPart(UriPartial.Authority) + href
            : Uri.TryCreate(href, UriKind.Absolute, out _) ? href
            : Uri.TryCreate(home, href, out var found) ? found.OriginalString
            : "";
        return Uri.TryCreate(url, UriKind.Absolute, out var address) && (Host(address) == Host(home) || Host(address) == "deeplearn.org")
            ? new DeepLearnLink(title, url, address)
            : null;
    }

    private static string Host(Uri address) =>
        address.IdnHost.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? address.IdnHost[4..] : address.IdnHost;

    private static bool IsArxiv(string href) =>
        Uri.TryCreate(href, UriKind.Absolute, out var address)
        && (address.Host is "arxiv.org" || address.Host.EndsWith(".arxiv.org", StringComparison.Ordinal))
        && ArxivId.TryParse(href, out _);

    private static string? Detail(IHtmlDocument page, string icon) =>
        TextRules.OneLine(page.QuerySelector($"li i.{icon}")?.ParentElement?.TextContent) is { Length: > 0 } text ? text : null;

    private static string[] SplitAuthors(string text) =>
        text.Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static DateTimeOffset? Instant(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var instant)
            ? instant : null;

    [GeneratedRegex(@"^(?:https?://(?:www\.)?[^/]+)?/?arxiv/(?<number>[0-9]+)(?:/|$)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex PaperPath();

    [GeneratedRegex(@"display\s*:\s*none", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex HiddenStyle();
}
