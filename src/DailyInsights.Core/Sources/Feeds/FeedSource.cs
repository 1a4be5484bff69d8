using System.Runtime.CompilerServices;
using DailyInsights.Http;

namespace DailyInsights.Sources.Feeds;

/// <summary>How a feed is read.</summary>
public sealed record FeedOptions
{
    /// <summary>What the entries are.</summary>
    public PaperKind Kind { get; init; }

    /// <summary>At most so many entries, or null for all.</summary>
    public int? First { get; init; }

    /// <summary>How long an answer on disk is good. Default 15 minutes; null keeps none.</summary>
    public TimeSpan? CacheFor { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>The largest feed that is read, in bytes after decompression; null for the client's bound.</summary>
    public long? MaxBytes { get; init; }
}

/// <summary>Papers or news from any feed on the web: RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0, JSON Feed, found by content and not by name.</summary>
public sealed class FeedSource : IPaperSource
{
    private readonly Uri _address;
    private readonly PoliteClient _client;
    private readonly FeedOptions _options;

    /// <summary>Makes a source for an address. Nothing is asked yet.</summary>
    public FeedSource(Uri address, PoliteClient client, FeedOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(address);
        ArgumentNullException.ThrowIfNull(client);
        _address = address;
        _client = client;
        _options = options ?? new FeedOptions();
        Name = "feed:" + AddressText.Safe(address);
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    /// <exception cref="InsightException">
    /// <c>FeedNotAFeed</c>, <c>SourceJsonNotReadable</c>, and what <see cref="PoliteClient.GetAsync"/> throws. A feed that ends in the middle
    /// gives what came and the warning <c>FeedTruncated</c>.
    /// </exception>
    public async IAsyncEnumerable<Paper> GetPapersAsync(
        IProgress<RunEvent>? events = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var request = new PoliteRequest(_address)
        {
            Accept = "application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml, application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.5",
            CacheFor = _options.CacheFor,
            MaxAnswerBytes = _options.MaxBytes,
            TakesBroken = true,
        };
        using var answer = await _client.GetAsync(request, events, cancellationToken).ConfigureAwait(false);
        var name = AddressText.Safe(_address);
        var feed = FeedDocument.Open(new StoppableStream(answer.Body, cancellationToken), answer.Charset, name, answer.Address);
        var papers = new FeedPapers(name, "feed:" + _address.Host, _options.Kind, events);
        var count = 0;
        foreach (var paper in answer.Vetted(papers.Read(feed)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return paper;
            if (++count == _options.First)
                yield break;
        }

        if (feed.IsTruncated)
            answer.Forget();
    }
}
