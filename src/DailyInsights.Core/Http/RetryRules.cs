using System.Net.Http.Headers;

namespace DailyInsights.Http;

/// <summary>When a failed try is repeated, and after how long.</summary>
internal sealed class RetryRules(PoliteClientOptions options)
{
    /// <summary>Whether a server with this status may answer better a little later.</summary>
    public static bool MayPass(int status) => status is 408 or 425 or 429 or 500 or 502 or 503 or 504;

    /// <summary>Whether the status asks for patience.</summary>
    public static bool AsksForPatience(int status, PoliteRequest request) =>
        status is 429 or 503 || request.SlowDownStatuses.Contains(status);

    /// <summary>How long the server asks to wait (RFC 9110, 10.2.3), in seconds or up to a date; null where it does not say.</summary>
    public TimeSpan? AskedWait(RetryConditionHeaderValue? header)
    {
        var wait = header?.Delta ?? (header?.Date - options.Time.GetUtcNow());
        return wait is { } w ? TimeSpan.FromTicks(Math.Max(0, w.Ticks)) : null;
    }

    /// <summary>Whether a try is worth repeating.</summary>
    public bool IsWorthRepeating(TryOutcome outcome) =>
        outcome.MayRetry && (outcome.RetryAfter ?? TimeSpan.Zero) <= options.LongestWait;

    /// <summary>The wait before a repetition, the first being number 0.</summary>
    public TimeSpan Wait(int number, TryOutcome outcome)
    {
        var first = outcome.AsksForPatience ? options.FirstSlowDownWait : options.FirstWait;
        var growing = first * Math.Pow(2, Math.Min(number, 20)) * (0.75 + (0.5 * options.NextRandom()));
        if (growing > options.LongestWait)
            growing = options.LongestWait;
        // Many readers are told the same second; a little later than that they don't all come at once.
        var asked = outcome.RetryAfter is { } after ? after + TimeSpan.FromSeconds(options.NextRandom()) : TimeSpan.Zero;
        return asked > growing ? asked : growing;
    }
}

/// <summary>How one try ended: with an answer, or with a failure.</summary>
/// <param name="Summary">The outcome in a few words, for a note.</param>
internal sealed record TryOutcome(string Summary)
{
    /// <summary>
    /// The answer; null after a failure, and where the answer on disk is still good (304). One that broke off comes with a failure.
    /// </summary>
    public PoliteAnswer? Answer { get; init; }

    /// <summary>Whether the server said that the answer on disk is still good.</summary>
    public bool NotModified { get; init; }

    /// <summary>Makes the error of a failure, given the number of tries.</summary>
    public Func<int, InsightException>? Failure { get; init; }

    /// <summary>Whether the failure may pass.</summary>
    public bool MayRetry { get; init; }

    /// <summary>Whether the server asked for patience.</summary>
    public bool AsksForPatience { get; init; }

    /// <summary>How long it asked to wait.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
