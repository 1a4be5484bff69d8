using System.Text;
using DailyInsights.Reports.Text;

namespace DailyInsights.Reports.Classic;

/// <summary>
/// Writes the earlier system's layout, blank line for blank line. Titles and names stand as they are but for a backslash before what
/// would be markup, which the reader takes away again; the earlier system's own titles have none of it. A paper without a web address
/// gets empty parentheses. A summary taken over as Markdown stands to the letter unless it holds what no report may: raw HTML, pictures of
/// others, links that lead elsewhere than to the web, an open code fence.
/// </summary>
internal static class ClassicWriter
{
    public static string Write(InsightReport report)
    {
        var text = new StringBuilder();
        text.Append("# ").Append(MarkdownText.Escape(report.Title));
        if (report.Picture is { Length: > 0 } picture)
            text.Append("![Category Distribution Graph](").Append(Uri.EscapeDataString(picture)).Append(')');
        text.Append("\n\n");
        foreach (var summary in report.Summaries)
            Write(text, summary);
        return text.ToString();
    }

    private static void Write(StringBuilder text, CategorySummary summary)
    {
        var language = Languages.Of(summary.Language);
        text.Append("## ").Append(EmojiHeading.Write(summary.Emoji, summary.Category)).Append("\n\n");
        text.Append("**").Append(language.Summary).Append(":**\n\n");
        text.Append(ClassicFrame.Guard(SummaryMarkdown.Of(summary))).Append("\n\n");
        text.Append("**").Append(language.Sources).Append(":**\n\n");
        foreach (var paper in summary.Papers)
        {
            var address = TextRules.IsWebAddress(paper.Url) ? string.Join("%20", paper.Url!.Trim().Split(' ')) : "";
            text.Append(" - ").Append(MarkdownText.Escape(paper.Title)).Append(" (").Append(address).Append(")\n");
        }

        text.Append("\n\n");
    }
}
