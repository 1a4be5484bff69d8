namespace DailyInsights.Sources.Arxiv;

/// <summary>Makes of the categories that users give those that arXiv understands, and refuses those that it would answer with nothing.</summary>
internal static class ArxivCategories
{
    /// <summary>The categories in arXiv's own spelling: <c>cs.cl</c> is cs.CL, <c>cs</c> is cs.*.</summary>
    /// <exception cref="InsightException"><c>UnknownArxivCategory</c>.</exception>
    public static IReadOnlyList<string> Checked(IReadOnlyList<string> categories)
    {
        var result = new List<string>(categories.Count);
        foreach (var given in categories)
        {
            var category = given.Trim();
            var classes = category.Contains('?') ? [] : ArxivTaxonomy.Match(category);
            var spelled = classes switch
            {
                [] => throw SourceErrors.UnknownArxivCategory(given, Nearest(category)),
                [var only] when !category.Contains('*') => only.Name,
                _ when category.Contains('*') => Spelled(category, classes),
                _ => classes[0].Archive + ".*",
            };
            if (!result.Contains(spelled))
                result.Add(spelled);
        }

        return result;
    }

    /// <summary>The pattern with its fixed beginning as the taxonomy spells it; anything but one star at the end is written out in full.</summary>
    private static string Spelled(string pattern, IReadOnlyList<ArxivClass> classes) =>
        pattern.IndexOf('*') is var star && star > 0 && star == pattern.Length - 1 ? classes[0].Name[..star] + "*" : pattern;

    private static string Nearest(string category)
    {
        var start = category[..Math.Min(2, category.Length)];
        var near = ArxivTaxonomy.All.Where(c => c.IsActive && c.Name.StartsWith(start, StringComparison.OrdinalIgnoreCase)).Select(static c => c.Name).Take(12);
        return string.Join(", ", near) is { Length: > 0 } names ? names : "cs.CL, cs.LG, hep-th, math.*";
    }
}
