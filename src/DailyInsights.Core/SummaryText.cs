using System.Text;

namespace DailyInsights;

/// <summary>Lays the parts of a summary out as plain text for a person to read in a terminal.</summary>
internal static class SummaryText
{
    public static string Render(ValueList<SummarySection> sections, SummaryLanguage language)
    {
        var text = new StringBuilder();
        var number = 0;
        foreach (var section in sections)
        {
            if (number++ > 0)
                text.Append('\n');
            text.Append(number).Append(". ").Append(language.Heading(section.Part)).Append('\n');
            foreach (var statement in section.Statements)
                text.Append("   - ").Append(statement.Text).Append('\n');
        }

        return text.ToString();
    }
}
