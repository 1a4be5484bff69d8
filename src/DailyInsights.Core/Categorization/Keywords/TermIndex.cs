namespace DailyInsights.Categorization;

/// <summary>All terms of a taxonomy in one tree of words, so that a text is read once however many terms there are.</summary>
internal sealed class TermIndex
{
    // One text cannot hold more words than this without being something else than an abstract.
    private const int LongestTerm = 12;

    private readonly Node _root = new();
    private int _terms;

    /// <summary>How many terms there are: the numbers of <see cref="Find"/> are below.</summary>
    public int Count => _terms;

    /// <summary>Adds a term. A star at its end lets the last word go on: <c>quantiz*</c>.</summary>
    /// <returns>The term's number, the same for two spellings of one term; -1 where it holds no word.</returns>
    public int Add(string term)
    {
        var isStem = term.EndsWith('*');
        var words = isStem ? Words.Of(term.AsSpan(0, term.Length - 1)) : Words.Of(term);
        if (words.Count is 0 or > LongestTerm)
            return -1;

        var node = _root;
        for (var i = 0; i < words.Count; i++)
        {
            var asStem = isStem && i == words.Count - 1;
            node = asStem ? node.Stem(words[i]) : node.Next(words[i]);
        }

        if (node.Term < 0)
            node.Term = _terms++;
        return node.Term;
    }

    /// <summary>
    /// Tells every term found, in the order of the text and once for each place. A term inside a longer one is not told: 'vision language
    /// model' says nothing about language models.
    /// </summary>
    public void Find(List<string> words, Action<int> found)
    {
        var end = 0;
        for (var i = 0; i < words.Count; i++)
        {
            var (term, length) = Longest(words, i);
            if (term < 0 || i + length <= end)
                continue;
            end = i + length;
            found(term);
        }
    }

    private (int Term, int Length) Longest(List<string> words, int start)
    {
        var (term, length) = (-1, 0);
        var node = _root;
        for (var i = start; i < words.Count; i++)
        {
            if (node.ByStem(words[i]) is { Term: >= 0 } stem)
                (term, length) = (stem.Term, i - start + 1);
            if (!node.Words.TryGetValue(words[i], out node!))
                break;
            if (node.Term >= 0)
                (term, length) = (node.Term, i - start + 1);
        }

        return (term, length);
    }

    private sealed class Node
    {
        private Dictionary<string, Node>? _stems;
        private int _longestStem;

        public Dictionary<string, Node> Words { get; } = new(StringComparer.Ordinal);

        public int Term { get; set; } = -1;

        public Node Next(string word) => Words.TryGetValue(word, out var node) ? node : Words[word] = new Node();

        public Node Stem(string start)
        {
            _stems ??= new Dictionary<string, Node>(StringComparer.Ordinal);
            _longestStem = Math.Max(_longestStem, start.Length);
            return _stems.TryGetValue(start, out var node) ? node : _stems[start] = new Node();
        }

        public Node? ByStem(string word)
        {
            if (_stems is null)
                return null;
            for (var length = Math.Min(word.Length, _longestStem); length > 0; length--)
            {
                if (_stems.TryGetValue(word[..length], out var node))
                    return node;
            }

            return null;
        }
    }
}
