using System.Globalization;
using DailyInsights.Reports.Text;

namespace DailyInsights.Reports.Standard;

/// <summary>
/// What was checked of the summaries as the rows of a table, and back. What each check found is told in JSON alone; here every statement in
/// question carries its mark.
/// </summary>
internal static class CheckRows
{
    /// <summary>The rows, the head first; none where nothing was checked. The last is of all categories, where there are several.</summary>
    public static IReadOnlyList<string[]> Of(InsightReport report, ReportLabels labels)
    {
        var rows = report.Summaries.Where(static s => s.Checks is not null).Select(static s => Row(Name(s), s.Checks!)).ToList();
        if (rows.Count == 0)
            return [];
        if (rows.Count > 1)
            rows.Add(Row($"**{labels.All}**", Sum(report.Summaries.Select(static s => s.Checks).OfType<SummaryChecks>())));
        return [[labels.Category, labels.Score, labels.PapersCovered, labels.Confirmed, labels.Dropped], .. rows];
    }

    /// <summary>Gives the summaries the checks of the rows.</summary>
    /// <param name="summaries">The summaries.</param>
    /// <param name="rows">The cells of each row, still Markdown.</param>
    public static IEnumerable<CategorySummary> Read(IEnumerable<CategorySummary> summaries, IEnumerable<IReadOnlyList<string>> rows)
    {
        var checks = new Dictionary<string, Queue<SummaryChecks>>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            if (row is [var name, _, var covered, var confirmed, var dropped]
                && Pair(covered) is var (papersCovered, papers)
                && Pair(confirmed) is var (statementsConfirmed, statements)
                && Number(dropped) is { } statementsDropped)
            {
                if (!checks.TryGetValue(name, out var known))
                    checks[name] = known = new Queue<SummaryChecks>();
                known.Enqueue(new SummaryChecks
                {
                    Papers = papers,
                    PapersCovered = papersCovered,
                    Statements = statements,
                    StatementsConfirmed = statementsConfirmed,
                    StatementsDropped = statementsDropped,
                });
            }
        }

        return summaries.Select(s => checks.GetValueOrDefault(Name(s))?.TryDequeue(out var found) == true ? s with { Checks = found } : s);
    }

    private static string Name(CategorySummary summary) => EmojiHeading.Write(summary.Emoji, summary.Category, "|");

    private static string[] Row(string name, SummaryChecks checks) =>
    [
        name,
        checks.ToString(),
        $"{StandardWriter.Number(checks.PapersCovered)} / {StandardWriter.Number(checks.Papers)}",
        $"{StandardWriter.Number(checks.StatementsConfirmed)} / {StandardWriter.Number(checks.Statements)}",
        StandardWriter.Number(checks.StatementsDropped),
    ];

    private static SummaryChecks Sum(IEnumerable<SummaryChecks> all) => all.Aggregate(static (a, b) => new SummaryChecks
    {
        Papers = a.Papers + b.Papers,
        PapersCovered = a.PapersCovered + b.PapersCovered,
        Statements = a.Statements + b.Statements,
        StatementsConfirmed = a.StatementsConfirmed + b.StatementsConfirmed,
        StatementsDropped = a.StatementsDropped + b.StatementsDropped,
    });

    private static (int Part, int Whole)? Pair(string cell) =>
        cell.Split(" / ") is [var part, var whole] && Number(part) is { } p && Number(whole) is { } w ? (p, w) : null;

    private static int? Number(string cell) =>
        int.TryParse(cell, NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number) ? number : null;
}
