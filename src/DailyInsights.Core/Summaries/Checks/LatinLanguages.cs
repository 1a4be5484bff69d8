using System.Text.RegularExpressions;

namespace DailyInsights.Summaries;

/// <summary>
/// Tells languages in Latin script apart by the small words that no sentence of theirs does without. Only what is surely another language is
/// called so: a sentence that quotes a title, or is made of names, is left alone.
/// </summary>
internal static partial class LatinLanguages
{
    // So many words of another language, and more than so many to each of its own.
    private const int Least = 3;
    private const int Times = 3;

    // Where a language's own words are not known there must be more, and different ones: Danish has a 'for' and a 'have' too.
    private const int LeastWithoutOwn = 4;
    private const int LeastDifferent = 3;
    private const double LeastShareWithoutOwn = 0.08;

    // Words that several of these languages share, such as 'de', 'con' and 'que', tell nothing and stand nowhere.
    private static readonly Dictionary<string, HashSet<string>> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        ["en"] = Set("the and with that this from by are which their our these can its they not been have than while where between both for"),
        ["de"] = Set("der und ist ein eine einer eines einem einen mit für auf dem von nicht werden wird sich auch durch bei sind oder zur zum dass diese dieser dieses im"),
        ["fr"] = Set("les une est dans pour avec cette ces qui sont aux leur leurs nous ils elle pas du au ce être ainsi"),
        ["es"] = Set("el los las y más sus también pero estos muy según hasta sin donde cuando puede pueden mediante"),
        ["it"] = Set("il di che è della delle dei degli gli nel nella sono questo questa anche più alla dello dal dalla sul sulla tra"),
        ["pt"] = Set("os um uma dos em com não são pela pelo pelos pelas seu sua seus suas ao aos nas também é"),
        ["nl"] = Set("het een van voor met zijn niet aan door deze dit wordt worden bij ook naar dat uit om te op"),
    };

    /// <summary>Whether a text is surely written in another language than the one asked for.</summary>
    /// <param name="text">A text in Latin script.</param>
    /// <param name="language">The language without region, such as <c>de</c>.</param>
    public static bool IsOther(string text, string language)
    {
        var words = Word().Matches(text).Select(static m => m.Value.ToLowerInvariant()).ToList();
        if (!Words.TryGetValue(language, out var own))
        {
            var english = words.Where(Words["en"].Contains).ToList();
            return english.Count >= Math.Max(LeastWithoutOwn, LeastShareWithoutOwn * words.Count) && english.Distinct().Count() >= LeastDifferent;
        }

        var most = Words.Values.Where(w => w != own).Max(w => Count(words, w));
        return most >= Least && most > Times * Count(words, own);
    }

    private static int Count(List<string> words, HashSet<string> known) => words.Count(known.Contains);

    private static HashSet<string> Set(string words) => new(words.Split(' '), StringComparer.Ordinal);

    [GeneratedRegex(@"\p{L}+")]
    private static partial Regex Word();
}
