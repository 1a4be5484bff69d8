namespace DailyInsights;

/// <summary>A category's summary together with the papers it is about.</summary>
public sealed record CategorySummary
{
    /// <summary>The category's name.</summary>
    public required string Category { get; init; }

    /// <summary>The category's emoji.</summary>
    public required string Emoji { get; init; }

    /// <summary>The category's papers, in the order given. All of them, whether or not the summary speaks of each.</summary>
    public required ValueList<Paper> Papers { get; init; }

    /// <summary>The five parts, where they are known apart.</summary>
    public ValueList<SummarySection> Sections { get; init; } = [];

    /// <summary>
    /// The summary's Markdown to the letter, where it was read from a report; null where <see cref="Sections"/> hold it.
    /// </summary>
    public string? Body { get; init; }

    /// <summary>The summary as text to read: <see cref="Body"/>, else the parts with their headings.</summary>
    public string Text => Body ?? SummaryText.Render(Sections, Papers, SummaryLanguage.Find(Language));

    /// <summary>The language of the summary as a BCP 47 tag, such as <c>ko</c>.</summary>
    public string Language { get; init; } = SummaryLanguage.Default.Tag;

    /// <summary>Who wrote it, or null where that is not known (a report of the earlier system).</summary>
    public Engine? SummarizedBy { get; init; }

    /// <summary>Paper or news.</summary>
    public PaperKind Kind { get; init; }

    /// <summary>What writing it cost.</summary>
    public ValueList<Receipt> Receipts { get; init; } = [];

    /// <summary>Papers that did not get this far, and why. Carried so that a report can account for them.</summary>
    public ValueList<LeftOutPaper> LeftOut { get; init; } = [];

    /// <summary>How many records were the same paper as another and were joined with it. Carried so that a report can account for them.</summary>
    public int Merged { get; init; }

    /// <summary>What went wrong on the way and is missing or replaced because of it.</summary>
    public ValueList<Problem> Problems { get; init; } = [];

    /// <summary>What was checked of the summary, or null where nothing was.</summary>
    public SummaryChecks? Checks { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{Emoji} {Category} ({Papers.Count})";
}
