using System.Text.RegularExpressions;
using DailyInsights.Reports.Text;

namespace DailyInsights.Reports.Classic;

/// <summary>
/// Tells the five parts of a summary apart that a model wrote as Markdown: by five numbered lines, or else by five headings of one level.
/// Where neither is there exactly once, the summary stays whole.
/// </summary>
internal static partial class SummaryParts
{
    private const int LongestTitle = 80;

    /// <returns>Five sections, or none where the parts cannot be told apart without losing text.</returns>
    public static ValueList<SummarySection> TellApart(string body)
    {
        if (body.Length > 200_000)
            return [];

        var lines = body.Split('\n');
        var heads = Numbered(lines) ?? Headed(lines);
        // What stands before the first part may be a title, but not a text that would be lost.
        return heads is null || string.Join("", lines[..heads[0].Line]).Trim().Length > LongestTitle
            ? []
            : (ValueList<SummarySection>)Sections(lines, heads);
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
                heads.Add(new Head(i, match.Groups["rest"].Value));
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
        return heads is null ? null : [.. heads.Select(static h => new Head(h.Index, ""))];
    }

    private static SummarySection[] Sections(string[] lines, Head[] heads) =>
    [
        .. heads.Select((head, i) => new SummarySection(
            (SummaryPart)i,
            [.. Statements(head.Rest, lines[(head.Line + 1)..(i + 1 < heads.Length ? heads[i + 1].Line : lines.Length)])])),
    ];

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

    private sealed record Head(int Line, string Rest);
}
