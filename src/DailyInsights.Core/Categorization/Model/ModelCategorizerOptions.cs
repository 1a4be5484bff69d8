namespace DailyInsights.Categorization;

/// <summary>How a language model is asked to categorize.</summary>
public sealed record ModelCategorizerOptions
{
    /// <summary>How many papers stand in one question.</summary>
    public int BatchSize { get; init; } = 20;

    /// <summary>How often a paper is asked about, at most. Each round asks about fewer papers at a time: 20, 5, 1.</summary>
    public int MaxRounds { get; init; } = 3;

    /// <summary>How many batches are worked on at once.</summary>
    public int Throttle { get; init; } = 8;

    /// <summary>How much of an abstract is shown to the model, in UTF-16 units.</summary>
    public int AbstractLength { get; init; } = 1500;

    /// <summary>Whether the model may name categories outside the taxonomy.</summary>
    public bool AllowNewCategory { get; init; }
}
