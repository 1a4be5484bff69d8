using System.Globalization;
using DailyInsights.Reports.Text;

namespace DailyInsights.Reports.Standard;

/// <summary>The one sentence that stands for a category at a glance: the first of its themes, cut where it is long.</summary>
internal static class GlanceSentence
{
    private const int Longest = 160;

    /// <summary>What a summary says first of the category as a whole; empty where it says nothing.</summary>
    public static string Of(CategorySummary summary)
    {
        var themes = summary.Sections.Where(static s => s.Part == SummaryPart.Themes).SelectMany(static s => s.Statements).FirstOrDefault()?.Text;
        return Cut(TextRules.OneLine(themes ?? FromBody(summary.Body ?? "")));
    }

    /// <summary>The same, and the titles of the papers where there is no such sentence.</summary>
    public static string OrTitles(CategorySummary summary) => Of(summary) is { Length: > 0 } sentence
        ? sentence
        : Cut(string.Join(" / ", summary.Papers.Take(Longest).Select(static p => TextRules.OneLine(p.Title))));

    private static string FromBody(string body) =>
        body.Split('\n')
            .Select(static l => l.Trim())
            .Where(static l => l.Length > 0 && l[0] != '#')
            .Select(static l => PlainText.Of(l))
            .FirstOrDefault(static l => l.Length > 25 && !l.EndsWith(':')) ?? "";

    private static string Cut(string text)
    {
        var elements = StringInfo.ParseCombiningCharacters(text);
        if (elements.Length <= Longest)
            return text;

        var end = elements[Longest];
        var space = text.LastIndexOf(' ', end);
        return text[..(space > end / 2 ? space : end)].TrimEnd(' ', ',', ';', ':', '/') + "…";
    }
}
