namespace DailyInsights.LanguageModels;

/// <summary>How one call ended: with an answer, or with a fault that may pass.</summary>
internal sealed record CallOutcome
{
    /// <summary>What the model said, in the form asked for.</summary>
    public string? Text { get; private init; }

    /// <summary>What went wrong.</summary>
    public InsightException? Fault { get; private init; }

    /// <summary>Whether the same call may succeed later.</summary>
    public bool MayPass { get; private init; }

    /// <summary>How often such a fault is borne, at most.</summary>
    public int MostRetries { get; private init; } = int.MaxValue;

    /// <summary>How long the server wants to be left alone first.</summary>
    public TimeSpan? RetryAfter { get; private init; }

    public static CallOutcome Answered(string text) => new() { Text = text };

    public static CallOutcome Failed(InsightException fault) => new() { Fault = fault };

    public static CallOutcome Passing(InsightException fault, TimeSpan? retryAfter = null, int mostRetries = int.MaxValue) =>
        new() { Fault = fault, MayPass = true, RetryAfter = retryAfter, MostRetries = mostRetries };
}
