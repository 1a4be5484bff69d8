using System.Text;
using DailyInsights.Reports.Text;

namespace DailyInsights.Reports.Standard;

/// <summary>Writes how the digest was made: engines, ledger, what checks found, papers left out, what failed.</summary>
internal static class MadeWriter
{
    public static void Write(StringBuilder text, InsightReport report, ReportLabels labels)
    {
        text.Append("## ").Append(labels.HowMade).Append("\n\n");
        if (report.Ledger is { } ledger)
            Table(text, [[labels.Item, labels.Value], .. LedgerRows.Of(ledger, labels).Select(static r => (string[])[r.Label, r.Value])]);
        else
            text.Append(labels.NotRecorded).Append("\n\n");

        var checks = CheckRows.Of(report, labels);
        if (checks.Count > 0)
        {
            text.Append("### ").Append(labels.Checks).Append("\n\n");
            Table(text, checks);
        }

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

    private static void Table(StringBuilder text, IReadOnlyList<string[]> rows)
    {
        Row(text, rows[0]);
        Row(text, [.. rows[0].Select(static _ => "---")]);
        foreach (var row in rows.Skip(1))
            Row(text, row);
        text.Append('\n');
    }

    private static void Row(StringBuilder text, string[] cells) => text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");
}
