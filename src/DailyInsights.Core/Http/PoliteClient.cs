using System.Globalization;
using System.Net;
using Polly;
using Polly.Retry;

namespace DailyInsights.Http;

/// <summary>
/// The one way by which sources ask servers: with timeouts, bounded and jittered repetition that honours <c>Retry-After</c>, bounds on
/// redirections and size, turns taken with other processes, and answers kept on disk. Safe for use by several sources at once.
/// </summary>
public sealed class PoliteClient : IDisposable
{
    private readonly PoliteClientOptions _options;
    private readonly HttpClient _http;
    private readonly RetryRules _rules;
    private readonly OneTry _try;
    private readonly MachinePacer _pacer;
    private readonly AnswerCache? _cache;

    private PoliteClient(PoliteClientOptions options)
    {
        _options = options;
        _http = new HttpClient(Handler(options)) { Timeout = Timeout.InfiniteTimeSpan };
        _http.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", options.UserAgent ?? UserAgent(options.Contact));
        _rules = new RetryRules(options);
        _try = new OneTry(_http, options, _rules);
        _pacer = new MachinePacer(options.PaceFolder ?? MachinePacer.DefaultFolder(), options.Time, options.LongestTransfer);
        _cache = options.CacheFolder is { } folder ? new AnswerCache(folder, options.Time) : null;
    }

    /// <summary>The clock by which it runs, for sources to share.</summary>
    public TimeProvider Time => _options.Time;

    /// <summary>Makes a client. Does no I/O.</summary>
    public static PoliteClient Create(PoliteClientOptions? options = null) => new(options ?? new PoliteClientOptions());

    /// <summary>Asks for an address and takes the whole answer.</summary>
    /// <param name="request">What to ask.</param>
    /// <param name="events">Told about each request with its outcome, and about waits.</param>
    /// <param name="cancellationToken">Stops the asking.</param>
    /// <returns>An answer with status 2xx or one of <see cref="PoliteRequest.ReadableStatuses"/>, to be disposed.</returns>
    /// <exception cref="InsightException">
    /// <c>AddressRefused</c>, <c>AnswerStatus</c>, <c>AnswerForbidden</c>, <c>TooManyRequests</c>, <c>AnswerTimeout</c>,
    /// <c>ServerUnreachable</c>, <c>AnswerTooLarge</c>, <c>TooManyRedirects</c>, <c>RedirectRefused</c>, <c>PaceLockBusy</c>,
    /// <c>PaceLockNotWritable</c>.
    /// </exception>
    public async Task<PoliteAnswer> GetAsync(
        PoliteRequest request,
        IProgress<RunEvent>? events = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (!request.Address.IsAbsoluteUri || request.Address.Scheme is not ("http" or "https"))
            throw HttpErrors.AddressRefused(request.Address);
        if (_cache is null || request.CacheFor is not { } lifetime)
            return await AskAsync(request, null, null, events, cancellationToken).ConfigureAwait(false)
                ?? throw HttpErrors.BadStatus(request.Address, 304, 1);

        var file = _cache.FileOf(request);
        var found = request.Fresh ? null : _cache.Find(file);
        if (found is { } kept && kept.Age >= TimeSpan.Zero && kept.Age < lifetime && AnswerCache.Open(file) is { } recent)
        {
            Note(events, $"{AddressText.Safe(request.Address)}: kept on disk, {Minutes(kept.Age)} old");
            return recent;
        }

        var answer = await AskAsync(request, found?.Entry, () => AnswerCache.Delete(file), events, cancellationToken).ConfigureAwait(false);
        if (answer is null)
        {
            _cache.Confirm(file);
            // Between the question and now somebody may have cleaned up; then it is asked for whole.
            return AnswerCache.Open(file)
                ?? await AskAsync(request, null, null, events, cancellationToken).ConfigureAwait(false)
                ?? throw HttpErrors.BadStatus(request.Address, 304, 1);
        }

        if (answer.Status == (int)HttpStatusCode.OK && !answer.IsBroken)
            await _cache.StoreAsync(file, answer, cancellationToken).ConfigureAwait(false);
        return answer;
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    /// <summary>Asks until there is an answer; null where the one on disk is still good.</summary>
    private async Task<PoliteAnswer?> AskAsync(
        PoliteRequest request,
        CacheEntry? cached,
        Action? forget,
        IProgress<RunEvent>? events,
        CancellationToken cancellationToken)
    {
        var tries = 0;
        var outcome = await Repetition(request, events).ExecuteAsync(
            async token =>
            {
                tries++;
                using var turn = await TurnAsync(request, events, token).ConfigureAwait(false);
                var result = await _try.AskAsync(request, cached, forget, token).ConfigureAwait(false);
                Note(events, $"GET {AddressText.Safe(request.Address)}: {result.Summary}");
                return result;
            },
            cancellationToken).ConfigureAwait(false);
        if (outcome.Failure is not { } failure)
            return outcome.Answer;
        var error = failure(tries);
        if (outcome.Answer is null)
            throw error;
        events?.Report(new RunEvent.Warned("AnswerBroken", $"{error.Message} What came of it is used."));
        return outcome.Answer;
    }

    private ResiliencePipeline<TryOutcome> Repetition(PoliteRequest request, IProgress<RunEvent>? events)
    {
        var builder = new ResiliencePipelineBuilder<TryOutcome> { TimeProvider = _options.Time };
        if (_options.Retries > 0)
        {
            builder.AddRetry(new RetryStrategyOptions<TryOutcome>
            {
                MaxRetryAttempts = _options.Retries,
                ShouldHandle = args => ValueTask.FromResult(args.Outcome.Result is { } outcome && _rules.IsWorthRepeating(outcome)),
                DelayGenerator = args => ValueTask.FromResult<TimeSpan?>(_rules.Wait(args.AttemptNumber, args.Outcome.Result!)),
                OnRetry = args =>
                {
                    args.Outcome.Result?.Answer?.Dispose();
                    Note(events, $"{AddressText.Safe(request.Address)} is asked again in {Seconds(args.RetryDelay)}");
                    return default;
                },
            });
        }

        return builder.Build();
    }

    private async Task<IDisposable?> TurnAsync(PoliteRequest request, IProgress<RunEvent>? events, CancellationToken cancellationToken) =>
        request.Pace is { } pace && pace.Interval > TimeSpan.Zero
            ? await _pacer.TakeTurnAsync(
                pace,
                wait => Note(events, $"Waiting {Seconds(wait)} before the next request to {request.Address.Host}"),
                cancellationToken).ConfigureAwait(false)
            : null;

    private static SocketsHttpHandler Handler(PoliteClientOptions options)
    {
        var handler = new SocketsHttpHandler
        {
            // Redirections are followed by hand, so that their number and their schemes can be bounded.
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Brotli | DecompressionMethods.Deflate,
            UseCookies = false,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            MaxResponseHeadersLength = 64,
        };
        if (options.Proxy is { } proxy)
            handler.Proxy = new WebProxy(proxy) { Credentials = ProxyCredentials(proxy) };
        return handler;
    }

    private static NetworkCredential? ProxyCredentials(Uri proxy)
    {
        var parts = proxy.UserInfo.Split(':', 2).Select(Uri.UnescapeDataString).ToArray();
        return parts[0].Length > 0 ? new NetworkCredential(parts[0], parts.Length > 1 ? parts[1] : "") : null;
    }

    private static string UserAgent(string contact)
    {
        var version = typeof(PoliteClient).Assembly.GetName().Version?.ToString(3) ?? "0";
        return $"DailyInsights/{version} (+{TextRules.OneLine(contact)})";
    }

    private static void Note(IProgress<RunEvent>? events, string message) => events?.Report(new RunEvent.Note(message));

    private static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0.0 's'", CultureInfo.InvariantCulture);

    private static string Minutes(TimeSpan time) => time.TotalMinutes.ToString("0 'minutes'", CultureInfo.InvariantCulture);
}
