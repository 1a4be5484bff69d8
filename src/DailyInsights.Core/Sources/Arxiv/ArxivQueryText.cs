using System.Globalization;
using System.Text;

namespace DailyInsights.Sources.Arxiv;

/// <summary>Writes an <see cref="ArxivQuery"/> as the API wants it.</summary>
public static class ArxivQueryText
{
    /// <summary>Before the earliest date that a paper on arXiv bears.</summary>
    internal static readonly DateTimeOffset Earliest = new(1986, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>
    /// After every date that a paper can bear today. A whole day, so that the same question asked later the same day has the same address.
    /// </summary>
    internal static DateTimeOffset Latest(DateTimeOffset now) => new(now.UtcDateTime.Date.AddDays(2), TimeSpan.Zero);

    /// <summary>Writes the parameter <c>search_query</c>; empty where there is no condition but identifiers.</summary>
    /// <param name="query">The query.</param>
    /// <param name="now">The present, which bounds a query that has a beginning only.</param>
    /// <exception cref="InsightException"><c>UnknownArxivCategory</c>; <c>BadArxivQuery</c>: the dates are the wrong way round.</exception>
    public static string SearchQuery(ArxivQuery query, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(query);
        var parts = new List<string>(3);
        if (query.Categories.Count > 0)
            parts.Add(string.Join(" OR ", ArxivCategories.Checked(query.Categories).Select(static c => "cat:" + c)));
        if (!string.IsNullOrWhiteSpace(query.Query))
            parts.Add(TextRules.OneLine(query.Query));
        if (query.Since is not null || query.Until is not null)
            parts.Add(Window(query.Since ?? Earliest, query.Until ?? Latest(now)));

        return parts.Count == 1 ? parts[0] : string.Join(" AND ", parts.Select(static p => IsOne(p) ? p : $"({p})"));
    }

    /// <summary>The address that asks for one page.</summary>
    internal static Uri Address(Uri endpoint, ArxivQuery query, string search, IEnumerable<string> ids, long start, int count)
    {
        var text = new StringBuilder(endpoint.AbsoluteUri)
            .Append(endpoint.Query.Length > 0 ? '&' : '?')
            .Append(CultureInfo.InvariantCulture, $"search_query={Uri.EscapeDataString(search)}")
            .Append(CultureInfo.InvariantCulture, $"&id_list={Uri.EscapeDataString(string.Join(',', ids))}")
            .Append(CultureInfo.InvariantCulture, $"&start={start}&max_results={count}");
        // With identifiers alone arXiv answers in the order asked, unless told to sort.
        if (search.Length > 0)
            text.Append(CultureInfo.InvariantCulture, $"&sortBy={SortBy(query.SortBy)}&sortOrder={SortOrder(query.SortOrder)}");
        return new Uri(text.ToString());
    }

    private static string Window(DateTimeOffset since, DateTimeOffset until)
    {
        if (since > until)
            throw SourceErrors.BadArxivQuery("The time from", $"{Minute(since)} to {Minute(until)} GMT", "Give a beginning before the end.");
        return $"submittedDate:[{Minute(since)} TO {Minute(until)}]";
    }

    private static bool IsOne(string part) => !part.Contains(' ') || part.StartsWith("submittedDate:[", StringComparison.Ordinal);

    private static string Minute(DateTimeOffset time) => time.UtcDateTime.ToString("yyyyMMddHHmm", CultureInfo.InvariantCulture);

    private static string SortBy(ArxivSortBy sort) => sort switch
    {
        ArxivSortBy.LastUpdatedDate => "lastUpdatedDate",
        ArxivSortBy.Relevance => "relevance",
        _ => "submittedDate",
    };

    private static string SortOrder(ArxivSortOrder order) => order == ArxivSortOrder.Ascending ? "ascending" : "descending";
}
