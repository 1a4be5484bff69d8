using System.Globalization;
using System.Text.RegularExpressions;
using DailyInsights.Reports.Text;

namespace DailyInsights.Reports.Standard;

/// <summary>The one sentence that stands for a category at a glance: the first of its themes, and more of them where they are mere names.</summary>
internal static partial class GlanceSentence
{
    private const int Longest = 160;
    private const string Between = " · ";
    private const int MostLettersBesideTitle = 12;
    private const int MostWordsBesideTitle = 1;

    // Korean, Chinese and Japanese say in fewer letters what takes this many of ours.
    private const int LeastOfSentence = 45;
    private const int LeastOfDenseSentence = 24;

    /// <summary>What a summary says first of the category as a whole; empty where it says nothing.</summary>
    public static string Of(CategorySummary summary)
    {
        var language = Languages.Of(summary.Language);
        var says = summary.Sections.Where(static s => s.Part == SummaryPart.Themes).SelectMany(static s => s.Statements).Select(static s => TextRules.OneLine(s.Text)).ToArray();
        if (says.Length == 0)
            says = FromBody(summary.Body ?? "");
        string[] titles = [.. summary.Papers.Select(static p => PaperIdentity.NormalizeTitle(p.Title)).Where(static t => t.Length > 0)];
        var telling = says.Where(t => !IsAboutItself().IsMatch(t) && !IsTitle(t, titles)).ToArray();
        return Cut(Join(telling.Length > 0 ? telling : says, language));
    }

    /// <summary>The same, and the titles of the papers where there is no such sentence.</summary>
    public static string OrTitles(CategorySummary summary) => Of(summary) is { Length: > 0 } sentence
        ? sentence
        : Cut(string.Join(" / ", summary.Papers.Take(Longest).Select(static p => TextRules.OneLine(p.Title))));

    /// <summary>The first sentence, after the mere names that stand before it: one name alone says too little.</summary>
    private static string Join(string[] statements, SummaryLanguage language)
    {
        var names = new List<string>();
        foreach (var statement in statements.Select(s => WithoutLabel(s, language)).Where(static s => s.Length > 0))
        {
            var says = IsSentence(statement) ? FirstSentence(statement) : statement;
            if (names.Count > 0 && names.Sum(static n => n.Length + Between.Length) + says.Length > Longest)
                break;
            names.Add(says);
            if (IsSentence(statement))
                break;
        }

        return string.Join(Between, names.Select((n, i) => i + 1 < names.Count ? n.TrimEnd('.') : n));
    }

    /// <summary>Takes away a label that says no more than the heading of the part: 'Topics: …'.</summary>
    private static string WithoutLabel(string statement, SummaryLanguage language)
    {
        var colon = statement.IndexOf(": ", StringComparison.Ordinal);
        return colon > 0
            && statement[..colon].Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .All(word => language.Heading(SummaryPart.Themes).Contains(word, StringComparison.OrdinalIgnoreCase))
            ? statement[(colon + 2)..]
            : statement;
    }

    private static bool IsSentence(string statement) =>
        statement.Length >= (IsDense(statement) ? LeastOfDenseSentence : LeastOfSentence);

    private static bool IsDense(string text) => text.Any(static c => c is >= '\u1100' and (<= '\u11FF' or >= '\u2E80') and <= '\uD7A3');

    private static string FirstSentence(string text)
    {
        foreach (var end in SentenceEnd().EnumerateMatches(text))
        {
            if (IsSentence(text[..end.Index]))
                return text[..(end.Index + end.Length)].TrimEnd();
        }

        return text;
    }

    /// <summary>Whether a statement says little more than what a paper is called: models have written the titles first, or their words.</summary>
    private static bool IsTitle(string statement, string[] titles)
    {
        var says = PaperIdentity.NormalizeTitle(statement);
        var words = says.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return titles.Any(title => (says.Length < title.Length + MostLettersBesideTitle && says.Contains(title, StringComparison.Ordinal))
            || (words.Length > MostWordsBesideTitle + 2 && words.Except(title.Split(' ')).Count() <= MostWordsBesideTitle));
    }

    /// <summary>The points of the first list, else the first line that is long enough to say something.</summary>
    private static string[] FromBody(string body)
    {
        var lines = body.Split('\n').Select(static l => l.Trim()).Where(static l => l.Length > 0 && l[0] != '#').ToArray();
        string[] points = [.. lines.SkipWhile(static l => !IsPoint(l)).TakeWhile(IsPoint).Select(static l => PlainText.Of(l)).Where(static l => l.Length > 0)];
        return points.Length > 0 ? points : [.. lines.Select(static l => PlainText.Of(l)).Where(static l => l.Length > 25 && !l.EndsWith(':')).Take(1)];
    }

    private static bool IsPoint(string line) => line is ['-' or '*' or '+', ' ', ..];

    private static string Cut(string text)
    {
        var elements = StringInfo.ParseCombiningCharacters(text);
        if (elements.Length <= Longest)
            return text;

        var end = elements[Longest];
        var space = text.LastIndexOf(' ', end);
        return text[..(space > end / 2 ? space : end)].TrimEnd(' ', ',', ';', ':', '/', '·') + "…";
    }

    // 'et al. 2024' and 'e.g. this' end no sentence.
    [GeneratedRegex(@"(?<=[\w)\]'""’”]{2})(?<!\b(?:al|vs|etc|[Ff]ig|[Ee]q|[Nn]o|[a-zA-Z]\.[a-zA-Z]))[.!?](?=\s)|[。！？]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SentenceEnd();

    // 'This report sums up …' says nothing of what the papers are about.
    [GeneratedRegex(@"보고서|^(?:this|the following) (?:report|summary|section|category)\b|レポート|报告", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex IsAboutItself();
}
