using System.Globalization;
using System.Text;
using AngleSharp.Html;

namespace DailyInsights.Sources.Feeds;

/// <summary>What <c>&amp;name;</c> and <c>&amp;#number;</c> stand for, in XML and in HTML.</summary>
internal static class MarkupEntities
{
    /// <summary>The longest name that is looked for.</summary>
    public const int Longest = 32;

    // Numbers that Windows programs write for these characters, and that stand for control characters by the letter.
    private const string From128 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

    /// <summary>The character that a program for Windows meant by one of the second row of control characters; any other as it is.</summary>
    public static char Meant(char c) => c is >= '\u0080' and < '\u00A0' ? From128[c - 128] : c;

    /// <summary>The text for a name without <c>&amp;</c> and <c>;</c>, or null where it stands for nothing.</summary>
    public static string? Find(ReadOnlySpan<char> name)
    {
        if (name is ['#', .. var number])
            return ByNumber(number);
        return name switch
        {
            "amp" => "&",
            "lt" => "<",
            "gt" => ">",
            "quot" => "\"",
            "apos" => "'",
            "nbsp" => "\u00A0",
            _ => HtmlEntityProvider.Resolver.GetSymbol(string.Concat(name, ";")),
        };
    }

    private static string? ByNumber(ReadOnlySpan<char> number)
    {
        var isHex = number is ['x' or 'X', ..];
        if (!int.TryParse(isHex ? number[1..] : number, isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture, out var value))
            return null;
        if (value is >= 128 and < 160)
            return Meant((char)value).ToString();
        return Rune.TryCreate(value, out var rune) ? MarkupTokens.IsText(rune.Value) ? rune.ToString() : "" : "";
    }
}
