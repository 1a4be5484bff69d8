namespace DailyInsights.Digests;

/// <summary>What became of a digest.</summary>
/// <param name="Report">The digest; null where there was nothing to tell.</param>
/// <param name="Files">The files written.</param>
/// <param name="Problems">What failed on the way.</param>
public sealed record DigestResult(InsightReport? Report, IReadOnlyList<string> Files, IReadOnlyList<Problem> Problems)
{
    /// <summary>How it ended.</summary>
    public DigestOutcome Outcome => (Files.Count > 0, Problems.Count > 0) switch
    {
        (true, false) => DigestOutcome.Complete,
        (true, true) => DigestOutcome.Incomplete,
        (false, true) => DigestOutcome.Failed,
        (false, false) => DigestOutcome.NothingNew,
    };
}

/// <summary>The ways a digest can end.</summary>
public enum DigestOutcome
{
    /// <summary>Written, with everything in it.</summary>
    Complete,

    /// <summary>The sources answered and had nothing: no failure, and nothing to write.</summary>
    NothingNew,

    /// <summary>Written, but something is missing; the digest says what.</summary>
    Incomplete,

    /// <summary>Nothing was written.</summary>
    Failed,
}
