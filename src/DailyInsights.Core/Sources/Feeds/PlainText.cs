using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace DailyInsights.Sources.Feeds;

/// <summary>Takes the text out of HTML from strangers: no tags, no scripts, white space folded.</summary>
internal static partial class PlainText
{
    private const int Longest = 1 << 20;
    private static readonly HtmlParserOptions Options = new() { IsScripting = false };

    /// <summary>The text of a piece of HTML; plain text comes back as it is.</summary>
    public static string Of(string? html)
    {
        if (string.IsNullOrEmpty(html))
            return "";
        if (html.Length > Longest)
            html = html[..Longest];
        if (!LooksLikeHtml(html))
            return TextRules.OneLine(html);

        var parser = new HtmlParser(Options);
        using var document = parser.ParseDocument("<!DOCTYPE html><body>");
        var text = new System.Text.StringBuilder(html.Length);
        foreach (var node in parser.ParseFragment(html, document.Body!))
            Append(node, text);
        return TextRules.OneLine(text.ToString());
    }

    /// <summary>Whether a text holds HTML rather than a formula with a 'less than'.</summary>
    public static bool LooksLikeHtml(string text) => text.AsSpan().ContainsAny('<', '&') && Html().IsMatch(text);

    [GeneratedRegex(
        @"</?(?:a|abbr|article|audio|b|big|blockquote|br|caption|center|cite|code|dd|del|details|div|dl|dt|em|figcaption|figure|font|footer|h[1-6]|header|hr|i|iframe|img|ins|kbd|li|main|mark|nav|noscript|ol|p|picture|pre|q|s|samp|script|section|small|source|span|strike|strong|style|sub|summary|sup|table|tbody|td|tfoot|th|thead|time|tr|tt|u|ul|var|video)(?:\s[^<>]*)?/?>|<!--|&(?:#[0-9]{1,7}|#x[0-9a-f]{1,6}|[a-z]{2,31}[0-9]{0,2});",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Html();

    private static void Append(INode node, System.Text.StringBuilder text)
    {
        switch (node)
        {
            case IText piece:
                text.Append(piece.Data);
                break;
            case IElement { LocalName: "script" or "style" or "noscript" or "template" or "iframe" }:
                break;
            case IElement element:
                // Inline elements part no words: <b>H</b>ello.
                var parts = element.LocalName is not ("a" or "abbr" or "b" or "code" or "em" or "font" or "i" or "q" or "s" or "small" or "span" or "strong" or "sub" or "sup" or "u" or "tt");
                if (parts)
                    text.Append(' ');
                foreach (var child in element.ChildNodes)
                    Append(child, text);
                if (parts)
                    text.Append(' ');
                break;
        }
    }
}
