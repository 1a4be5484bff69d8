namespace DailyInsights.Sources.Feeds;

/// <summary>What one entry of a feed says, in the words of no format in particular.</summary>
internal sealed record FeedEntry
{
    /// <summary>The title as the feed has it, HTML perhaps; empty where there is none.</summary>
    public string Title { get; init; } = "";

    /// <summary>The address as written, or made absolute: http or https, nothing else; null where the feed gives none such.</summary>
    public string? Link { get; init; }

    /// <summary>The entry's own identifier.</summary>
    public string? Id { get; init; }

    /// <summary>The description or summary as the feed has it, HTML perhaps.</summary>
    public string Summary { get; init; } = "";

    /// <summary>The authors.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>The categories.</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];

    /// <summary>When it was published.</summary>
    public DateTimeOffset? Published { get; init; }

    /// <summary>When it was changed.</summary>
    public DateTimeOffset? Updated { get; init; }

    /// <summary>The address of a PDF.</summary>
    public string? PdfUrl { get; init; }

    /// <summary>A DOI.</summary>
    public string? Doi { get; init; }

    /// <summary>arXiv's kind of announcement.</summary>
    public string? AnnounceType { get; init; }
}

/// <summary>The formats of feeds.</summary>
internal enum FeedFormat
{
    /// <summary>Not known yet.</summary>
    Unknown,

    /// <summary>RSS 0.91, 0.92 and 2.0.</summary>
    Rss,

    /// <summary>RSS 0.90 and 1.0.</summary>
    Rdf,

    /// <summary>Atom 0.3 and 1.0.</summary>
    Atom,

    /// <summary>JSON Feed.</summary>
    Json,
}
