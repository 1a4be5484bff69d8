using System.Text;

namespace DailyInsights.Charting.Svg;

/// <summary>
/// Text as XML 1.0 can hold it: markup escaped, characters that XML forbids left out, halves of surrogate pairs replaced.
/// Source: https://www.w3.org/TR/xml/#charsets
/// </summary>
internal static class XmlText
{
    public static void Append(StringBuilder output, string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '&' => output.Append("&amp;"),
                '<' => output.Append("&lt;"),
                '>' => output.Append("&gt;"),
                '"' => output.Append("&quot;"),
                '\'' => output.Append("&#39;"),
                '\t' or '\n' or '\r' => output.Append(' '),
                < 0x20 or (>= 0x7F and <= 0x9F) or 0xFFFE or 0xFFFF => output,
                _ => output.Append(rune),
            };
        }
    }
}
