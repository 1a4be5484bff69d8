using System.Text;

namespace DailyInsights.Reports.Text;

/// <summary>A summary as Markdown in the earlier system's style: what was taken over as it was, else numbered parts with lists.</summary>
internal static class SummaryMarkdown
{
    public static string Of(CategorySummary summary) =>
        summary.Body is { } body ? SafeMarkdown.Neutralize(body) : Parts(summary.Sections, Languages.Of(summary.Language));

    private static string Parts(ValueList<SummarySection> sections, SummaryLanguage language)
    {
        var text = new StringBuilder();
        for (var i = 0; i < sections.Count; i++)
        {
            if (i > 0)
                text.Append("\n\n");
            text.Append(i + 1).Append(". **").Append(language.Heading(sections[i].Part)).Append(":**");
            foreach (var statement in sections[i].Statements)
                text.Append("\n   - ").Append(MarkdownText.Escape(statement.Text));
        }

        return text.ToString();
    }
}
