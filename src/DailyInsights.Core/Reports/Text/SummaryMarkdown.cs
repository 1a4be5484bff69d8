using System.Globalization;
using System.Text;

namespace DailyInsights.Reports.Text;

/// <summary>A summary as Markdown in the earlier system's style: what was taken over as it was, else numbered parts with lists.</summary>
internal static class SummaryMarkdown
{
    public static string Of(CategorySummary summary) =>
        summary.Body is { } body ? SafeMarkdown.Neutralize(body) : Parts(summary, Languages.Of(summary.Language));

    private static string Parts(CategorySummary summary, SummaryLanguage language)
    {
        var text = new StringBuilder();
        var number = 0;
        foreach (var section in summary.Sections.Where(static s => s.Statements.Count > 0))
        {
            if (number++ > 0)
                text.Append("\n\n");
            text.Append(CultureInfo.InvariantCulture, $"{number}. **{language.Heading(section.Part)}:**");
            foreach (var (title, says) in SummaryText.Points(section, summary.Papers))
            {
                text.Append("\n   - ");
                if (title is not null)
                    text.Append("**'").Append(MarkdownText.Escape(title)).Append("':** ");
                text.Append(MarkdownText.Escape(says));
            }
        }

        return text.ToString();
    }
}
