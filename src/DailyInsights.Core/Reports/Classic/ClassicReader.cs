using System.Globalization;
using System.Text.RegularExpressions;
using DailyInsights.Reports.Text;

namespace DailyInsights.Reports.Classic;

/// <summary>Reads the earlier system's layout: every summary to the letter, every source with its title and address.</summary>
internal static partial class ClassicReader
{
    /// <summary>Whether a text begins as this layout does.</summary>
    public static bool Recognizes(string text) => text.StartsWith("# ", StringComparison.Ordinal);

    /// <param name="text">The report with line feeds only.</param>
    /// <param name="name">The file's name, for messages and, where there is no picture, for the date.</param>
    public static InsightReport Read(string text, string name)
    {
        var lines = text.Split('\n');
        var (title, picture) = Head(lines[0], name);
        var date = DateIn(picture) ?? DateIn(Path.GetFileName(name))
            ?? throw ReportErrors.NotAReport(name, "neither its picture (paper_2024-10-30.png) nor its file name (Papers_2024-10-30_report.md) holds a date.");

        if (picture is null && !lines.Any(static l => l.StartsWith("## ", StringComparison.Ordinal)))
            throw ReportErrors.NotAReport(name, "it has neither a picture nor a category ('## ' and a name).");

        var kind = IsNews(title, picture, name) ? PaperKind.News : PaperKind.Paper;
        var summaries = Summaries(lines, kind, name);
        return new InsightReport
        {
            Date = date,
            Title = title,
            Kind = kind,
            Picture = picture,
            Language = summaries.Count > 0 ? summaries[0].Language : SummaryLanguage.Default.Tag,
            Summaries = summaries,
        };
    }

    private static List<CategorySummary> Summaries(string[] lines, PaperKind kind, string name)
    {
        var summaries = new List<CategorySummary>();
        var i = 1;
        while (i < lines.Length)
        {
            if (ClassicFrame.CategoryAt(lines, i) is { } language)
            {
                var label = SourcesOf(lines, i + 3, language, out var end);
                if (label < 0)
                    throw ReportErrors.NotAReport(name, $"the category in line {i + 1} has no list under '**{language.Sources}:**'.");
                summaries.Add(Summary(lines, i, label, end, language, kind));
                i = end;
            }
            else if (lines[i].Length > 0)
            {
                throw ReportErrors.NotAReport(name, $"in line {i + 1} a category was expected ('## ', its emoji and name, an empty line, and the label of a summary).");
            }
            else
            {
                i++;
            }
        }

        return summaries;
    }

    private static int SourcesOf(string[] lines, int from, SummaryLanguage language, out int end)
    {
        for (var i = from; i < lines.Length; i++)
        {
            end = ClassicFrame.EndOfSources(lines, i, language);
            if (end >= 0)
                return i;
        }

        end = -1;
        return -1;
    }

    private static CategorySummary Summary(string[] lines, int heading, int label, int end, SummaryLanguage language, PaperKind kind)
    {
        var (emoji, category) = EmojiHeading.Read(lines[heading][3..]);
        // One empty line after the label above and one before the label below belong to the frame, all others to the summary.
        var first = heading + 3 < label && lines[heading + 3].Length == 0 ? heading + 4 : heading + 3;
        var last = label > first && lines[label - 1].Length == 0 ? label - 1 : label;
        var body = last > first ? string.Join('\n', lines[first..last]) : "";
        return new CategorySummary
        {
            Category = category,
            Emoji = emoji,
            Kind = kind,
            Language = language.Tag,
            Body = body,
            Sections = SummaryParts.TellApart(body),
            Papers = [.. lines[(label + 1)..end].Where(static l => l.Length > 0).Select(l => Source(l[3..], category, kind))],
        };
    }

    private static Paper Source(string line, string category, PaperKind kind)
    {
        // The title may hold parentheses, and so may the address, but no address holds a space: the last ' (' parts them.
        var at = line.LastIndexOf(" (", StringComparison.Ordinal);
        var inside = at >= 0 && line.EndsWith(')') ? line[(at + 2)..^1] : null;
        var hasAddress = inside is { Length: 0 } || TextRules.IsWebAddress(inside);
        var title = TextRules.OneLine(MarkdownText.Unescape(hasAddress ? line.AsSpan(0, at) : line));
        var url = hasAddress && inside!.Length > 0 ? inside : null;
        return PaperLines.Paper(title, url, category, kind);
    }

    private static (string Title, string? Picture) Head(string line, string name)
    {
        if (line.Length > 2000)
            throw ReportErrors.NotAReport(name, "its first line is too long for a title.");
        var match = Picture().Match(line);
        return match.Success
            ? (MarkdownText.Unescape(line.AsSpan(2, match.Index - 2).Trim()), Uri.UnescapeDataString(match.Groups[1].Value))
            : (MarkdownText.Unescape(line.AsSpan(2).Trim()), null);
    }

    private static bool IsNews(string title, string? picture, string name) =>
        title == InsightReport.NewsTitle
        || picture?.StartsWith("news_", StringComparison.OrdinalIgnoreCase) == true
        || Path.GetFileName(name).StartsWith("News_", StringComparison.OrdinalIgnoreCase);

    private static DateOnly? DateIn(string? text) =>
        text is not null
        && Day().Match(text) is { Success: true } match
        && DateOnly.TryParseExact(match.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : null;

    [GeneratedRegex(@"!\[[^\]\n]*\]\(([^()\s]+)\)$", RegexOptions.CultureInvariant)]
    private static partial Regex Picture();

    [GeneratedRegex("[0-9]{4}-[0-9]{2}-[0-9]{2}", RegexOptions.CultureInvariant)]
    private static partial Regex Day();
}
