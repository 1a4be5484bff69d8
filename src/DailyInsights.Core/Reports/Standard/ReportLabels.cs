namespace DailyInsights.Reports.Standard;

/// <summary>The fixed words of the Standard layout in one language, beside those of <see cref="SummaryLanguage"/>.</summary>
internal sealed partial record ReportLabels
{
    private bool _isOfNews;

    public required string Tag { get; init; }

    public required string Papers { get; init; }

    public required string Articles { get; init; }

    public required string Categories { get; init; }

    public required string Picture { get; init; }

    public required string AtAGlance { get; init; }

    public required string Contents { get; init; }

    public required string Unverified { get; init; }

    /// <summary>With the number in place of <c>{0}</c>.</summary>
    public required string AndMore { get; init; }

    public required string Upvotes { get; init; }

    public required string HowMade { get; init; }

    public required string Item { get; init; }

    public required string Value { get; init; }

    public required string CategorizedBy { get; init; }

    public required string SummarizedBy { get; init; }

    public required string Embedded { get; init; }

    public required string LanguageModel { get; init; }

    public required string Unknown { get; init; }

    public required string PapersIn { get; init; }

    public required string PapersOut { get; init; }

    public required string Merged { get; init; }

    public required string LeftOut { get; init; }

    public required string Calls { get; init; }

    public required string Retries { get; init; }

    public required string InputTokens { get; init; }

    public required string OutputTokens { get; init; }

    public required string Cost { get; init; }

    public required string Duration { get; init; }

    /// <summary>The name of the part that tells what checks found.</summary>
    public required string Checks { get; init; }

    public required string Category { get; init; }

    public required string Score { get; init; }

    public required string PapersCovered { get; init; }

    public required string Confirmed { get; init; }

    public required string Dropped { get; init; }

    /// <summary>All categories together.</summary>
    public required string All { get; init; }

    public required string WhyLeftOut { get; init; }

    public required string Problems { get; init; }

    public required string NotRecorded { get; init; }

    public required string NothingHere { get; init; }

    public required string Digests { get; init; }

    public required string Search { get; init; }

    public required string NoMatch { get; init; }

    /// <summary>What small categories are joined to.</summary>
    public required string Other { get; init; }

    /// <summary>How the shares change: the name of the trend.</summary>
    public required string Trend { get; init; }

    /// <summary>With their number in place of <c>{0}</c>.</summary>
    public required string DaysWithout { get; init; }

    /// <summary>With their number in place of <c>{0}</c>.</summary>
    public required string WeeksWithout { get; init; }

    /// <summary>From Monday, parted by <c>|</c>.</summary>
    public required string Weekdays { get; init; }

    /// <summary>What means a paper in these words, and what an article in its place; none where they are one word.</summary>
    public (string Paper, string Article)[] NewsWords { get; init; } = [];

    /// <summary>Whether a text is the mark of an unverified statement, in any language.</summary>
    public static bool IsUnverifiedMark(string text) => Known.Any(l => text.Length == l.Unverified.Length + 2 && text[1..^1] == l.Unverified);

    /// <summary>The words of a language, English ones where it has none here.</summary>
    /// <param name="tag">The language, as a BCP 47 tag.</param>
    /// <param name="kind">Whether they are said of papers or of articles.</param>
    public static ReportLabels Of(string tag, PaperKind kind = PaperKind.Paper)
    {
        var language = tag.Split('-')[0];
        var labels = Known.FirstOrDefault(l => l.Tag.Equals(language, StringComparison.OrdinalIgnoreCase)) ?? Known[0];
        return kind == PaperKind.News ? labels.OfNews() : labels;
    }

    /// <summary>The heading of a part of a summary, from the one that it has in a digest of papers.</summary>
    public string Heading(string heading) => _isOfNews ? OfArticles(heading) : heading;

    private ReportLabels OfNews() => this with
    {
        _isOfNews = true,
        Papers = Articles,
        Picture = OfArticles(Picture),
        PapersIn = OfArticles(PapersIn),
        PapersOut = OfArticles(PapersOut),
        Merged = OfArticles(Merged),
        PapersCovered = OfArticles(PapersCovered),
        WhyLeftOut = OfArticles(WhyLeftOut),
        NotRecorded = OfArticles(NotRecorded),
    };

    private string OfArticles(string words) => NewsWords.Aggregate(words, static (w, n) => w.Replace(n.Paper, n.Article, StringComparison.Ordinal));
}
