using System.Text.RegularExpressions;

namespace DailyInsights.Reports.Classic;

/// <summary>
/// The lines that frame a category in the earlier system's layout: a heading, the label of the summary, the label of the sources. A
/// summary may hold headings of its own, so a heading counts only with the label after it, and the sources only where the next category
/// or the end of the file follows them.
/// </summary>
internal static partial class ClassicFrame
{
    /// <summary>The language whose label stands above the summary of the category that begins in a line, or null where none begins.</summary>
    public static SummaryLanguage? CategoryAt(ReadOnlySpan<string> lines, int i) =>
        i + 2 < lines.Length && lines[i].StartsWith("## ", StringComparison.Ordinal) && lines[i + 1].Length == 0
            ? Labelled(lines[i + 2], static l => l.Summary)
            : null;

    /// <summary>
    /// The line in which a category ends whose sources are labelled in a line: the first of the next category or one past the last of the
    /// file; -1 where no sources stand there.
    /// </summary>
    public static int EndOfSources(ReadOnlySpan<string> lines, int label, SummaryLanguage language)
    {
        if (lines[label] != $"**{language.Sources}:**")
            return -1;

        var i = label + 1;
        while (i < lines.Length && (lines[i].Length == 0 || lines[i].StartsWith(" - ", StringComparison.Ordinal)))
            i++;
        return i == lines.Length || CategoryAt(lines, i) is not null ? i : -1;
    }

    /// <summary>A summary in which no line can be taken for the frame around it; the same text wherever none could.</summary>
    public static string Guard(string body)
    {
        var lines = body.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (CategoryAt(lines, i) is not null)
                lines[i] = "\\" + lines[i];
        }

        return string.Join('\n', lines);
    }

    private static SummaryLanguage? Labelled(string line, Func<SummaryLanguage, string> label) =>
        Label().Match(line) is { Success: true } match
            ? SummaryLanguage.Known.FirstOrDefault(l => label(l) == match.Groups[1].Value)
            : null;

    [GeneratedRegex(@"^\*\*([^*:]{1,60}):\*\*$", RegexOptions.CultureInvariant)]
    private static partial Regex Label();
}
