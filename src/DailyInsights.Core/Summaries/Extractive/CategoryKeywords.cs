namespace DailyInsights.Summaries;

/// <summary>The words and phrases that the papers of a category share.</summary>
internal sealed class CategoryKeywords
{
    private const int Most = 10;
    private const int LongestPhrase = 3;
    private const int LongestText = 4_000;

    private readonly string[] _lower;

    private CategoryKeywords(List<string> words)
    {
        Words = words;
        _lower = [.. words.Select(static w => w.ToLowerInvariant())];
    }

    /// <summary>The keywords as most of the papers write them, the most shared first.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>How many of the keywords a sentence in lower case holds.</summary>
    public int CountIn(string lower) => _lower.Count(word => lower.Contains(word, StringComparison.Ordinal));

    /// <summary>Finds the keywords: phrases that the most papers use, each paper counting once.</summary>
    public static CategoryKeywords Of(IReadOnlyList<Paper> papers, CancellationToken cancellationToken)
    {
        var found = new Dictionary<string, Phrase>(StringComparer.Ordinal);
        foreach (var paper in papers)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var seen = new HashSet<string>(StringComparer.Ordinal);
            foreach (var text in new[] { paper.Title, paper.Abstract ?? "" })
                Collect(text.Length > LongestText ? text[..LongestText] : text, found, seen);
        }

        // With few papers a word in two of them is shared already; with many it takes more to be a trend.
        var least = papers.Count == 1 ? 1 : Math.Max(2, papers.Count / 12);
        var ranked = found.Values
            .Where(p => p.Papers >= least && (papers.Count > 1 || p.Times >= 2))
            .OrderByDescending(static p => p.Weight)
            .ThenBy(static p => p.Key, StringComparer.Ordinal);
        var kept = new List<Phrase>();
        foreach (var phrase in ranked)
        {
            if (kept.Count == Most)
                break;
            if (!kept.Any(k => k.Overlaps(phrase)))
                kept.Add(phrase);
        }

        return new CategoryKeywords(kept.ConvertAll(static p => p.Surface));
    }

    private static void Collect(string text, Dictionary<string, Phrase> found, HashSet<string> seen)
    {
        var tokens = Tokens(text);
        for (var i = 0; i < tokens.Count; i++)
        {
            for (var length = 1; length <= LongestPhrase && i + length <= tokens.Count; length++)
            {
                var last = tokens[i + length - 1];
                // A phrase holds no empty word and does not reach over a comma.
                if (!last.IsTelling || (length > 1 && last.AfterGap))
                    break;
                if (length == 1 && (last.Lower.Length < 3 || EmptyWords.IsVague(last.Lower)))
                    continue;
                var key = string.Join(' ', tokens.Skip(i).Take(length).Select(static t => t.Key));
                if (!found.TryGetValue(key, out var phrase))
                    found[key] = phrase = new Phrase(key, length);
                phrase.See(text[tokens[i].Start..last.End], seen.Add(key));
            }
        }
    }

    private static List<Token> Tokens(string text)
    {
        var tokens = new List<Token>();
        var start = -1;
        var gap = true;
        for (var i = 0; i <= text.Length; i++)
        {
            var inside = i < text.Length && (char.IsLetterOrDigit(text[i]) || (start >= 0 && IsInner(text, i)));
            if (inside && start < 0)
                start = i;
            if (inside || start < 0)
            {
                gap |= !inside && i < text.Length && text[i] != ' ';
                continue;
            }

            var lower = text[start..i].ToLowerInvariant();
            // Numbers and the commands of LaTeX are no keywords.
            var telling = !EmptyWords.IsEmpty(lower) && lower.Any(char.IsLetter) && (start == 0 || text[start - 1] != '\\');
            var key = lower.Length > 3 && lower[^1] == 's' && lower[^2] is not ('s' or 'u' or 'i') ? lower[..^1] : lower;
            tokens.Add(new Token(start, i, lower, key, gap, telling));
            gap = i < text.Length && text[i] != ' ';
            start = -1;
        }

        return tokens;
    }

    private static bool IsInner(string text, int i) =>
        text[i] == '-' && i + 1 < text.Length && char.IsLetterOrDigit(text[i + 1]);

    private readonly record struct Token(int Start, int End, string Lower, string Key, bool AfterGap, bool IsTelling);

    private sealed class Phrase(string key, int length)
    {
        private readonly Dictionary<string, int> _surfaces = new(StringComparer.Ordinal);

        public string Key { get; } = key;

        public int Papers { get; private set; }

        public int Times { get; private set; }

        // A phrase says more than a word, even where fewer papers use it.
        public double Weight => Papers * (1 + (1.2 * (length - 1))) * (1 + (0.05 * Math.Min(20, Times)));

        public string Surface => _surfaces.OrderByDescending(static s => s.Value).ThenBy(static s => s.Key, StringComparer.Ordinal).First().Key;

        public void See(string surface, bool firstInPaper)
        {
            Times++;
            Papers += firstInPaper ? 1 : 0;
            _surfaces[surface] = _surfaces.GetValueOrDefault(surface) + 1;
        }

        public bool Overlaps(Phrase other) => Key.Split(' ').Intersect(other.Key.Split(' '), StringComparer.Ordinal).Any();
    }
}
