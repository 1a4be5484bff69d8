using System.Globalization;
using System.Text;

namespace DailyInsights.Categorization;

/// <summary>Cuts text into words that can be compared: lower case, without punctuation, singular and plural alike.</summary>
internal static class Words
{
    private const int LongestWord = 64;

    /// <summary>
    /// The words of a text in order. Each Han and Kana character is a word of its own, as those scripts put no spaces between words.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="most">How many words are read at most.</param>
    public static List<string> Of(ReadOnlySpan<char> text, int most = int.MaxValue)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (words.Count >= most)
                return words;
            var alone = IsWrittenWithoutSpaces(rune.Value);
            if (alone || !IsPartOfWord(rune))
                Take(word, words);
            if (alone)
                words.Add(rune.ToString());
            else if (IsPartOfWord(rune) && word.Length < LongestWord)
                word.Append(Rune.ToLowerInvariant(rune));
        }

        if (words.Count < most)
            Take(word, words);
        return words;
    }

    /// <summary>
    /// The words inside names such as <c>VideoLLM</c> or <c>AutoKaggle</c>. Authors name a system after what it does.
    /// </summary>
    public static IEnumerable<string> InNames(string title)
    {
        var start = 0;
        var cuts = 0;
        for (var i = 1; i <= title.Length; i++)
        {
            var ends = i == title.Length || !char.IsLetterOrDigit(title[i]);
            if (!ends && !IsSeam(title, i))
                continue;
            cuts += ends ? 0 : 1;
            if (i - start >= 3 && cuts > 0)
                yield return Stem(title[start..i].ToLowerInvariant());
            if (ends)
            {
                cuts = 0;
                while (i + 1 < title.Length && !char.IsLetterOrDigit(title[i + 1]))
                    i++;
                start = i + 1;
            }
            else
            {
                start = i;
            }
        }
    }

    /// <summary>
    /// Takes off the plural (Harman's S stemmer: D. Harman, How effective is suffixing?, JASIS 42(1), 1991), the only ending that does not
    /// change what a term speaks for.
    /// </summary>
    public static string Stem(string word)
    {
        if (word.Length <= 3 || word[^1] != 's')
            return word;
        if (Ends(word, "ies"))
            return Ends(word, "eies") || Ends(word, "aies") ? word : word[..^3] + "y";
        if (Ends(word, "es"))
            return Ends(word, "aes") || Ends(word, "ees") || Ends(word, "oes") ? word : word[..^1];
        return Ends(word, "us") || Ends(word, "ss") ? word : word[..^1];
    }

    private static void Take(StringBuilder word, List<string> words)
    {
        if (word.Length == 0)
            return;
        words.Add(Stem(word.ToString()));
        word.Clear();
    }

    private static bool IsPartOfWord(Rune rune) =>
        Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static bool IsSeam(string title, int i) =>
        (char.IsUpper(title[i]) && (!char.IsUpper(title[i - 1]) || (i + 1 < title.Length && char.IsLower(title[i + 1]) && title[i + 1] != 's')))
        || char.IsDigit(title[i]) != char.IsDigit(title[i - 1]);

    private static bool IsWrittenWithoutSpaces(int value) =>
        value is (>= 0x3040 and <= 0x30FF) or (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF) or (>= 0x20000 and <= 0x3134F);

    private static bool Ends(string word, string ending) => word.EndsWith(ending, StringComparison.Ordinal);
}
