namespace DailyInsights.Http;

/// <summary>One question to a server.</summary>
/// <param name="Address">What is asked for. Only http and https are asked.</param>
public sealed record PoliteRequest(Uri Address)
{
    /// <summary>The media types that the asker understands.</summary>
    public string Accept { get; init; } = "*/*";

    /// <summary>Whose turns it has to wait for, or null for none.</summary>
    public Pace? Pace { get; init; }

    /// <summary>Statuses besides 429 and 503 by which this server asks for patience.</summary>
    public IReadOnlyCollection<int> SlowDownStatuses { get; init; } = [];

    /// <summary>Error statuses whose answer the asker wants to read.</summary>
    public IReadOnlyCollection<int> ReadableStatuses { get; init; } = [];

    /// <summary>
    /// How long an answer on disk may be used without asking again, or null where it may not be kept. An older one is asked for
    /// conditionally (<c>If-None-Match</c>, <c>If-Modified-Since</c>).
    /// </summary>
    public TimeSpan? CacheFor { get; init; }

    /// <summary>Whether to ask the server even where an answer on disk could be used.</summary>
    public bool Fresh { get; init; }

    /// <summary>Whether an answer that breaks off at every try is better than none. It comes with the warning <c>AnswerBroken</c>.</summary>
    public bool TakesBroken { get; init; }

    /// <summary>The largest answer in bytes after decompression, or null for the client's own bound.</summary>
    public long? MaxAnswerBytes { get; init; }
}

/// <summary>A rule by which all processes of this user on this machine take turns: one request at a time, with a pause between two.</summary>
/// <param name="Name">Names the turn; requests with the same name wait for each other. Letters, digits, <c>-</c> and <c>.</c>.</param>
/// <param name="Interval">The pause from the end of one request to the start of the next.</param>
public sealed record Pace(string Name, TimeSpan Interval);
