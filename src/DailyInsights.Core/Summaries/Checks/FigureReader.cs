using System.Globalization;
using System.Text.RegularExpressions;

namespace DailyInsights.Summaries;

/// <summary>Reads figures out of text: digits with their powers of ten in English, Korean, Japanese and Chinese, and English number words.</summary>
internal static partial class FigureReader
{
    private static readonly Dictionary<string, decimal> Powers = new(StringComparer.OrdinalIgnoreCase)
    {
        ["k"] = 1e3m,
        ["m"] = 1e6m,
        ["b"] = 1e9m,
        ["t"] = 1e12m,
        ["thousand"] = 1e3m,
        ["million"] = 1e6m,
        ["billion"] = 1e9m,
        ["trillion"] = 1e12m,
        ["천"] = 1e3m,
        ["만"] = 1e4m,
        ["억"] = 1e8m,
        ["조"] = 1e12m,
        ["千"] = 1e3m,
        ["万"] = 1e4m,
        ["萬"] = 1e4m,
        ["億"] = 1e8m,
        ["亿"] = 1e8m,
        ["兆"] = 1e12m,
    };

    private static readonly Dictionary<string, decimal> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        ["zero"] = 0,
        ["one"] = 1,
        ["first"] = 1,
        ["single"] = 1,
        ["two"] = 2,
        ["second"] = 2,
        ["both"] = 2,
        ["twice"] = 2,
        ["double"] = 2,
        ["doubles"] = 2,
        ["dual"] = 2,
        ["pair"] = 2,
        ["twofold"] = 2,
        ["three"] = 3,
        ["third"] = 3,
        ["triple"] = 3,
        ["threefold"] = 3,
        ["four"] = 4,
        ["fourth"] = 4,
        ["five"] = 5,
        ["six"] = 6,
        ["seven"] = 7,
        ["eight"] = 8,
        ["nine"] = 9,
        ["ten"] = 10,
        ["tenfold"] = 10,
        ["eleven"] = 11,
        ["twelve"] = 12,
        ["dozen"] = 12,
        ["fifteen"] = 15,
        ["twenty"] = 20,
        ["thirty"] = 30,
        ["forty"] = 40,
        ["fifty"] = 50,
        ["hundred"] = 100,
        ["thousand"] = 1000,
        ["million"] = 1_000_000,
        ["billion"] = 1_000_000_000,
        ["half"] = 50,
    };

    /// <summary>A figure as it stands, and the values it may mean (<c>7B</c> is 7 or 7,000,000,000).</summary>
    public sealed record Figure(string Text, decimal[] Values);

    /// <summary>The figures of a text. Digits inside names (<c>GPT-4</c>, <c>F1</c>, <c>3D</c>) are none.</summary>
    public static IEnumerable<Figure> Read(string text)
    {
        foreach (Match match in Digits().Matches(text))
        {
            if (IsInName(text, match.Index, match.Index + match.Length))
                continue;
            if (!decimal.TryParse(match.Groups["number"].Value.Replace(",", "", StringComparison.Ordinal), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
                continue;
            var unit = match.Groups["power"].Value;
            if (unit.Length == 0)
                yield return new Figure(match.Value, [value]);
            else if (value < 1e15m)
                // A single Latin letter may be another unit: 5 m is no 5,000,000.
                yield return new Figure(match.Value, unit.Length == 1 && char.IsAscii(unit[0]) ? [value * Powers[unit], value] : [value * Powers[unit]]);
        }
    }

    /// <summary>The values of English number words.</summary>
    public static IEnumerable<decimal> ReadWords(string text) =>
        from Match match in Letters().Matches(text)
        where Words.ContainsKey(match.Value)
        select Words[match.Value];

    private static bool IsInName(string text, int start, int end)
    {
        var before = start > 0 ? text[start - 1] : ' ';
        if (char.IsAsciiLetter(before) || (before is '-' or '_' or '.' or '/' && start > 1 && char.IsAsciiLetterOrDigit(text[start - 2]) && !IsRange(text, start)))
            return true;
        return end < text.Length && char.IsAsciiLetter(text[end]) && !Units().IsMatch(text, end);
    }

    // '5-10' is a range of figures, 'GPT-4' is a name.
    private static bool IsRange(string text, int start)
    {
        var i = start - 2;
        while (i >= 0 && (char.IsAsciiDigit(text[i]) || text[i] is '.' or ',' or '%'))
            i--;
        return i < start - 2 && (i < 0 || !char.IsAsciiLetter(text[i]));
    }

    [GeneratedRegex(@"(?<number>[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?)(?:[ -]?(?<power>thousand|million|billion|trillion)\b|(?<power>[kKMBT])(?![A-Za-z0-9])|\s?(?<power>[천만억조千万萬億亿兆]))?", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Digits();

    [GeneratedRegex(@"\G(?:x|ms|s|m|h|hz|khz|mhz|ghz|kb|mb|gb|tb|k|b|t|px|fps|nm|mm|cm|km|kg|mg|g|w|kw|db|bit|bits|th|st|nd|rd|pp|e)(?![A-Za-z])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Units();

    [GeneratedRegex("[A-Za-z]+")]
    private static partial Regex Letters();
}
