using System.Text;

namespace DailyInsights;

/// <summary>Lays the parts of a summary out as plain text for a person to read in a terminal.</summary>
internal static class SummaryText
{
    /// <summary>The parts that say something, each numbered and with its heading.</summary>
    public static string Render(ValueList<SummarySection> sections, ValueList<Paper> papers, SummaryLanguage language)
    {
        var text = new StringBuilder();
        var number = 0;
        foreach (var section in sections.Where(static s => s.Statements.Count > 0))
        {
            if (number++ > 0)
                text.Append('\n');
            text.Append(number).Append(". ").Append(language.Heading(section.Part)).Append('\n');
            foreach (var (title, says) in Points(section, papers))
                text.Append("   - ").Append(title is null ? "" : title + ": ").Append(says).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>
    /// The points of a part. Key points that speak of one paper alone come with its title, all of one paper together where its first one
    /// stands: without it nobody could tell which paper says 'We propose'.
    /// </summary>
    public static IReadOnlyList<(string? Title, string Text)> Points(SummarySection section, ValueList<Paper> papers)
    {
        if (section.Part != SummaryPart.KeyPoints)
            return [.. section.Statements.Select(static s => ((string?)null, s.Text))];

        var titles = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var paper in papers)
            titles.TryAdd(paper.Id, TextRules.OneLine(paper.Title));
        return
        [
            .. section.Statements
                .Select((s, i) => (s.Text, Paper: s.PaperIds is [var id] && titles.ContainsKey(id) ? id : null, Place: i))
                .GroupBy(static s => s.Paper ?? FormattableString.Invariant($"\n{s.Place}"), StringComparer.Ordinal)
                .Select(g => (g.First().Paper is { } id ? titles[id] : null, string.Join(' ', g.Select(static s => s.Text)))),
        ];
    }
}
