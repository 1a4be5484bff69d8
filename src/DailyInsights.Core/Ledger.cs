namespace DailyInsights;

/// <summary>Accounts for every paper of a digest and for what it cost: papers in = papers out + merged + left out.</summary>
public sealed record Ledger
{
    /// <summary>Records received from all sources.</summary>
    public required int PapersIn { get; init; }

    /// <summary>Papers in the digest.</summary>
    public required int PapersOut { get; init; }

    /// <summary>Records that were the same paper as another one and were joined with it.</summary>
    public int Merged { get; init; }

    /// <summary>Papers that are not in the digest, and why.</summary>
    public ValueList<LeftOutPaper> LeftOut { get; init; } = [];

    /// <summary>How many papers each engine categorized.</summary>
    public ValueList<EngineShare> Categorized { get; init; } = [];

    /// <summary>How many papers stand in summaries by each engine.</summary>
    public ValueList<EngineShare> Summarized { get; init; } = [];

    /// <summary>Calls to language models, retries included.</summary>
    public int Calls { get; init; }

    /// <summary>Calls after the first for the same question.</summary>
    public int Retries { get; init; }

    /// <summary>Tokens of all prompts.</summary>
    public long InputTokens { get; init; }

    /// <summary>Tokens of all answers.</summary>
    public long OutputTokens { get; init; }

    /// <summary>The price of all calls, or null where no prices were given.</summary>
    public decimal? Cost { get; init; }

    /// <summary>How long the work took, or null where nobody measured it.</summary>
    public TimeSpan? Duration { get; init; }

    /// <summary>Whether every paper is accounted for.</summary>
    public bool IsBalanced => PapersIn == PapersOut + Merged + LeftOut.Count;
}

/// <summary>An engine's share of the work.</summary>
/// <param name="Engine">The engine; null for one that is not known.</param>
/// <param name="Papers">The number of papers.</param>
public sealed record EngineShare(Engine? Engine, int Papers);
