using DailyInsights.Reports.Text;

namespace DailyInsights.Reports.Standard;

/// <summary>What <see cref="MadeWriter"/> wrote.</summary>
/// <param name="Ledger">The ledger, where there is one.</param>
/// <param name="Problems">What failed.</param>
/// <param name="Checks">The cells of each row about the checks of summaries.</param>
internal sealed record Made(Ledger? Ledger, ValueList<Problem> Problems, IReadOnlyList<IReadOnlyList<string>> Checks);

/// <summary>Reads how a digest was made.</summary>
internal static class MadeReader
{
    public static Made Read(string[] lines, Heading heading, IReadOnlyList<Heading> parts, ReportLabels labels)
    {
        var rows = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in Rows(lines, heading))
        {
            if (row is [var label, var value])
                rows.TryAdd(label, value);
        }

        var leftOut = Items(lines, parts, labels.WhyLeftOut).Select(LeftOut).OfType<LeftOutPaper>().ToArray();
        var problems = Items(lines, parts, labels.Problems).Select(ReadProblem).OfType<Problem>().ToArray();
        return new Made(rows.ContainsKey(labels.PapersIn) ? LedgerRows.Read(rows, leftOut, labels) : null, problems, [.. parts.Where(p => p.Text == labels.Checks).SelectMany(p => Rows(lines, p))]);
    }

    private static IEnumerable<IReadOnlyList<string>> Rows(string[] lines, Heading part) =>
        lines[part.From..part.To].Select(static l => MarkdownText.SplitUnescaped(l, '|')).Where(static r => r is ["", _, .., ""]).Select(static r => (string[])[.. r.Skip(1).SkipLast(1)]);

    private static IEnumerable<string> Items(string[] lines, IReadOnlyList<Heading> parts, string heading) =>
        parts.Where(p => p.Text == heading)
            .SelectMany(p => lines[p.From..p.To])
            .Where(static l => l.StartsWith("- **", StringComparison.Ordinal))
            .Select(static l => l[4..]);

    // Title** (id): reason
    private static LeftOutPaper? LeftOut(string line)
    {
        if (Bold(line) is not var (title, rest) || !rest.StartsWith(" (", StringComparison.Ordinal))
            return null;

        var close = MarkdownText.IndexOfUnescaped(rest, ')');
        return close < 0 ? null : new LeftOutPaper(
            MarkdownText.Unescape(rest.AsSpan(2, close - 2)),
            title,
            MarkdownText.Unescape(rest.AsSpan(close + 1).TrimStart(": ")));
    }

    // Id**: message
    private static Problem? ReadProblem(string line) =>
        Bold(line) is var (id, rest) ? new Problem(id, MarkdownText.Unescape(rest.AsSpan().TrimStart(": "))) : null;

    private static (string Text, string Tail)? Bold(string line)
    {
        var end = MarkdownText.IndexOfUnescaped(line, '*');
        return end >= 0 && line.AsSpan(end).StartsWith("**") ? (MarkdownText.Unescape(line.AsSpan(0, end)), line[(end + 2)..]) : null;
    }
}
