using DailyInsights.Categorization;

namespace DailyInsights.Digests;

/// <summary>Sorts categorized papers into their categories.</summary>
public static class PaperGrouping
{
    /// <summary>
    /// Groups papers by category, in order of first appearance; within a category they keep their order. Names that differ in case or by
    /// an alias are one category.
    /// </summary>
    /// <param name="papers">The papers. One without a category is not grouped but given back among the left out.</param>
    /// <param name="taxonomy">Knows names, aliases and emoji.</param>
    /// <param name="leftOut">The papers without a category.</param>
    public static IReadOnlyList<PaperGroup> ByCategory(IEnumerable<Paper> papers, Taxonomy taxonomy, out IReadOnlyList<LeftOutPaper> leftOut)
    {
        ArgumentNullException.ThrowIfNull(papers);
        ArgumentNullException.ThrowIfNull(taxonomy);

        var order = new List<(Category Category, List<Paper> Papers)>();
        var byName = new Dictionary<string, List<Paper>>(StringComparer.OrdinalIgnoreCase);
        var missing = new List<LeftOutPaper>();
        foreach (var paper in papers)
        {
            if (TextRules.OneLine(paper.Category).Length == 0)
            {
                missing.Add(new LeftOutPaper(paper.Id, paper.Title, "It was given without a category."));
                continue;
            }

            var category = taxonomy.FindOrMake(paper.Category!);
            if (!byName.TryGetValue(category.Name, out var list))
            {
                byName[category.Name] = list = [];
                order.Add((category, list));
            }

            list.Add(paper with { Category = category.Name });
        }

        leftOut = missing;
        return [.. order.Select(static o => new PaperGroup(o.Category, o.Papers))];
    }
}
