using DailyInsights.Http;

namespace DailyInsights.Sources.Arxiv;

/// <summary>How the arXiv API is asked. Its terms: <see href="https://info.arxiv.org/help/api/tou.html"/>.</summary>
public sealed record ArxivApiOptions
{
    /// <summary>The most entries that arXiv gives in one answer.</summary>
    public const int LargestPage = 2000;

    /// <summary>The address of the API.</summary>
    public Uri Endpoint { get; init; } = new("https://export.arxiv.org/api/query");

    /// <summary>Entries asked for at a time, from 1 to 2,000; null for 200 at first and 2,000 from then on.</summary>
    public int? PageSize { get; init; }

    /// <summary>How often a page is asked for again that came empty although there should be more. Default 4.</summary>
    public int EmptyPageRetries { get; init; } = 4;

    /// <summary>The results of one query beyond which arXiv gives no more, so that its dates are split. Default 30,000.</summary>
    public int MaxResultsOfOneQuery { get; init; } = 30_000;

    /// <summary>The turns that are taken at arXiv: one request at a time, three seconds apart. Null for none.</summary>
    public Pace? Pace { get; init; } = ArxivPace.Default;

    /// <summary>How long an answer on disk is good (arXiv's change once a day). Default 6 hours; null keeps none.</summary>
    public TimeSpan? CacheFor { get; init; } = TimeSpan.FromHours(6);
}

/// <summary>The turns that all of arXiv's services are asked in.</summary>
internal static class ArxivPace
{
    public static Pace Default { get; } = new("arxiv.org", TimeSpan.FromSeconds(3));
}
