using System.Globalization;
using System.Net.Http.Headers;

namespace DailyInsights.Http;

/// <summary>Asks once, redirections included, and takes the whole answer or tells how it failed.</summary>
internal sealed class OneTry(HttpClient http, PoliteClientOptions options, RetryRules rules)
{
    public async Task<TryOutcome> AskAsync(PoliteRequest request, CacheEntry? cached, Action? forget, CancellationToken cancellationToken)
    {
        using var silence = new CancellationTokenSource(options.Timeout, options.Time);
        using var whole = new CancellationTokenSource(options.LongestTransfer, options.Time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, silence.Token, whole.Token);
        var started = options.Time.GetTimestamp();
        try
        {
            var address = request.Address;
            for (var redirects = 0; ; redirects++)
            {
                using var message = Message(address, request, cached);
                using var response = await http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, linked.Token).ConfigureAwait(false);
                var status = (int)response.StatusCode;
                if (status is 301 or 302 or 303 or 307 or 308 && response.Headers.Location is { } location)
                {
                    if (redirects == options.MaxRedirects)
                        return Final(Status(response), HttpErrors.TooManyRedirects(request.Address, options.MaxRedirects));
                    var next = location.IsAbsoluteUri ? location : new Uri(address, location);
                    if (!MayFollow(address, next))
                        return Final(Status(response), HttpErrors.RedirectRefused(address, AddressText.Safe(next)));
                    address = next;
                    continue;
                }

                if (status == 304 && cached is not null)
                    return new TryOutcome("304, unchanged") { NotModified = true };
                if (!response.IsSuccessStatusCode && !request.ReadableStatuses.Contains(status))
                    return Refused(address, status, response, request);
                return await TakeAsync(address, request, response, forget, started, silence, linked.Token).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            var limit = whole.IsCancellationRequested ? options.LongestTransfer : options.Timeout;
            return new TryOutcome("no answer in time") { MayRetry = true, Failure = tries => HttpErrors.TimedOut(request.Address, limit, tries, e) };
        }
        catch (Exception e) when (e is HttpRequestException or IOException or InvalidDataException or UriFormatException)
        {
            return new TryOutcome(TextRules.OneLine(e.Message))
            {
                // A wrong certificate stays wrong.
                MayRetry = e is not (HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } or UriFormatException),
                Failure = tries => HttpErrors.Unreachable(request.Address, e.InnerException is IOException inner ? inner : e, tries),
            };
        }
    }

    private async Task<TryOutcome> TakeAsync(
        Uri address,
        PoliteRequest request,
        HttpResponseMessage response,
        Action? forget,
        long started,
        CancellationTokenSource silence,
        CancellationToken cancellationToken)
    {
        var limit = request.MaxAnswerBytes ?? options.MaxAnswerBytes;
        var source = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        var (body, broken) = await AnswerSpool.TakeAsync(source, limit, () => silence.CancelAfter(options.Timeout), cancellationToken).ConfigureAwait(false);
        if (body is null)
            return Final(Status(response), HttpErrors.TooLarge(address, limit));

        if (broken is not null && !request.TakesBroken)
            await body.DisposeAsync().ConfigureAwait(false);
        var seconds = options.Time.GetElapsedTime(started).TotalSeconds;
        return new TryOutcome(broken is null ? string.Create(CultureInfo.InvariantCulture, $"{Status(response)}, {body.Length} bytes in {seconds:0.0} s") : $"{Status(response)}, broken off")
        {
            MayRetry = broken is not null,
            Failure = broken is null ? null : tries => HttpErrors.Unreachable(request.Address, broken, tries),
            Answer = broken is not null && !request.TakesBroken ? null : new PoliteAnswer(address, (int)response.StatusCode, body, forget)
            {
                IsBroken = broken is not null,
                MediaType = response.Content.Headers.ContentType?.MediaType?.ToLowerInvariant(),
                Charset = response.Content.Headers.ContentType?.CharSet?.Trim('"', '\'', ' '),
                EntityTag = response.Headers.ETag?.ToString(),
                LastModified = response.Content.Headers.LastModified,
            },
        };
    }

    private TryOutcome Refused(Uri address, int status, HttpResponseMessage response, PoliteRequest request)
    {
        var patience = RetryRules.AsksForPatience(status, request);
        var after = rules.AskedWait(response.Headers.RetryAfter);
        return new TryOutcome(Status(response))
        {
            MayRetry = patience || RetryRules.MayPass(status),
            AsksForPatience = patience,
            RetryAfter = after,
            Failure = tries => patience
                ? HttpErrors.SlowedDown(address, status, after, tries)
                : HttpErrors.BadStatus(address, status, tries),
        };
    }

    private static HttpRequestMessage Message(Uri address, PoliteRequest request, CacheEntry? cached)
    {
        var message = new HttpRequestMessage(HttpMethod.Get, address);
        message.Headers.TryAddWithoutValidation("Accept", request.Accept);
        if (cached?.EntityTag is { } tag && EntityTagHeaderValue.TryParse(tag, out var parsed))
            message.Headers.IfNoneMatch.Add(parsed);
        message.Headers.IfModifiedSince = cached?.LastModified;
        return message;
    }

    private static bool MayFollow(Uri from, Uri to) =>
        to.Scheme == Uri.UriSchemeHttps || (to.Scheme == Uri.UriSchemeHttp && from.Scheme == Uri.UriSchemeHttp);

    private static TryOutcome Final(string summary, InsightException error) => new(summary) { Failure = _ => error };

    private static string Status(HttpResponseMessage response) =>
        string.Create(CultureInfo.InvariantCulture, $"{(int)response.StatusCode} {TextRules.OneLine(response.ReasonPhrase)}").TrimEnd();
}
