using System.Text.RegularExpressions;

namespace DailyInsights;

/// <summary>A language that summaries are written in, with the fixed words of a report in it.</summary>
public sealed partial record SummaryLanguage
{
    /// <summary>The BCP 47 tag, such as <c>ko</c>.</summary>
    public required string Tag { get; init; }

    /// <summary>The language's name in English, as a model is told it.</summary>
    public required string EnglishName { get; init; }

    /// <summary>The label above a summary.</summary>
    public required string Summary { get; init; }

    /// <summary>The label above the list of papers.</summary>
    public required string Sources { get; init; }

    /// <summary>The headings of the five parts, in the order of <see cref="SummaryPart"/>.</summary>
    public required IReadOnlyList<string> Headings { get; init; }

    /// <summary>Whether the fixed words of a report are known in it; else they are English.</summary>
    public bool HasLabels => Known.Any(l => ReferenceEquals(l.Summary, Summary) && l.EnglishName == EnglishName);

    /// <summary>The heading of a part.</summary>
    public string Heading(SummaryPart part) => Headings[(int)part];

    // The form of BCP 47 (https://www.rfc-editor.org/rfc/rfc5646#section-2.1), without its grandfathered tags. Languages have two letters
    // or three: longer ones are reserved.
    [GeneratedRegex(@"^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8}){0,4}$", RegexOptions.CultureInvariant)]
    private static partial Regex Tags();

    /// <summary>Korean, the language of the earlier system's digests.</summary>
    public static SummaryLanguage Default => Known[0];

    /// <summary>
    /// Finds a language by its tag. A tag of a region falls back to its language (<c>ko-KR</c> to <c>ko</c>); any other tag gets English
    /// labels with its own tag, so that a model can still be asked to write in it.
    /// </summary>
    /// <exception cref="InsightException"><c>LanguageTagInvalid</c>: the tag is empty or not shaped like a BCP 47 tag.</exception>
    public static SummaryLanguage Find(string tag)
    {
        if (string.IsNullOrWhiteSpace(tag) || !Tags().IsMatch(tag))
        {
            throw new InsightException(
                "LanguageTagInvalid",
                InsightErrorKind.InvalidArgument,
                $"'{TextRules.Short(tag ?? "", 40)}' is not a language tag. Give one such as ko, en, ja, zh or de.",
                tag);
        }

        var language = tag.Split('-')[0];
        var known = Known.FirstOrDefault(l => l.Tag.Equals(tag, StringComparison.OrdinalIgnoreCase))
            ?? Known.FirstOrDefault(l => l.Tag.Equals(language, StringComparison.OrdinalIgnoreCase));
        return known ?? Known.First(static l => l.Tag == "en") with { Tag = tag, EnglishName = $"the language with the BCP 47 tag {tag}" };
    }
}
