using System.Runtime.CompilerServices;
using DailyInsights.Http;
using DailyInsights.Sources.Feeds;

namespace DailyInsights.Sources.Arxiv;

/// <summary>What of arXiv's daily announcements is wanted, and where they are asked for.</summary>
public sealed record ArxivAnnouncementOptions
{
    /// <summary>Subject classes or whole archives: <c>cs.CL</c>, <c>cs</c>, <c>cs.*</c>.</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];

    /// <summary>Which kinds: <c>new</c>, <c>cross</c>, <c>replace</c>, <c>replace-cross</c>; empty for all.</summary>
    public IReadOnlyList<string> AnnounceTypes { get; init; } = [];

    /// <summary>At most so many papers, or null for all.</summary>
    public int? First { get; init; }

    /// <summary>The address of the feeds, to which the categories are added.</summary>
    public Uri Endpoint { get; init; } = new("https://rss.arxiv.org/rss/");

    /// <summary>The turns that are taken at arXiv.</summary>
    public Pace? Pace { get; init; } = ArxivPace.Default;

    /// <summary>How long an answer on disk is good. Default 1 hour; null keeps none.</summary>
    public TimeSpan? CacheFor { get; init; } = TimeSpan.FromHours(1);
}

/// <summary>
/// The papers that arXiv announced today. Documentation: <see href="https://info.arxiv.org/help/rss.html"/>. On weekends and holidays
/// there are none, which is no error.
/// </summary>
public sealed class ArxivAnnouncementSource : IPaperSource
{
    private static readonly string[] Types = ["new", "cross", "replace", "replace-cross"];

    private readonly ArxivAnnouncementOptions _options;
    private readonly PoliteClient _client;
    private readonly Uri _address;

    /// <summary>Makes a source. Nothing is asked yet.</summary>
    /// <exception cref="InsightException"><c>EmptyArxivQuery</c>, <c>UnknownArxivCategory</c>, <c>BadArxivQuery</c>.</exception>
    public ArxivAnnouncementSource(ArxivAnnouncementOptions options, PoliteClient client)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(client);
        _options = options;
        _client = client;
        if (options.Categories.Count == 0)
            throw SourceErrors.EmptyArxivQuery();
        foreach (var type in options.AnnounceTypes)
        {
            if (!Types.Contains(type, StringComparer.OrdinalIgnoreCase))
                throw SourceErrors.BadArxivQuery("The kind of announcement", type, "Give new, cross, replace or replace-cross.");
        }

        // A feed is named by classes or whole archives, without stars, parted by plus signs.
        var feeds = ArxivCategories.Checked(options.Categories)
            .SelectMany(static c => c.EndsWith(".*", StringComparison.Ordinal) ? [c[..^2]] : c.Contains('*') ? ArxivTaxonomy.Match(c).Where(static m => m.IsActive).Select(static m => m.Name) : [c])
            .Distinct(StringComparer.Ordinal);
        _address = new Uri(options.Endpoint, string.Join('+', feeds));
        Name = "arxiv-announced:" + string.Join(',', options.Categories);
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    /// <exception cref="InsightException">
    /// <c>ArxivNotAnnouncements</c>, <c>FeedNotAFeed</c>, and what <see cref="PoliteClient.GetAsync"/> throws. A feed that is older than it
    /// should be today gives the warning <c>ArxivFeedStale</c>, one that ends in the middle <c>FeedTruncated</c>.
    /// </exception>
    public async IAsyncEnumerable<Paper> GetPapersAsync(
        IProgress<RunEvent>? events = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var request = new PoliteRequest(_address)
        {
            Accept = "application/rss+xml, application/atom+xml;q=0.9, application/xml;q=0.8, text/xml;q=0.8",
            Pace = _options.Pace,
            SlowDownStatuses = [406],
            CacheFor = _options.CacheFor,
        };
        using var answer = await _client.GetAsync(request, events, cancellationToken).ConfigureAwait(false);
        var name = AddressText.Safe(_address);
        var feed = FeedDocument.Open(new StoppableStream(answer.Body, cancellationToken), answer.Charset, name, answer.Address);
        var announcements = new ArxivAnnouncements(name, _options.AnnounceTypes, events);
        var count = 0;
        foreach (var paper in answer.Vetted(announcements.Read(feed)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return paper;
            if (++count == _options.First)
                yield break;
        }

        if (feed.IsTruncated)
            answer.Forget();

        if (ArxivAnnouncements.StaleBy(feed.Updated, _client.Time.GetUtcNow()) is { } expected)
            events?.Report(new RunEvent.Warned("ArxivFeedStale", SourceErrors.Stale(name, feed.Updated, expected)));
    }
}
