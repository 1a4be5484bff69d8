using System.Text.RegularExpressions;

namespace DailyInsights.Sources.Feeds;

/// <summary>Names of authors as feeds write them.</summary>
internal static partial class AuthorNames
{
    /// <summary>
    /// Parts a list in one text, as arXiv's feeds have it: by commas, 'and' and semicolons, with empty members dropped, links and
    /// affiliations in brackets removed and TeX accents turned into letters.
    /// </summary>
    public static IReadOnlyList<string> Split(string text)
    {
        var plain = PlainText.Of(TexAccents.ToUnicode(text));
        var names = new List<string>();
        foreach (var part in Separators().Split(Bracketed().Replace(plain, "")))
        {
            var name = part.Trim(' ', ';', ',');
            if (name is "Jr." or "Jr" or "Sr." or "II" or "III" or "IV" && names.Count > 0)
                names[^1] += ", " + name;
            else if (name.Trim('.').Length > 0)
                names.Add(name);
        }

        return names;
    }

    /// <summary>The name in <c>someone@example.org (Some One)</c> or <c>Some One &lt;someone@example.org&gt;</c>, else the text.</summary>
    public static string OfMailbox(string text)
    {
        if (!text.Contains('@'))
            return text;
        var match = Mailbox().Match(text);
        var name = match.Groups["name"].Value.Trim(' ', '"', ',');
        return match.Success && name.Length > 0 ? name : text;
    }

    [GeneratedRegex(@"\s*[,;]\s*(?:and\s+)?|\s+and\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Separators();

    [GeneratedRegex(@"\([^()]*\)", RegexOptions.CultureInvariant)]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"^(?:mailto:)?[^\s@(<]+@[^\s@(<]+\s*[(\[](?<name>[^()\[\]]+)[)\]]|^(?<name>[^<(@]+?)\s*[<(]\s*[^\s@]+@[^\s@]+\s*[>)]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Mailbox();
}
