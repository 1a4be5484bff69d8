namespace DailyInsights.Reports.Standard;

/// <summary>
/// What failed, told once however often it did: problems that differ in nothing but what stands between quotation marks become one that
/// names all of it. Sixteen categories without a summary because of one refused key are one problem, not sixteen.
/// </summary>
internal static class ProblemRows
{
    public static IReadOnlyList<Problem> Of(InsightReport report)
    {
        // A failure is often known both to the digest and to the summary that it struck.
        var ofReport = Count(report.Problems);
        var ofSummaries = Count(report.Summaries.SelectMany(static s => s.Problems));
        return
        [
            .. ofReport.Keys.Union(ofSummaries.Keys)
                .Select(p => (p.ErrorId, Pieces: p.Message.Split('\''), Times: Math.Max(ofReport.GetValueOrDefault(p), ofSummaries.GetValueOrDefault(p))))
                .GroupBy(static p => (p.ErrorId, p.Pieces.Length, Frame: string.Join('\'', p.Pieces.Where(static (_, i) => i % 2 == 0))))
                .Select(static g => new Problem(g.Key.ErrorId, Message([.. g.Select(static p => p.Pieces)], g.Sum(static p => p.Times)))),
        ];
    }

    private static Dictionary<Problem, int> Count(IEnumerable<Problem> problems)
    {
        var counts = new Dictionary<Problem, int>();
        foreach (var problem in problems)
            counts[problem] = counts.GetValueOrDefault(problem) + 1;
        return counts;
    }

    private static string Message(string[][] all, int times)
    {
        var pieces = all[0].Select((piece, i) => i % 2 == 0 ? piece : string.Join("', '", all.Select(p => p[i]).Distinct()));
        return string.Join('\'', pieces) + (times > 1 ? FormattableString.Invariant($" ({times}×)") : "");
    }
}
