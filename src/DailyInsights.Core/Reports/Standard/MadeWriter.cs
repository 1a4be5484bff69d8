using System.Text;
using DailyInsights.Reports.Text;

namespace DailyInsights.Reports.Standard;

/// <summary>Writes how the digest was made: engines, ledger, papers left out, what failed.</summary>
internal static class MadeWriter
{
    public static void Write(StringBuilder text, InsightReport report, ReportLabels labels)
    {
        text.Append("## ").Append(labels.HowMade).Append("\n\n");
        if (report.Ledger is { } ledger)
            Table(text, LedgerRows.Of(ledger, labels), labels);
        else
            text.Append(labels.NotRecorded).Append("\n\n");

        if (report.Ledger?.LeftOut is { Count: > 0 } leftOut)
        {
            text.Append("### ").Append(labels.WhyLeftOut).Append("\n\n");
            foreach (var paper in leftOut)
            {
                text.Append("- **").Append(MarkdownText.Escape(paper.Title)).Append("** (")
                    .Append(MarkdownText.Escape(paper.PaperId, "()")).Append("): ").Append(MarkdownText.Escape(paper.Reason)).Append('\n');
            }

            text.Append('\n');
        }

        var problems = ProblemRows.Of(report);
        if (problems.Count == 0)
            return;

        text.Append("### ").Append(labels.Problems).Append("\n\n");
        foreach (var problem in problems)
            text.Append("- **").Append(MarkdownText.Escape(problem.ErrorId)).Append("**: ").Append(MarkdownText.Escape(problem.Message)).Append('\n');
        text.Append('\n');
    }

    private static void Table(StringBuilder text, IEnumerable<(string Label, string Value)> rows, ReportLabels labels)
    {
        text.Append("| ").Append(labels.Item).Append(" | ").Append(labels.Value).Append(" |\n| --- | --- |\n");
        foreach (var (label, value) in rows)
            text.Append("| ").Append(label).Append(" | ").Append(value).Append(" |\n");
        text.Append('\n');
    }
}
