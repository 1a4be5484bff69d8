namespace DailyInsights.Summaries;

/// <summary>Cuts an abstract into its sentences, each of which stands in it to the letter.</summary>
internal static class SentenceSplitter
{
    // How far the end of a formula or of a bracket is looked for; farther away, the sign means something else (a price, a smiley).
    private const int LongestInset = 240;

    private static readonly HashSet<string> Abbreviations = new(StringComparer.OrdinalIgnoreCase)
    {
        "e.g", "i.e", "al", "vs", "cf", "fig", "figs", "eq", "eqs", "eqn", "sec", "sect", "ref", "refs", "tab", "thm", "lem", "def", "no", "nos",
        "vol", "pp", "ch", "dr", "prof", "mr", "mrs", "ms", "st", "inc", "ltd", "corp", "co", "resp", "approx", "ca", "viz", "w.r.t", "s.t",
        "a.k.a", "i.i.d", "incl", "est", "dept", "jr", "sr", "ph.d",
    };

    /// <summary>The sentences in order. What follows the last full stop counts as one.</summary>
    public static List<string> Split(string text)
    {
        var sentences = new List<string>();
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '$':
                    i = SkipFormula(text, i);
                    break;
                case '(' or '[':
                    i = SkipBracket(text, i);
                    break;
                case '。' or '！' or '？':
                    Take(i + 1);
                    break;
                case '.' or '!' or '?':
                    var end = AfterClosers(text, i + 1);
                    if (IsEnd(text, start, i, end))
                    {
                        Take(end);
                        i = end - 1;
                    }

                    break;
            }
        }

        Take(text.Length);
        return sentences;

        void Take(int end)
        {
            var sentence = text[start..end].Trim();
            if (sentence.Length > 0)
                sentences.Add(sentence);
            start = end;
        }
    }

    private static bool IsEnd(string text, int start, int stop, int end)
    {
        if (end >= text.Length)
            return true;
        if (!char.IsWhiteSpace(text[end]))
            return false;

        var next = end;
        while (next < text.Length && char.IsWhiteSpace(text[next]))
            next++;
        if (next == text.Length)
            return true;
        if (!MayBegin(text, next))
            return false;
        return text[stop] != '.' || !IsAbbreviation(text, start, stop);
    }

    private static bool IsAbbreviation(string text, int start, int stop)
    {
        var from = stop;
        while (from > start && !char.IsWhiteSpace(text[from - 1]) && text[from - 1] is not ('(' or '[' or ',' or '"' or '“'))
            from--;
        var word = text.AsSpan(from, stop - from);
        if (word.Length == 0)
            return false;
        // An initial (J. Doe), and the number of a list's item, which begins a sentence and ends none.
        if (word.Length == 1 && char.IsUpper(word[0]))
            return true;
        if (word.Length <= 2 && !word.ContainsAnyExceptInRange('0', '9') && text.AsSpan(start, from - start).Trim().IsEmpty)
            return true;
        return Abbreviations.Contains(word.ToString());
    }

    /// <summary>Whether a sentence can begin here: not with a small letter, unless the word is a name such as <c>xGen</c>.</summary>
    private static bool MayBegin(string text, int i)
    {
        if (!char.IsLower(text[i]))
            return true;
        for (var j = i + 1; j < text.Length && char.IsLetterOrDigit(text[j]); j++)
        {
            if (char.IsUpper(text[j]))
                return true;
        }

        return false;
    }

    private static int AfterClosers(string text, int i)
    {
        while (i < text.Length && text[i] is '"' or '\'' or ')' or ']' or '”' or '’' or '»' or '!' or '?')
            i++;
        return i;
    }

    private static int SkipFormula(string text, int i)
    {
        // $$…$$ is one formula, not two empty ones.
        var from = i + 1 < text.Length && text[i + 1] == '$' ? i + 2 : i + 1;
        var end = text.IndexOf('$', from, Math.Min(LongestInset, text.Length - from));
        if (end < 0)
            return i;
        return from == i + 2 && end + 1 < text.Length && text[end + 1] == '$' ? end + 1 : end;
    }

    private static int SkipBracket(string text, int i)
    {
        var depth = 0;
        var last = Math.Min(text.Length, i + LongestInset);
        for (var j = i; j < last; j++)
        {
            depth += text[j] is '(' or '[' ? 1 : text[j] is ')' or ']' ? -1 : 0;
            if (depth == 0)
                return j;
        }

        return i;
    }
}
