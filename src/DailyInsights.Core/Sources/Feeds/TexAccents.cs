using System.Text;
using System.Text.RegularExpressions;

namespace DailyInsights.Sources.Feeds;

/// <summary>Turns the accents of TeX in names into letters: <c>G\"odel</c>, <c>\'{E}lie</c>, <c>{\o}</c>, <c>\c{c}</c>.</summary>
internal static partial class TexAccents
{
    private static readonly Dictionary<string, string> Letters = new(StringComparer.Ordinal)
    {
        ["ss"] = "ß",
        ["o"] = "ø",
        ["O"] = "Ø",
        ["l"] = "ł",
        ["L"] = "Ł",
        ["ae"] = "æ",
        ["AE"] = "Æ",
        ["oe"] = "œ",
        ["OE"] = "Œ",
        ["aa"] = "å",
        ["AA"] = "Å",
        ["i"] = "ı",
        ["j"] = "ȷ",
        ["dh"] = "ð",
        ["DH"] = "Ð",
        ["th"] = "þ",
        ["TH"] = "Þ",
        ["dj"] = "đ",
        ["DJ"] = "Đ",
    };

    /// <summary>The text with letters; what is no accent stays.</summary>
    public static string ToUnicode(string text)
    {
        if (!text.Contains('\\'))
            return text;
        text = Letter().Replace(text, static m => Letters[m.Groups[1].Value]);
        text = Accent().Replace(text, static m => Combine(m.Groups["accent"].Value[0], m.Groups["letter"].Value));
        return Braces().Replace(text, "$1").Replace(@"\-", "", StringComparison.Ordinal).Replace(@"\ ", " ", StringComparison.Ordinal);
    }

    private static string Combine(char accent, string letter)
    {
        var mark = accent switch
        {
            '"' => '\u0308',
            '\'' => '\u0301',
            '`' => '\u0300',
            '^' => '\u0302',
            '~' => '\u0303',
            '=' => '\u0304',
            '.' => '\u0307',
            'u' => '\u0306',
            'v' => '\u030C',
            'H' => '\u030B',
            'c' => '\u0327',
            'k' => '\u0328',
            'r' => '\u030A',
            'd' => '\u0323',
            _ => '\u0331',
        };
        // An accented i has lost its dot only in TeX.
        var plain = letter switch { "ı" => "i", "ȷ" => "j", _ => letter };
        return (plain + mark).Normalize(NormalizationForm.FormC);
    }

    [GeneratedRegex(@"\{?\\(ss|o|O|l|L|ae|AE|oe|OE|aa|AA|i|j|dh|DH|th|TH|dj|DJ)(?:\{\}|(?![A-Za-z])\s?)\}?", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Letter();

    [GeneratedRegex(@"\{?\\(?:(?<accent>[""'`^~=.])\s*|(?<accent>[uvHckrdb])(?=[{\s])\s*)\{?(?<letter>[\p{L}])\}?\}?", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Accent();

    [GeneratedRegex(@"\{([^{}\\]*)\}", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Braces();
}
