namespace DailyInsights;

/// <summary>A paper (or, as <see cref="Kind"/> says, a news article) as it flows through a digest.</summary>
public sealed record Paper
{
    /// <summary>
    /// What makes two records the same paper: the arXiv identifier without version, else the normalised address, else the normalised
    /// title. See <see cref="PaperIdentity"/>.
    /// </summary>
    public required string Id { get; init; }

    /// <summary>The title, in one line.</summary>
    public required string Title { get; init; }

    /// <summary>The whole abstract with white space folded, or null where the source gave none.</summary>
    public string? Abstract { get; init; }

    /// <summary>The authors in the order given.</summary>
    public ValueList<string> Authors { get; init; } = [];

    /// <summary>How many authors there are, where <see cref="Authors"/> holds only the first of them; null where it holds all.</summary>
    public int? AuthorCount { get; init; }

    /// <summary>The address of the paper's page, as the source wrote it.</summary>
    public string? Url { get; init; }

    /// <summary>The address of the PDF, where known.</summary>
    public string? PdfUrl { get; init; }

    /// <summary>The version on arXiv, from 1, where known.</summary>
    public int? Version { get; init; }

    /// <summary>The source's own subject classes, such as arXiv's <c>cs.CL</c>, the primary one included.</summary>
    public ValueList<string> Subjects { get; init; } = [];

    /// <summary>arXiv's primary class.</summary>
    public string? PrimarySubject { get; init; }

    /// <summary>
    /// Classes of other schemes that the authors gave, each text as the source wrote it: MSC (<c>53C25, 53A30 (Primary); 53B20
    /// (Secondary)</c>), ACM (<c>I.2.7</c>).
    /// </summary>
    public ValueList<string> OtherSubjects { get; init; } = [];

    /// <summary>When the first version was submitted or the article published (UTC).</summary>
    public DateTimeOffset? Published { get; init; }

    /// <summary>When this version was submitted (UTC).</summary>
    public DateTimeOffset? Updated { get; init; }

    /// <summary>
    /// The day on which a source listed it (UTC): arXiv's announcement, the day of Hugging Face's daily papers. Null where that is not known.
    /// </summary>
    public DateTimeOffset? Listed { get; init; }

    /// <summary>The authors' comment on arXiv (pages, figures, code).</summary>
    public string? Comment { get; init; }

    /// <summary>The journal reference on arXiv.</summary>
    public string? JournalReference { get; init; }

    /// <summary>The DOI of the published version, without <c>https://doi.org/</c>.</summary>
    public string? Doi { get; init; }

    /// <summary>Upvotes on Hugging Face.</summary>
    public int? Upvotes { get; init; }

    /// <summary>Comments in the discussion on Hugging Face.</summary>
    public int? DiscussionCount { get; init; }

    /// <summary>How arXiv announced it: <c>new</c>, <c>cross</c>, <c>replace</c> or <c>replace-cross</c>.</summary>
    public string? AnnounceType { get; init; }

    /// <summary>The sources that listed it, first the one that this record was read from.</summary>
    public ValueList<string> Sources { get; init; } = [];

    /// <summary>Paper or news.</summary>
    public PaperKind Kind { get; init; }

    /// <summary>The category it was put into, or null before categorization.</summary>
    public string? Category { get; init; }

    /// <summary>Who put it there.</summary>
    public Engine? CategorizedBy { get; init; }

    /// <summary>What the questions about it cost. Papers asked about together share one receipt.</summary>
    public ValueList<Receipt> Receipts { get; init; } = [];

    /// <inheritdoc/>
    public override string ToString() => Title;
}
