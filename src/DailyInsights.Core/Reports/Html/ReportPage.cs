using System.Net;
using System.Text;
using DailyInsights.Reports.Standard;
using DailyInsights.Reports.Text;
using Markdig.Helpers;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace DailyInsights.Reports.Html;

/// <summary>The body of a page: the document in its reading order, its categories foldable, its contents beside it.</summary>
internal sealed class ReportPage(MarkdownDocument document, ReportLabels labels, HtmlPicture? picture)
{
    private readonly List<(HeadingBlock Heading, string Slug)> _parts = [];
    private Block? _pictured;

    /// <summary>Names the headings, and takes from the document what may not stand in a page.</summary>
    public void Prepare()
    {
        foreach (var (heading, slug) in Slugs.Of(document))
        {
            heading.GetAttributes().Id = slug;
            if (heading.Level == 2)
                _parts.Add((heading, slug));
        }

        // A line must not begin with the colon that parts the title on a phone.
        foreach (var title in document.OfType<HeadingBlock>().Where(static h => h.Level == 1).SelectMany(static h => h.Inline!.OfType<LiteralInline>()))
            title.Content = new StringSlice(title.Content.ToString().Replace(" :", "\u00A0:", StringComparison.Ordinal));

        // The first picture of the document is ours; a summary's own are links by now.
        _pictured = document.OfType<ParagraphBlock>().FirstOrDefault(static p => p.Inline?.FirstChild is LinkInline { IsImage: true, NextSibling: null });
        foreach (var link in document.Descendants<LinkInline>().ToArray())
            Prepare(link);
        foreach (var mark in document.Descendants<EmphasisInline>().Where(static e => e.NextSibling is null && ReportLabels.IsUnverifiedMark(PlainText.Of(e))))
            mark.GetAttributes().AddClass("unverified");
        foreach (var end in document.OfType<HeadingBlock>().Where(static h => h.Level == 2).Skip(1))
            QuietDetails(document, document.IndexOf(end) - 1);
    }

    public void Render(StringBuilder text)
    {
        var first = document.ToList().FindIndex(static b => b is HeadingBlock { Level: 2 });
        first = first < 0 ? document.Count : first;
        text.Append("<div class=\"page\">\n<header>\n");
        Blocks(text, 0, first);
        text.Append("</header>\n");
        Contents(text);
        text.Append("<main>\n");
        for (var i = first; i < document.Count;)
        {
            var end = i + 1;
            while (end < document.Count && document[end] is not HeadingBlock { Level: 2 })
                end++;
            Part(text, i, end);
            i = end;
        }

        text.Append("</main>\n</div>\n");
    }

    private static void Prepare(LinkInline link)
    {
        if (link.IsImage)
        {
            // The picture is within the page, and no other one is asked for.
            link.ReplaceBy(new LiteralInline(PlainText.Of(link)));
        }
        else if (TextRules.IsWebAddress(link.Url))
        {
            link.GetAttributes().AddPropertyIfNotExist("rel", "noopener noreferrer");
        }
        else if (link.Url?.StartsWith('#') != true)
        {
            link.ReplaceBy(new LiteralInline(PlainText.Of(link)));
        }
    }

    /// <summary>The list that ends a category holds its sources; what follows a line break there are authors, class and the like.</summary>
    private static void QuietDetails(MarkdownDocument document, int last)
    {
        if (document[last] is not ListBlock { IsOrdered: true } sources)
            return;

        foreach (var line in sources.Descendants<ParagraphBlock>().Select(static p => p.Inline))
        {
            if (line?.FirstOrDefault(static i => i is LineBreakInline) is { } lineBreak)
            {
                lineBreak.InsertAfter(new HtmlInline("<small>"));
                line.AppendChild(new HtmlInline("</small>"));
            }
        }
    }

    private void Contents(StringBuilder text)
    {
        if (_parts.Count == 0)
            return;

        text.Append("<nav aria-label=\"").Append(WebUtility.HtmlEncode(labels.Contents)).Append("\">\n<p>")
            .Append(WebUtility.HtmlEncode(labels.Contents)).Append("</p>\n<ul>\n");
        foreach (var (heading, slug) in _parts)
        {
            text.Append("<li><a href=\"#").Append(WebUtility.HtmlEncode(Uri.EscapeDataString(slug))).Append("\">")
                .Append(WebUtility.HtmlEncode(PlainText.Of(heading.Inline))).Append("</a></li>\n");
        }

        text.Append("</ul>\n</nav>\n");
    }

    private void Part(StringBuilder text, int from, int to)
    {
        // The heading stands within the summary of the fold, so that the outline holds and it folds by mouse, finger and key.
        text.Append("<details open>\n<summary>");
        Blocks(text, from, from + 1);
        text.Append("</summary>\n");
        Blocks(text, from + 1, to);
        text.Append("</details>\n");
    }

    private void Blocks(StringBuilder text, int from, int to)
    {
        using var writer = new StringWriter(text);
        var renderer = new HtmlRenderer(writer);
        renderer.ObjectRenderers.AddIfNotAlready(new Markdig.Extensions.Tables.HtmlTableRenderer());
        for (var i = from; i < to; i++)
        {
            if (document[i] == _pictured)
            {
                Picture(text);
            }
            else
            {
                renderer.Render(document[i]);
            }
        }
    }

    private void Picture(StringBuilder text) => HtmlFrame.Picture(text, picture, labels.Picture);
}
