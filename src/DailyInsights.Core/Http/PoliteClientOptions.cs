namespace DailyInsights.Http;

/// <summary>How a <see cref="PoliteClient"/> behaves towards the servers it asks.</summary>
public sealed record PoliteClientOptions
{
    /// <summary>
    /// How long a server may be silent: until the head of its answer, and between any two pieces of the body. Default 60 seconds.
    /// </summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How long one try may take in all, however lively the server. Default 10 minutes.</summary>
    public TimeSpan LongestTransfer { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>How many times a request is repeated after its first failure. Default 4.</summary>
    public int Retries { get; init; } = 4;

    /// <summary>
    /// The wait before the first repetition; it doubles for each further one and varies by a quarter either way. Default 1 second.
    /// </summary>
    public TimeSpan FirstWait { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The same where the server asked for patience (429, 503) without saying for how long. Default 5 seconds.</summary>
    public TimeSpan FirstSlowDownWait { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>The longest wait. A server that asks for more (<c>Retry-After</c>) is not asked again. Default 10 minutes.</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>How many redirections are followed for one request. Default 8.</summary>
    public int MaxRedirects { get; init; } = 8;

    /// <summary>The largest answer that is read, in bytes after decompression. Default 128 MiB.</summary>
    public long MaxAnswerBytes { get; init; } = 128L << 20;

    /// <summary>The proxy; null for the system's own (settings of the system, or <c>HTTPS_PROXY</c> and its kin).</summary>
    public Uri? Proxy { get; init; }

    /// <summary>Where the people behind a server can learn who is asking: an address or <c>mailto:</c>. Part of the User-Agent.</summary>
    public string Contact { get; init; } = "https://www.powershellgallery.com/packages/DailyInsights";

    /// <summary>The whole User-Agent; null for the product, its version and <see cref="Contact"/>.</summary>
    public string? UserAgent { get; init; }

    /// <summary>The folder of the answers kept on disk; null keeps none. See <see cref="PoliteRequest.CacheFor"/>.</summary>
    public string? CacheFolder { get; init; }

    /// <summary>
    /// The folder of the locks by which all processes of this user on this machine take turns (see <see cref="Pace"/>); null for
    /// <c>DailyInsights/pace</c> in the user's local application data.
    /// </summary>
    public string? PaceFolder { get; init; }

    /// <summary>The clock by which waits and timeouts run.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Gives numbers from 0 up to 1 for the jitter of waits.</summary>
    public Func<double> NextRandom { get; init; } = Random.Shared.NextDouble;
}
