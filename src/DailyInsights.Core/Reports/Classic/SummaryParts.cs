using System.Text.RegularExpressions;
using DailyInsights.Reports.Text;

namespace DailyInsights.Reports.Classic;

/// <summary>
/// Tells the five parts of a summary apart that a model wrote as Markdown: by five numbered lines, or else by five headings of one level,
/// or else by lines that end in a colon and name a part each. Where none of these is there exactly once, the summary stays whole.
/// </summary>
internal static partial class SummaryParts
{
    private const int LongestTitle = 80;
    private const int FewestLabelled = 4;

    /// <returns>The parts, in order; none where they cannot be told apart.</returns>
    public static ValueList<SummarySection> TellApart(string body)
    {
        if (body.Length > 200_000)
            return [];

        var lines = body.Split('\n');
        var heads = Numbered(lines) ?? Headed(lines) ?? Labelled(lines);
        return heads is null ? [] : (ValueList<SummarySection>)Sections(lines, heads);
    }

    private static Head[]? Numbered(string[] lines)
    {
        var heads = new List<Head>();
        for (var i = 0; i < lines.Length; i++)
        {
            if (NumberedHead().Match(lines[i]) is { Success: true } match)
            {
                if (match.Groups["number"].ValueSpan is not [var digit] || digit - '0' != heads.Count + 1)
                    return null;
                heads.Add(new Head(i, match.Groups["rest"].Value, (SummaryPart)Math.Min(heads.Count, (int)SummaryPart.Conclusion)));
            }
        }

        return heads.Count == 5 ? [.. heads] : null;
    }

    private static Head[]? Headed(string[] lines)
    {
        var heads = lines.Select(static (line, index) => (Index: index, Level: line.TakeWhile(static c => c == '#').Count()))
            .Where(static l => l.Level > 0)
            .GroupBy(static l => l.Level)
            .FirstOrDefault(static g => g.Count() == 5);
        return heads is null ? null : [.. heads.Select(static (h, i) => new Head(h.Index, "", (SummaryPart)i))];
    }

    /// <summary>Models left a part out, and numbers and headings with it: then the words of a line tell which part it begins.</summary>
    private static Head[]? Labelled(string[] lines)
    {
        var heads = new List<Head>();
        for (var i = 0; i < lines.Length; i++)
        {
            if (LabelHead().Match(lines[i]) is not { Success: true } match)
                continue;
            if (PartOf(match.Groups["label"].Value) is not { } part || (heads.Count > 0 && part <= heads[^1].Part))
                return null;
            heads.Add(new Head(i, "", part));
        }

        return heads.Count >= FewestLabelled && heads[0].Part == SummaryPart.Themes && heads[^1].Part == SummaryPart.Conclusion ? [.. heads] : null;
    }

    private static SummaryPart? PartOf(string label) =>
        ThemesWords().IsMatch(label) ? SummaryPart.Themes
        : TrendsWords().IsMatch(label) ? SummaryPart.Trends
        : ImpactWords().IsMatch(label) ? SummaryPart.Impact
        : ConclusionWords().IsMatch(label) ? SummaryPart.Conclusion
        : KeyPointsWords().IsMatch(label) ? SummaryPart.KeyPoints
        : null;

    private static SummarySection[] Sections(string[] lines, Head[] heads) =>
    [
        .. heads.Select((head, i) => new SummarySection(
            head.Part,
            [
                .. i == 0 ? Before(lines[..head.Line]) : [],
                .. Statements(head.Rest, lines[(head.Line + 1)..(i + 1 < heads.Length ? heads[i + 1].Line : lines.Length)]),
            ])),
    ];

    /// <summary>What stands before the first part: a title is not needed any more, but a text is not to be lost.</summary>
    private static IEnumerable<SummaryStatement> Before(string[] lines)
    {
        var text = lines.Where(static l => !l.StartsWith('#')).ToArray();
        return string.Concat(text).Trim().Length > LongestTitle ? Statements("", text) : [];
    }

    private static IEnumerable<SummaryStatement> Statements(string rest, string[] lines)
    {
        var current = rest;
        foreach (var line in lines)
        {
            var bullet = Bullet().Match(line);
            if (bullet.Success || line.AsSpan().Trim().IsEmpty)
            {
                if (Statement(current) is { } statement)
                    yield return statement;
                current = bullet.Success ? line[bullet.Length..] : "";
            }
            else
            {
                current = current.Length > 0 ? current + "\n" + line.Trim() : line.Trim();
            }
        }

        if (Statement(current) is { } last)
            yield return last;
    }

    private static SummaryStatement? Statement(string markdown)
    {
        var text = markdown.AsSpan().Trim().ContainsAnyExcept("-*_ ") ? PlainText.Of(markdown.Trim()) : "";
        return text.Length > 0 ? new SummaryStatement(text, []) : null;
    }

    // '1. **Heading:** text', '1. Heading:', '#### 1. Heading', '**1. Heading**'
    [GeneratedRegex(
        @"^(?:\#{1,6}[ ]+)?(?:\*\*)?(?<number>[0-9]{1,2})[.)][ ]+(?:\*\*[^*]+\*\*:?|[^:]+:(?:\*\*)?|[^:]+$)(?<rest>.*)$",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex NumberedHead();

    [GeneratedRegex(@"^\s*(?:[-*+•]|[0-9]{1,2}[.)])\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Bullet();

    // '주요 이벤트 및 정보 요약:', '**Impact analysis:**'; a point of a list is none.
    [GeneratedRegex(@"^(?:\*\*)?(?<label>[^\s:*+•\-][^:*]{1,48}):(?:\*\*)?[ ]*$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LabelHead();

    [GeneratedRegex("주제|테마|topic|theme", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex ThemesWords();

    [GeneratedRegex("키워드|트렌드|패턴|keyword|trend|pattern", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex TrendsWords();

    [GeneratedRegex("핵심 내용|정보|이벤트|사건|요약|key point|key information|event|summary", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex KeyPointsWords();

    [GeneratedRegex("영향|impact", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex ImpactWords();

    [GeneratedRegex("결론|전망|conclusion|outlook", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex ConclusionWords();

    private sealed record Head(int Line, string Rest, SummaryPart Part);
}
