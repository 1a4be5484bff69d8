using System.Buffers;
using System.Globalization;
using DailyInsights.Reports.Text;

namespace DailyInsights.Reports.Standard;

/// <summary>The authors of a paper in a line: the first ten, and how many more there are.</summary>
internal static class AuthorNames
{
    private const int Most = 10;

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789,");

    /// <summary>The names escaped for Markdown; empty where there are none.</summary>
    public static string Write(Paper paper, ReportLabels labels)
    {
        var total = Math.Max(paper.Authors.Count, paper.AuthorCount ?? 0);
        // One more name is no longer than saying that there is one more.
        var shown = total <= Most + 1 ? paper.Authors.Count : Math.Min(Most, paper.Authors.Count);
        var names = string.Join(", ", paper.Authors.Take(shown).Select(static a => MarkdownText.Escape(a, ",")));
        return shown == 0 || shown == total ? names : names + " " + More(total - shown, labels);
    }

    /// <summary>How many authors are not named, in words.</summary>
    public static string More(int number, ReportLabels labels) =>
        string.Format(CultureInfo.InvariantCulture, labels.AndMore, StandardWriter.Number(number));

    /// <summary>Gives a paper the authors of a line that <see cref="Write"/> wrote.</summary>
    public static Paper Read(Paper paper, string text, ReportLabels labels)
    {
        var more = TakeMore(ref text, labels);
        string[] names = [.. MarkdownText.SplitUnescaped(text, ',').Select(static a => MarkdownText.Unescape(a)).Where(static a => a.Length > 0)];
        return paper with { Authors = names, AuthorCount = more > 0 ? names.Length + more : null };
    }

    // 'and 12 more' stands behind the last name.
    private static int TakeMore(ref string text, ReportLabels labels)
    {
        var (before, after) = labels.AndMore.Split("{0}") is [var b, var a] ? (b, a) : ("", "");
        var at = text.LastIndexOf(" " + before, StringComparison.Ordinal);
        if (at <= 0 || !text.EndsWith(after, StringComparison.Ordinal) || text.Length - after.Length <= at + 1 + before.Length)
            return 0;

        var number = text.AsSpan((at + 1 + before.Length)..^after.Length);
        if (number.ContainsAnyExcept(Digits)
            || !int.TryParse(number, NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var more)
            || more > 1_000_000)
            return 0;

        text = text[..at];
        return more;
    }
}
