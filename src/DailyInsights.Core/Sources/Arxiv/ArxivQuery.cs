namespace DailyInsights.Sources.Arxiv;

/// <summary>What is asked of the arXiv API. All conditions given must hold.</summary>
public sealed record ArxivQuery
{
    /// <summary>Subject classes, any of which a paper must have: <c>cs.CL</c>, or with a wildcard <c>cs.*</c>.</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];

    /// <summary>A query in arXiv's own syntax, such as <c>ti:transformer AND abs:"language model"</c>.</summary>
    public string? Query { get; init; }

    /// <summary>Identifiers, of old and new style, with version or without.</summary>
    public IReadOnlyList<string> Ids { get; init; } = [];

    /// <summary>Only papers first submitted at this instant (to the minute) or later.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>Only papers first submitted at this instant (to the minute) or earlier.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>At most so many papers, or null for all.</summary>
    public int? First { get; init; }

    /// <summary>By what papers are sorted.</summary>
    public ArxivSortBy SortBy { get; init; }

    /// <summary>In which direction.</summary>
    public ArxivSortOrder SortOrder { get; init; }
}

/// <summary>By what arXiv sorts papers.</summary>
public enum ArxivSortBy
{
    /// <summary>The date of the first version.</summary>
    SubmittedDate,

    /// <summary>The date of the latest version.</summary>
    LastUpdatedDate,

    /// <summary>How well a paper fits the query.</summary>
    Relevance,
}

/// <summary>The direction of sorting.</summary>
public enum ArxivSortOrder
{
    /// <summary>The latest or best first.</summary>
    Descending,

    /// <summary>The earliest or least first.</summary>
    Ascending,
}
