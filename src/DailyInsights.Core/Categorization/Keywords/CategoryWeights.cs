namespace DailyInsights.Categorization;

/// <summary>What each term and each arXiv class says for each category of a taxonomy.</summary>
internal sealed class CategoryWeights
{
    private readonly List<Dictionary<int, double>> _ofTerm = [];

    public CategoryWeights(Taxonomy taxonomy)
    {
        Taxonomy = taxonomy;
        for (var i = 0; i < taxonomy.Categories.Count; i++)
        {
            var category = taxonomy.Categories[i];
            var terms = category.Terms.Count > 0 ? category.Terms : DerivedTerms.Of(category, taxonomy);
            foreach (var (term, weight) in terms)
            {
                if (double.IsFinite(weight) && weight > 0)
                    Add(term, i, Math.Min(weight, 10));
            }

            foreach (var subject in category.ArxivClasses)
                OfSubject.TryAdd(subject.Trim(), i);
        }
    }

    public Taxonomy Taxonomy { get; }

    public TermIndex Terms { get; } = new();

    /// <summary>The category's number for an arXiv class; the first one where two claim it.</summary>
    public Dictionary<string, int> OfSubject { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The weights of a term by the category's number.</summary>
    public IReadOnlyDictionary<int, double> Of(int term) => _ofTerm[term];

    private void Add(string term, int category, double weight)
    {
        var number = Terms.Add(term);
        if (number < 0)
            return;
        if (number == _ofTerm.Count)
            _ofTerm.Add([]);
        // Two spellings of one term are one piece of evidence.
        var weights = _ofTerm[number];
        weights[category] = Math.Max(weight, weights.GetValueOrDefault(category));
    }
}
