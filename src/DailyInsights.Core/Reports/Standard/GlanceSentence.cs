using System.Globalization;
using DailyInsights.Reports.Text;

namespace DailyInsights.Reports.Standard;

/// <summary>The one sentence that stands for a category at a glance: the first statement of its summary, cut where it is long.</summary>
internal static class GlanceSentence
{
    private const int Longest = 160;

    public static string Of(CategorySummary summary)
    {
        var statement = summary.Sections.SelectMany(static s => s.Statements).FirstOrDefault()?.Text;
        return Cut(TextRules.OneLine(statement ?? FromBody(summary.Body ?? "")));
    }

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
        return text[..(space > end / 2 ? space : end)].TrimEnd(' ', ',', ';', ':') + "…";
    }
}
