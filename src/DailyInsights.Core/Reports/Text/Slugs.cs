using System.Globalization;
using System.Text;
using Markdig.Syntax;

namespace DailyInsights.Reports.Text;

/// <summary>
/// Names headings as GitHub does, so that a link within a report finds its heading there and in our HTML alike: lower case, letters,
/// marks, numbers, <c>_</c> and <c>-</c> kept, spaces to hyphens, a number behind the second of one name.
/// </summary>
internal sealed class Slugs
{
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    /// <summary>The headings of a document in order, each with the name it has.</summary>
    public static IReadOnlyList<(HeadingBlock Heading, string Slug)> Of(MarkdownDocument document)
    {
        var slugs = new Slugs();
        return [.. document.Descendants<HeadingBlock>().Select(h => (h, slugs.Next(PlainText.Of(h.Inline))))];
    }

    private string Next(string text)
    {
        var slug = Slug(text);
        var unique = slug;
        for (var i = 1; !_taken.Add(unique); i++)
            unique = slug + "-" + i.ToString(CultureInfo.InvariantCulture);
        return unique;
    }

    private static string Slug(string text)
    {
        var slug = new StringBuilder(text.Length);
        foreach (var rune in text.Trim().EnumerateRunes())
        {
            if (rune.Value is ' ' or '-')
                slug.Append('-');
            else if (IsKept(Rune.GetUnicodeCategory(rune)))
                slug.Append(Rune.ToLowerInvariant(rune));
        }

        return slug.ToString();
    }

    private static bool IsKept(UnicodeCategory category) => category is
        <= UnicodeCategory.OtherNumber or UnicodeCategory.ConnectorPunctuation;
}
