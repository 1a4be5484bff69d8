namespace DailyInsights.Summaries;

/// <summary>Chooses which sentence goes into which part, none of them twice.</summary>
internal sealed class SentenceChoice
{
    // In a category of more papers than this, one sentence for each is as much as anybody reads.
    private const int MostPapersWithTwo = 12;
    private const int MostInPart = 5;

    private readonly HashSet<string> _used = new(StringComparer.Ordinal);
    private readonly List<List<Sentence>> _papers;
    private readonly int _inPart;

    /// <param name="papers">The sentences of each paper, in the order of the papers; empty lists for papers without any.</param>
    public SentenceChoice(List<List<Sentence>> papers)
    {
        _papers = papers;
        _inPart = Math.Clamp((papers.Count(static p => p.Count > 0) + 1) / 2, 1, MostInPart);

        // What each paper does comes first: a paper with a single sentence is told of, whatever other part stays empty.
        KeyPoints = [.. papers.Select(p => Best(p, static s => s.Method) is { } first ? new List<Sentence> { first } : [])];
        Themes = Across(static s => s.Problem);
        Conclusion = Across(static s => s.Result);
        Impact = Across(static s => s.Impact);
        if (papers.Count <= MostPapersWithTwo)
        {
            for (var i = 0; i < papers.Count; i++)
            {
                if (KeyPoints[i].Count > 0 && Best(papers[i], static s => s.Result) is { } second)
                    KeyPoints[i].Add(second);
            }
        }
    }

    /// <summary>For each paper, one or two sentences of its own; none where it has none, or where others have said all of them.</summary>
    public IReadOnlyList<List<Sentence>> KeyPoints { get; }

    public IReadOnlyList<Sentence> Themes { get; }

    public IReadOnlyList<Sentence> Impact { get; }

    public IReadOnlyList<Sentence> Conclusion { get; }

    /// <summary>The best sentence of each of the papers that have the best ones, in the order of the papers.</summary>
    private List<Sentence> Across(Func<Sentence, double> worth)
    {
        var best = new List<(Sentence Sentence, int Paper)>();
        for (var i = 0; i < _papers.Count; i++)
        {
            if (_papers[i].Where(s => !_used.Contains(s.Key)).MaxBy(worth) is { } sentence)
                best.Add((sentence, i));
        }

        return best.OrderByDescending(b => worth(b.Sentence)).ThenBy(static b => b.Paper)
            .Where(b => _used.Add(b.Sentence.Key))
            .Take(_inPart)
            .OrderBy(static b => b.Paper)
            .Select(static b => b.Sentence)
            .ToList();
    }

    private Sentence? Best(List<Sentence> sentences, Func<Sentence, double> worth)
    {
        var best = sentences.Where(s => !_used.Contains(s.Key)).MaxBy(worth);
        if (best is not null)
            _used.Add(best.Key);
        return best;
    }
}
