namespace DailyInsights.Summaries;

/// <summary>What becomes of a statement that the checks cannot confirm.</summary>
public enum UnverifiedStatement
{
    /// <summary>It stays, with <see cref="SummaryStatement.IsUnverified"/> set.</summary>
    Mark,

    /// <summary>It is left out.</summary>
    Drop,
}

/// <summary>How a language model is asked to summarize.</summary>
public sealed record ModelSummarizerOptions
{
    /// <summary>How many categories are worked on at once.</summary>
    public int Throttle { get; init; } = 8;

    /// <summary>About how many tokens of papers go into one question; a category with more is summarized in parts and joined.</summary>
    public int ContextTokens { get; init; } = 24_000;

    /// <summary>How many papers go into one question, at most: their key points must fit into one answer.</summary>
    public int PapersPerQuestion { get; init; } = 25;

    /// <summary>How much of an abstract is shown to the model, in UTF-16 units.</summary>
    public int AbstractLength { get; init; } = 4000;

    /// <summary>What becomes of statements that the checks cannot confirm.</summary>
    public UnverifiedStatement Unverified { get; init; } = UnverifiedStatement.Mark;

    /// <summary>The user's own wishes for content and style, put after our instructions; null for none.</summary>
    public string? Prompt { get; init; }
}
