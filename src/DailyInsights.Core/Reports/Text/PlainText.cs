using System.Text;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace DailyInsights.Reports.Text;

/// <summary>What Markdown says, without its markup.</summary>
internal static class PlainText
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().Build();

    /// <summary>The text of a piece of Markdown in one line.</summary>
    public static string Of(string markdown)
    {
        var text = new StringBuilder(markdown.Length);
        try
        {
            foreach (var block in Markdown.Parse(markdown, Pipeline).Descendants<LeafBlock>())
            {
                Append(text, block.Inline);
                text.Append(' ');
            }
        }
        catch (ArgumentException)
        {
            // Nested too deeply to be read as Markdown: it is shown as it is.
            return TextRules.OneLine(markdown);
        }

        return TextRules.OneLine(text.ToString());
    }

    /// <summary>The text of a heading or paragraph in one line.</summary>
    public static string Of(ContainerInline? inlines)
    {
        var text = new StringBuilder();
        Append(text, inlines);
        return TextRules.OneLine(text.ToString());
    }

    private static void Append(StringBuilder text, ContainerInline? inlines)
    {
        foreach (var inline in inlines?.Descendants<LeafInline>() ?? [])
        {
            switch (inline)
            {
                case LiteralInline literal:
                    text.Append(literal.Content.AsSpan());
                    break;
                case CodeInline code:
                    text.Append(code.ContentSpan);
                    break;
                case LineBreakInline:
                    text.Append(' ');
                    break;
                case AutolinkInline link:
                    text.Append(link.Url);
                    break;
                case HtmlEntityInline entity:
                    text.Append(entity.Transcoded.AsSpan());
                    break;
                default:
                    break;
            }
        }
    }
}
