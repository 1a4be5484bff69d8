using System.Text.RegularExpressions;

namespace DailyInsights.Summaries;

/// <summary>A statement holds no heading, HTML, link or other markup: all of that is for the report to put there.</summary>
internal static partial class MarkupCheck
{
    public const string Name = "markup";

    /// <summary>Finds markup.</summary>
    public static IEnumerable<StatementFault> Find(string text) =>
        from Match match in Marks().Matches(text)
        select new StatementFault(Name, match.Value);

    /// <summary>The text without the markup; what a link or a tag enclosed stays.</summary>
    public static string Strip(string text) => TextRules.OneLine(Leftovers().Replace(Marks().Replace(text, " "), ""));

    [GeneratedRegex(@"</?[A-Za-z!][^<>]*>?|(?:[a-z][a-z0-9+.-]*:)?//[^\s)\]>]+|\bwww\.[^\s)\]>]+|\b(?:javascript|data|mailto|file):[^\s)\]>]*|!?\[[^\[\]]*\]\([^()]*\)|\]\(|^\s*#{1,6}\s|\s#{2,6}\s|```|&(?:[a-z]+|#[0-9]+|#x[0-9a-f]+);", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Marks();

    [GeneratedRegex(@"[<>`\[\]]")]
    private static partial Regex Leftovers();
}
