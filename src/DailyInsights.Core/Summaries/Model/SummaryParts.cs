namespace DailyInsights.Summaries;

/// <summary>Parts a category that is too large for one question.</summary>
internal static class SummaryParts
{
    /// <summary>The papers in parts that each fit into a question, in order. Parts are even: 26 papers are 13 and 13 rather than 25 and 1.</summary>
    public static IEnumerable<IReadOnlyList<Paper>> Of(IReadOnlyList<Paper> papers, SummaryQuestion question, ModelSummarizerOptions options)
    {
        var costs = papers.Select(question.TokensOf).ToList();
        var count = Math.Max(
            Math.Ceiling((double)papers.Count / options.PapersPerQuestion),
            Math.Ceiling((double)costs.Sum() / options.ContextTokens));
        var share = (int)Math.Ceiling(papers.Count / Math.Max(1, count));
        var part = new List<Paper>();
        var tokens = 0L;
        for (var i = 0; i < papers.Count; i++)
        {
            if (part.Count > 0 && (part.Count >= share || tokens + costs[i] > options.ContextTokens))
            {
                yield return part;
                (part, tokens) = ([], 0);
            }

            part.Add(papers[i]);
            tokens += costs[i];
        }

        yield return part;
    }
}
