using System.Text.RegularExpressions;

namespace DailyInsights.Http;

/// <summary>Writes addresses for messages: without passwords, keys and tokens that they may carry.</summary>
internal static partial class AddressText
{
    private const int Longest = 400;

    public static string Safe(Uri address)
    {
        if (!address.IsAbsoluteUri)
            return TextRules.OneLine(address.OriginalString);

        var text = address.GetComponents(UriComponents.AbsoluteUri & ~UriComponents.UserInfo, UriFormat.UriEscaped);
        text = Secret().Replace(text, "$1=***");
        return text.Length > Longest ? text[..Longest] + "…" : text;
    }

    [GeneratedRegex(
        @"(?<=[?&#;])([^=&#;]*(?:key|token|secret|passw|pwd|auth|sig|credential|session)[^=&#;]*)=[^&#;]*",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Secret();
}
