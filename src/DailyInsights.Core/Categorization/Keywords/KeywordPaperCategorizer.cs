using System.Runtime.CompilerServices;

namespace DailyInsights.Categorization;

/// <summary>
/// Puts papers into categories without a language model: by the terms of the taxonomy in title and abstract, and by arXiv's classes where
/// the paper has them. The same paper always gets the same category.
/// </summary>
/// <remarks>
/// Every term found in the title counts with its weight, once. In the abstract a term counts by the square of its weight, as a long text
/// holds some weak term of every category, and the more often it stands there the more, up to twice. A term is a word or several
/// (<c>image editing</c>); punctuation, case and the plural make no difference, and a star at its end lets the last word go on
/// (<c>quantiz*</c>). A category without terms is matched by the words of its name, aliases and description.
/// </remarks>
public sealed class KeywordPaperCategorizer : IPaperCategorizer
{
    private const double PartOfName = 0.6;
    private const double InAbstract = 0.12;
    private const double PrimarySubject = 1.5;
    private const double OtherSubject = 0.5;

    // Two pages of text: what lies beyond is no abstract, and is not read.
    private const int LongestTitle = 2_000;
    private const int LongestAbstract = 10_000;
    private const int MostSubjects = 50;

    private readonly CategoryWeights _weights;

    /// <summary>Makes a categorizer.</summary>
    /// <param name="taxonomy">The categories; <see cref="Taxonomy.Default"/> when null.</param>
    public KeywordPaperCategorizer(Taxonomy? taxonomy = null) => _weights = new CategoryWeights(taxonomy ?? Taxonomy.Default);

    /// <summary>The category a paper belongs to; <see cref="Taxonomy.Fallback"/> where nothing speaks for any.</summary>
    public Category Choose(Paper paper)
    {
        ArgumentNullException.ThrowIfNull(paper);
        var scores = Scores(paper);
        var best = 0;
        // Strictly greater: of two equals, the one that stands first in the taxonomy.
        for (var i = 1; i < scores.Length; i++)
        {
            if (scores[i] > scores[best])
                best = i;
        }

        return scores[best] > 0 ? _weights.Taxonomy.Categories[best] : _weights.Taxonomy.Fallback;
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<Paper> CategorizeAsync(
        IAsyncEnumerable<Paper> papers,
        IProgress<RunEvent>? events = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(papers);
        var done = 0;
        await foreach (var paper in papers.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return paper with { Category = Choose(paper).Name, CategorizedBy = Engine.Keywords };
            events?.Report(new RunEvent.Advanced("Categorizing papers by keywords", ++done, null, paper.Title));
        }
    }

    private double[] Scores(Paper paper)
    {
        var scores = new double[_weights.Taxonomy.Categories.Count];
        var title = paper.Title.Length > LongestTitle ? paper.Title[..LongestTitle] : paper.Title;

        var seen = Count(Words.Of(title));
        foreach (var term in seen.Keys)
            Give(term, static weight => weight);
        foreach (var word in Words.InNames(title))
        {
            foreach (var term in Count([word]).Keys)
            {
                if (seen.TryAdd(term, 1))
                    Give(term, static weight => weight * PartOfName);
            }
        }

        if (paper.Abstract is { Length: > 0 } text)
        {
            foreach (var (term, times) in Count(Words.Of(text.AsSpan(0, Math.Min(text.Length, LongestAbstract)))))
                Give(term, weight => weight * weight * InAbstract * 2 * times / (times + 1));
        }

        foreach (var subject in paper.Subjects.Take(MostSubjects).Append(paper.PrimarySubject ?? "").Distinct(StringComparer.OrdinalIgnoreCase))
        {
            if (_weights.OfSubject.TryGetValue(subject, out var category))
                scores[category] += subject.Equals(paper.PrimarySubject, StringComparison.OrdinalIgnoreCase) ? PrimarySubject : OtherSubject;
        }

        return scores;

        void Give(int term, Func<double, double> share)
        {
            foreach (var (category, weight) in _weights.Of(term))
                scores[category] += share(weight);
        }
    }

    private Dictionary<int, int> Count(List<string> words)
    {
        var counts = new Dictionary<int, int>();
        _weights.Terms.Find(words, term => counts[term] = counts.GetValueOrDefault(term) + 1);
        return counts;
    }
}
