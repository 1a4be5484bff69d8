using System.Globalization;
using System.Text.RegularExpressions;
using DailyInsights.Reports.Text;

namespace DailyInsights.Reports.Standard;

/// <summary>Reads what <see cref="CategoryWriter"/> writes.</summary>
internal static partial class CategoryReader
{
    public static CategorySummary Read(string heading, string[] lines, IReadOnlyList<Heading> parts, StandardMarker marker, string name)
    {
        var (emoji, category) = EmojiHeading.Read(heading);
        // The sources stand last.
        var sources = parts.Count > 0 ? parts[^1] : null;
        var language = sources is null ? null : LanguageOf(sources.Text, marker.Language);
        if (sources is null || language is null)
            throw ReportErrors.NotAReport(name, $"its category '{category}' has no list of sources.");

        var labels = ReportLabels.Of(language.Tag, marker.Kind);
        var papers = SourceReader.Read(lines.AsSpan(sources.From..sources.To), category, marker.Kind, labels);
        var body = parts.FirstOrDefault(p => p.Text == language.Summary);
        return new CategorySummary
        {
            Category = category,
            Emoji = emoji,
            Kind = marker.Kind,
            Language = language.Tag,
            Papers = papers,
            Body = body is null ? null : string.Join('\n', lines[body.From..body.To]).Trim('\n'),
            Sections = body is null ? [.. parts.SkipLast(1).Select(p => Section(p, lines, papers, language, labels)).OfType<SummarySection>()] : [],
        };
    }

    private static SummaryLanguage? LanguageOf(string sources, string preferred)
    {
        var first = Languages.Of(preferred);
        return first.Sources == sources ? first : SummaryLanguage.Known.FirstOrDefault(l => l.Sources == sources);
    }

    private static SummarySection? Section(Heading part, string[] lines, ValueList<Paper> papers, SummaryLanguage language, ReportLabels labels)
    {
        var index = language.Headings.ToList().FindIndex(h => h == part.Text || labels.Heading(h) == part.Text);
        return index < 0
            ? null
            : new SummarySection(
                (SummaryPart)index,
                [.. lines[part.From..part.To].Where(static l => l.StartsWith("- ", StringComparison.Ordinal)).Select(l => Statement(l[2..], papers, labels))]);
    }

    private static SummaryStatement Statement(string line, ValueList<Paper> papers, ReportLabels labels)
    {
        var mark = $" *({labels.Unverified})*";
        var unverified = line.EndsWith(mark, StringComparison.Ordinal);
        if (unverified)
            line = line[..^mark.Length];

        // A bracket in the text itself is escaped, so the first that is not begins the references.
        var end = MarkdownText.IndexOfUnescaped(line, '[');
        var ids = end < 0
            ? []
            : Reference().Matches(line[end..])
                .Select(static m => int.TryParse(m.Groups[1].ValueSpan, CultureInfo.InvariantCulture, out var n) ? n : 0)
                .Where(n => n >= 1 && n <= papers.Count)
                .Select(n => papers[n - 1].Id)
                .ToArray();
        return new SummaryStatement(MarkdownText.Unescape(end < 0 ? line : line.AsSpan(0, end).TrimEnd()), ids) { IsUnverified = unverified };
    }

    /// <summary>A category's heading ends in the number of its papers; no other heading of its level does.</summary>
    [GeneratedRegex(@"^(.+) \([0-9,]+\)$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    public static partial Regex HeadingText();

    [GeneratedRegex(@"\[\[?([0-9]{1,6})\]", RegexOptions.CultureInvariant)]
    private static partial Regex Reference();
}
