using System.Text;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace DailyInsights.Reports.Text;

/// <summary>
/// Makes a stranger's Markdown safe to stand in a report, changing nothing where nothing is unsafe: raw HTML comes out as text, pictures
/// become links, links lead to the web only, and no open code fence or definition reaches out of the text.
/// </summary>
internal static class SafeMarkdown
{
    private const int MostPasses = 6;

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePreciseSourceLocation().UsePipeTables().Build();

    /// <summary>The same text with all that is unsafe escaped.</summary>
    public static string Neutralize(string markdown)
    {
        var text = markdown.Replace("\r\n", "\n", StringComparison.Ordinal).Replace("\0", "", StringComparison.Ordinal);
        for (var pass = 0; pass < MostPasses; pass++)
        {
            // What was escaped is read anew, since it may turn out to be something else now.
            if (Parse(text) is not { } document)
                break;
            var edits = Unsafe(document, text);
            if (edits.Count == 0)
                return text;
            text = Edit(text, edits);
        }

        return string.Join('\n', text.Split('\n').Select(static l => MarkdownText.Escape(l)));
    }

    /// <summary>The same text with its headings moved below a level, so that the outline around it holds.</summary>
    /// <param name="markdown">A text that <see cref="Neutralize"/> gave.</param>
    /// <param name="top">The level of its highest heading, 1 to 6.</param>
    public static string Demote(string markdown, int top)
    {
        var edits = new SortedDictionary<int, (int Length, string Text)>();
        var above = new Stack<int>();
        foreach (var heading in Markdown.Parse(markdown, Pipeline).Descendants<HeadingBlock>())
        {
            while (above.TryPeek(out var level) && level >= heading.Level)
                above.Pop();
            above.Push(heading.Level);
            var marks = new string('#', Math.Min(6, top + above.Count - 1));
            if (heading.IsSetext)
            {
                var inside = markdown[heading.Span.Start..(heading.Span.End + 1)].Split('\n');
                edits[heading.Span.Start] = (heading.Span.Length, marks + " " + string.Join(' ', inside[..^1].Select(static l => l.Trim())));
            }
            else
            {
                edits[heading.Span.Start] = (heading.Level, marks);
            }
        }

        return Edit(markdown, edits);
    }

    /// <summary>Null where the parser refuses the text as nested too deeply.</summary>
    private static MarkdownDocument? Parse(string text)
    {
        try
        {
            return Markdown.Parse(text, Pipeline);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static SortedDictionary<int, (int Length, string Text)> Unsafe(MarkdownDocument document, string text)
    {
        var edits = new SortedDictionary<int, (int Length, string Text)>();
        foreach (var node in document.Descendants())
        {
            switch (node)
            {
                case HtmlBlock html:
                    Escape(html.Span, '<');
                    break;
                case FencedCodeBlock { ClosingFencedCharCount: 0 } fence:
                    Escape(new SourceSpan(fence.Span.Start, Math.Min(text.Length, fence.Span.Start + fence.OpeningFencedCharCount) - 1), fence.FencedChar);
                    break;
                case LinkReferenceDefinition definition:
                    Escape(new SourceSpan(definition.Span.Start, definition.Span.Start), '[');
                    break;
                case HtmlInline html:
                    Escape(html.Span, '<');
                    break;
                case AutolinkInline link when link.IsEmail || !TextRules.IsWebAddress(link.Url):
                    Escape(link.Span, '<');
                    break;
                case LinkInline { IsImage: true } image:
                    edits[image.Span.Start] = (1, "");
                    break;
                case LinkInline link when !TextRules.IsWebAddress(link.Url):
                    Escape(new SourceSpan(link.Span.Start, link.Span.Start), '[');
                    break;
                default:
                    break;
            }
        }

        return edits;

        void Escape(SourceSpan span, char wanted)
        {
            for (var i = span.Start; i >= 0 && i <= span.End && i < text.Length; i++)
            {
                if (text[i] == wanted)
                    edits[i] = (0, "\\");
            }
        }
    }

    private static string Edit(string text, SortedDictionary<int, (int Length, string Text)> edits)
    {
        var result = new StringBuilder(text.Length + edits.Count);
        var from = 0;
        foreach (var (at, (length, replacement)) in edits)
        {
            result.Append(text, from, at - from).Append(replacement);
            from = at + length;
        }

        return result.Append(text, from, text.Length - from).ToString();
    }
}
