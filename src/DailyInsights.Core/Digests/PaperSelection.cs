using DailyInsights.Categorization;

namespace DailyInsights.Digests;

/// <summary>Picks the papers of some categories.</summary>
public static class PaperSelection
{
    /// <summary>Picks papers by their categories. Those of other categories are accounted for; those without one are picked, for others to complain of.</summary>
    /// <param name="papers">The papers.</param>
    /// <param name="names">The names of the categories, or their aliases, whatever the case.</param>
    /// <param name="taxonomy">Knows names and aliases.</param>
    /// <param name="leftOut">The papers of other categories.</param>
    public static IReadOnlyList<Paper> OfCategories(
        IEnumerable<Paper> papers,
        IEnumerable<string> names,
        Taxonomy taxonomy,
        out IReadOnlyList<LeftOutPaper> leftOut)
    {
        ArgumentNullException.ThrowIfNull(papers);
        ArgumentNullException.ThrowIfNull(names);
        ArgumentNullException.ThrowIfNull(taxonomy);

        var wanted = names.Select(n => taxonomy.FindOrMake(n).Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var picked = new List<Paper>();
        var others = new List<LeftOutPaper>();
        foreach (var paper in papers)
        {
            if (TextRules.OneLine(paper.Category).Length == 0 || wanted.Contains(taxonomy.FindOrMake(paper.Category!).Name))
                picked.Add(paper);
            else
                others.Add(new LeftOutPaper(paper.Id, paper.Title, $"Its category, {paper.Category}, was not among those asked for."));
        }

        leftOut = others;
        return picked;
    }
}
