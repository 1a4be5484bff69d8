using System.Globalization;
using System.Text;
using DailyInsights.Reports.Text;
using Markdig;

namespace DailyInsights.Reports.Standard;

/// <summary>
/// Writes our own layout: title and date; a line of figures; the picture; at a glance; each category with the five parts and its sources;
/// how it was made. Renders the same on GitHub, in VS Code and through Markdig. Passes markdownlint's default rules but for MD013 (lines
/// are as long as their text), MD024 (each category has the same five headings) and, where a summary was taken over as Markdown from
/// another report, whatever that breaks.
/// </summary>
internal static class StandardWriter
{
    public static string Write(InsightReport report)
    {
        var labels = ReportLabels.Of(report.Language, report.Kind);
        var body = new StringBuilder();
        foreach (var summary in report.Summaries)
            CategoryWriter.Write(body, summary, ReportLabels.Of(summary.Language, report.Kind));
        if (report.Summaries.Count == 0)
            body.Append(labels.NothingHere).Append("\n\n");
        MadeWriter.Write(body, report, labels);

        var text = new StringBuilder(body.Length + 4096);
        Head(text, report, labels);
        Glance(text, report, labels, body.ToString());
        return text.Append(body).ToString().TrimEnd('\n') + "\n";
    }

    private static void Head(StringBuilder text, InsightReport report, ReportLabels labels)
    {
        text.Append("# ").Append(MarkdownText.Escape(report.Title)).Append(" · ").Append(Day(report.Date)).Append("\n\n");
        text.Append(new StandardMarker(report.Date, report.Kind, Languages.Of(report.Language).Tag)).Append("\n\n");
        text.AppendJoin(" · ", Figures(report, labels)).Append("\n\n");
        if (report.Picture is { Length: > 0 } picture)
            text.Append("![").Append(labels.Picture).Append("](").Append(Uri.EscapeDataString(picture)).Append(")\n\n");
    }

    private static IEnumerable<string> Figures(InsightReport report, ReportLabels labels)
    {
        yield return Figure(labels.Papers, Number(report.Papers.Count));
        yield return Figure(labels.Categories, Number(report.Summaries.Count));
        if (Engines(report.Ledger?.Categorized.Select(static s => s.Engine) ?? report.Papers.Select(static p => p.CategorizedBy)) is { } categorized)
            yield return Figure(labels.CategorizedBy, categorized);
        if (Engines(report.Ledger?.Summarized.Select(static s => s.Engine) ?? report.Summaries.Select(static s => s.SummarizedBy)) is { } summarized)
            yield return Figure(labels.SummarizedBy, summarized);
    }

    private static string Figure(string label, string value) => $"**{label}** {value}";

    private static string? Engines(IEnumerable<Engine?> engines)
    {
        var names = engines.OfType<Engine>().Select(static e => MarkdownText.Escape(e.Name)).Distinct().ToArray();
        return names.Length > 0 ? string.Join(", ", names) : null;
    }

    private static void Glance(StringBuilder text, InsightReport report, ReportLabels labels, string body)
    {
        if (report.Summaries.Count == 0)
            return;

        text.Append("## ").Append(labels.AtAGlance).Append("\n\n");
        // The names of headings depend on all headings before them, so the whole document is asked.
        var slugs = Slugs.Of(Markdown.Parse(text + body)).Where(static h => h.Heading.Level == 2).Skip(1).ToArray();
        foreach (var (summary, (_, slug)) in report.Summaries.Zip(slugs))
        {
            text.Append("- [").Append(CategoryWriter.Heading(summary)).Append("](#").Append(Uri.EscapeDataString(slug)).Append(')');
            if (GlanceSentence.OrTitles(summary) is { Length: > 0 } sentence)
                text.Append(": ").Append(MarkdownText.Escape(sentence));
            text.Append('\n');
        }

        text.Append('\n');
    }

    internal static string Number(long number) => number.ToString("#,0", CultureInfo.InvariantCulture);

    internal static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
