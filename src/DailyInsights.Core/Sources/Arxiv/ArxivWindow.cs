namespace DailyInsights.Sources.Arxiv;

/// <summary>Splits the dates of a query.</summary>
internal static class ArxivWindow
{
    /// <summary>The query as two, in the order of its sorting, or null where its dates are one minute only.</summary>
    public static IReadOnlyList<ArxivQuery>? Halves(ArxivQuery query, DateTimeOffset now)
    {
        var since = ToMinute(query.Since ?? ArxivQueryText.Earliest);
        var until = ToMinute(query.Until ?? ArxivQueryText.Latest(now));
        if (since >= until)
            return null;

        var middle = ToMinute(since + ((until - since) / 2));
        var earlier = query with { Since = since, Until = middle };
        var later = query with { Since = middle.AddMinutes(1), Until = until };
        return query is { SortBy: not ArxivSortBy.Relevance, SortOrder: ArxivSortOrder.Ascending } ? [earlier, later] : [later, earlier];
    }

    private static DateTimeOffset ToMinute(DateTimeOffset time)
    {
        var utc = time.ToUniversalTime();
        return utc.AddTicks(-(utc.Ticks % TimeSpan.TicksPerMinute));
    }
}
