namespace DailyInsights.Summaries;

/// <summary>Reads the sentences of abstracts that can be quoted, and weighs each of them.</summary>
internal static class AbstractReader
{
    // Longer texts than this are no abstracts; the rest is not read.
    private const int LongestAbstract = 20_000;
    private const int MostSentences = 60;
    private const int LongestSentence = 700;

    /// <summary>The sentences of a paper's abstract that may stand in a summary, in order. None where there is no abstract.</summary>
    public static List<Sentence> Read(Paper paper, CategoryKeywords keywords)
    {
        // Twice the bound, so that white space which folds away does not cut the text short.
        var raw = paper.Abstract ?? "";
        var text = TextRules.OneLine(raw.Length > 2 * LongestAbstract ? raw[..(2 * LongestAbstract)] : raw);
        var isCut = raw.Length > 2 * LongestAbstract || text.Length > LongestAbstract;
        var all = SentenceSplitter.Split(text.Length > LongestAbstract ? text[..LongestAbstract] : text);
        // The last sentence of a text that was cut is not whole.
        if (isCut && all.Count > 0)
            all.RemoveAt(all.Count - 1);

        var sentences = new List<Sentence>();
        var count = Math.Min(all.Count, MostSentences);
        for (var i = 0; i < count; i++)
        {
            var lower = all[i].ToLowerInvariant();
            if (MayBeQuoted(lower))
                sentences.Add(Weigh(all[i], lower, paper.Id, count == 1 ? 0 : (double)i / (count - 1), keywords));
        }

        return sentences;
    }

    private static bool MayBeQuoted(string lower) =>
        lower.Length <= LongestSentence
        && lower.Any(char.IsLetter)
        && SentenceCues.Count(lower, SentenceCues.NotQuoted) == 0;

    /// <param name="text">The sentence.</param>
    /// <param name="lower">The same in lower case.</param>
    /// <param name="paperId">Whose it is.</param>
    /// <param name="place">0 at the beginning of the abstract, 1 at its end.</param>
    /// <param name="keywords">What the category is about.</param>
    private static Sentence Weigh(string text, string lower, string paperId, double place, CategoryKeywords keywords)
    {
        var common = (0.4 * Math.Min(3, keywords.CountIn(lower))) - Awkwardness(lower);
        return new Sentence(text, paperId)
        {
            Problem = common + Cue(lower, SentenceCues.Problem) + (2 * (1 - place)) - (0.5 * Cue(lower, SentenceCues.Method)),
            Method = common + (1.5 * Cue(lower, SentenceCues.Method)) - Math.Abs(place - 0.3),
            Impact = common + (1.2 * Cue(lower, SentenceCues.Impact)) + (1.2 * place),
            Result = common + Cue(lower, SentenceCues.Result) + (1.5 * place) + (text.AsSpan().ContainsAnyInRange('0', '9') ? 0.5 : 0),
        };
    }

    private static double Cue(string lower, string[] cues) => Math.Min(3, SentenceCues.Count(lower, cues));

    private static double Awkwardness(string text) =>
        (SentenceCues.Leans(text) ? 1.2 : 0)
        + (text.Length < 40 ? 1.5 : 0)
        + (text.Length > 300 ? (text.Length - 300) / 150.0 : 0)
        // Not ended: a text that breaks off, or a heading.
        + (text[^1] is '.' or '!' or '?' or '。' or '！' or '？' or ')' or '"' or '”' ? 0 : 1);
}
