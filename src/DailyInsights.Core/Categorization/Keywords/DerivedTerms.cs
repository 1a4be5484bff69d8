namespace DailyInsights.Categorization;

/// <summary>Terms for a category that brings none: its names, and the words of its names and its description.</summary>
internal static class DerivedTerms
{
    private const double WholeName = 3;
    private const double WordOfName = 1.2;
    private const double WordOfDescription = 0.8;

    private static readonly HashSet<string> Empty = new(
        Words.Of("a about above all an and any are as at be between both but by can do does each etc for from has have how if in into is it its "
            + "like may more most new no nor not of off on one only or other out over own papers same so some such than that the their them then "
            + "there these they this those through to too two under up use used using very via was we were what when where which while who "
            + "whose why will with within without work you your general various kinds things related approaches methods topics"),
        StringComparer.Ordinal);

    public static IReadOnlyDictionary<string, double> Of(Category category, Taxonomy taxonomy)
    {
        var terms = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var name in category.Aliases.Prepend(category.Name))
        {
            Raise(terms, name, WholeName);
            foreach (var word in Words.Of(name))
                Raise(terms, word, WordOfName / Sharing(word, taxonomy));
        }

        foreach (var word in Words.Of(category.Description))
            Raise(terms, word, WordOfDescription / Sharing(word, taxonomy));
        return terms;
    }

    private static void Raise(Dictionary<string, double> terms, string term, double weight)
    {
        if (term.Length > 0 && !Empty.Contains(term))
            terms[term] = Math.Max(weight, terms.GetValueOrDefault(term));
    }

    // A word that several categories use tells them apart the less.
    private static int Sharing(string word, Taxonomy taxonomy) =>
        Math.Max(1, taxonomy.Categories.Count(c => Words.Of(c.Name).Contains(word) || Words.Of(c.Description).Contains(word)));
}
