using System.Globalization;
using System.Text;
using DailyInsights.Reports.Text;

namespace DailyInsights.Reports.Standard;

/// <summary>Writes a category: its heading, the parts of its summary, its sources.</summary>
internal static class CategoryWriter
{
    public static string Heading(CategorySummary summary) =>
        $"{EmojiHeading.Write(summary.Emoji, summary.Category)} ({StandardWriter.Number(summary.Papers.Count)})";

    public static void Write(StringBuilder text, CategorySummary summary, ReportLabels labels)
    {
        var language = Languages.Of(summary.Language);
        text.Append("## ").Append(Heading(summary)).Append("\n\n");
        if (summary.Sections.Count > 0)
            Parts(text, summary, language, labels);
        else if (SafeMarkdown.Demote(SafeMarkdown.Neutralize(summary.Body ?? ""), 4).Trim('\n') is { Length: > 0 } body)
            text.Append("### ").Append(language.Summary).Append("\n\n").Append(body).Append("\n\n");

        text.Append("### ").Append(language.Sources).Append("\n\n");
        for (var i = 0; i < summary.Papers.Count; i++)
            Source(text, summary.Papers[i], i + 1, labels);
        text.Append('\n');
    }

    private static void Parts(StringBuilder text, CategorySummary summary, SummaryLanguage language, ReportLabels labels)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < summary.Papers.Count; i++)
            numbers.TryAdd(summary.Papers[i].Id, i + 1);

        foreach (var section in summary.Sections.Where(static s => s.Statements.Count > 0))
        {
            text.Append("### ").Append(labels.Heading(language.Heading(section.Part))).Append("\n\n");
            foreach (var statement in section.Statements)
            {
                text.Append("- ").Append(MarkdownText.Escape(statement.Text));
                foreach (var number in statement.PaperIds.Where(numbers.ContainsKey).Select(id => numbers[id]).Distinct())
                    Reference(text.Append(' '), number, summary.Papers[number - 1]);
                if (statement.IsUnverified)
                    text.Append(" *(").Append(labels.Unverified).Append(")*");
                text.Append('\n');
            }

            text.Append('\n');
        }
    }

    private static void Reference(StringBuilder text, int number, Paper paper)
    {
        var shown = number.ToString(CultureInfo.InvariantCulture);
        if (MarkdownText.Destination(paper.Url) is { } destination)
            text.Append("[[").Append(shown).Append("]](").Append(destination).Append(')');
        else
            text.Append('[').Append(shown).Append(']');
    }

    private static void Source(StringBuilder text, Paper paper, int number, ReportLabels labels)
    {
        var mark = number.ToString(CultureInfo.InvariantCulture) + ". ";
        text.Append(mark).Append(MarkdownText.Link(paper.Title, paper.Url));
        var more = string.Join(" · ", Details(paper, labels));
        if (more.Length > 0)
            text.Append("\\\n").Append(' ', mark.Length).Append(more);
        text.Append('\n');
    }

    private static IEnumerable<string> Details(Paper paper, ReportLabels labels)
    {
        if (AuthorNames.Write(paper, labels) is { Length: > 0 } authors)
            yield return authors;
        if ((paper.PrimarySubject ?? (paper.Subjects.Count > 0 ? paper.Subjects[0] : null)) is { } subject)
            yield return "*" + MarkdownText.Escape(subject) + "*";
        if (paper.Upvotes is { } upvotes)
            yield return labels.Upvotes + " " + StandardWriter.Number(upvotes);
        if (MarkdownText.Destination(PdfOf(paper)) is { } pdf)
            yield return $"[PDF]({pdf})";
    }

    private static string? PdfOf(Paper paper) =>
        paper.PdfUrl ?? (ArxivId.TryParse(paper.Url, out var id) ? id.PdfUrl : null);
}
