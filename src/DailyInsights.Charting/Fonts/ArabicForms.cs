using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace DailyInsights.Charting.Fonts;

/// <summary>
/// The forms in which Arabic and Persian letters join their neighbours, as the characters that Unicode has for each form: fonts have
/// these too. Source: https://www.unicode.org/charts/PDF/UFE70.pdf and https://www.unicode.org/charts/PDF/UFB50.pdf
/// </summary>
internal static class ArabicForms
{
    private const int Lam = 0x644;
    private const int Tatweel = 0x640;

    // The characters of a letter's forms follow each other: alone, at the end, at the beginning, within.
    private const int Final = 1;
    private const int Initial = 2;
    private const int Medial = 3;

    // Joined to the letter before them, never to the one after.
    private static readonly FrozenDictionary<int, int> BackwardOnly = new Dictionary<int, int>
    {
        [0x622] = 0xFE81,
        [0x623] = 0xFE83,
        [0x624] = 0xFE85,
        [0x625] = 0xFE87,
        [0x627] = 0xFE8D,
        [0x629] = 0xFE93,
        [0x62F] = 0xFEA9,
        [0x630] = 0xFEAB,
        [0x631] = 0xFEAD,
        [0x632] = 0xFEAF,
        [0x648] = 0xFEED,
        [0x649] = 0xFEEF,
        [0x698] = 0xFB8A,
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<int, int> BothWays = new Dictionary<int, int>
    {
        [0x626] = 0xFE89,
        [0x628] = 0xFE8F,
        [0x62A] = 0xFE95,
        [0x62B] = 0xFE99,
        [0x62C] = 0xFE9D,
        [0x62D] = 0xFEA1,
        [0x62E] = 0xFEA5,
        [0x633] = 0xFEB1,
        [0x634] = 0xFEB5,
        [0x635] = 0xFEB9,
        [0x636] = 0xFEBD,
        [0x637] = 0xFEC1,
        [0x638] = 0xFEC5,
        [0x639] = 0xFEC9,
        [0x63A] = 0xFECD,
        [0x641] = 0xFED1,
        [0x642] = 0xFED5,
        [0x643] = 0xFED9,
        [Lam] = 0xFEDD,
        [0x645] = 0xFEE1,
        [0x646] = 0xFEE5,
        [0x647] = 0xFEE9,
        [0x64A] = 0xFEF1,
        [0x67E] = 0xFB56,
        [0x686] = 0xFB7A,
        [0x6A9] = 0xFB8E,
        [0x6AF] = 0xFB92,
        [0x6CC] = 0xFBFC,
    }.ToFrozenDictionary();

    // Lam and an alef after it are one sign.
    private static readonly FrozenDictionary<int, int> LamAlef = new Dictionary<int, int>
    {
        [0x622] = 0xFEF5,
        [0x623] = 0xFEF7,
        [0x625] = 0xFEF9,
        [0x627] = 0xFEFB,
    }.ToFrozenDictionary();

    /// <summary>What each character is drawn as; null for one that its neighbour's sign includes.</summary>
    public static int?[] Of(IReadOnlyList<Rune> text)
    {
        var forms = text.Select(static rune => (int?)rune.Value).ToArray();
        for (var i = 0; i < forms.Length; i++)
        {
            if (forms[i] is not { } letter || !(BackwardOnly.ContainsKey(letter) || BothWays.ContainsKey(letter)))
            {
                continue;
            }

            var after = Neighbour(text, i, 1);
            var isJoinedBefore = JoinsForward(Neighbour(text, i, -1));
            if (letter == Lam && i + 1 < text.Count && LamAlef.TryGetValue(text[i + 1].Value, out var both))
            {
                (forms[i], forms[i + 1]) = (both + (isJoinedBefore ? Final : 0), null);
            }
            else if (BothWays.TryGetValue(letter, out var form))
            {
                var isJoinedAfter = BackwardOnly.ContainsKey(after) || JoinsForward(after);
                forms[i] = form + (isJoinedBefore ? isJoinedAfter ? Medial : Final : isJoinedAfter ? Initial : 0);
            }
            else
            {
                forms[i] = BackwardOnly[letter] + (isJoinedBefore ? Final : 0);
            }
        }

        return forms;
    }

    private static bool JoinsForward(int letter) => letter == Tatweel || BothWays.ContainsKey(letter);

    // Vowel signs stand above and below letters and part none.
    private static int Neighbour(IReadOnlyList<Rune> text, int index, int step)
    {
        for (var i = index + step; i >= 0 && i < text.Count; i += step)
        {
            if (Rune.GetUnicodeCategory(text[i]) != UnicodeCategory.NonSpacingMark)
            {
                return text[i].Value;
            }
        }

        return 0;
    }
}
