using System.Runtime.CompilerServices;
using DailyInsights.Http;

namespace DailyInsights.Sources.DeepLearn;

/// <summary>How deeplearn.org is asked.</summary>
public sealed record DeepLearnOptions
{
    /// <summary>At most so many papers, or null for all that the panel holds.</summary>
    public int? First { get; init; }

    /// <summary>The home page.</summary>
    public Uri Endpoint { get; init; } = new("https://deeplearn.org/");

    /// <summary>The turns that are taken there.</summary>
    public Pace? Pace { get; init; } = new("deeplearn.org", TimeSpan.FromSeconds(1));

    /// <summary>How long the home page on disk is good. Default 1 hour; null keeps none.</summary>
    public TimeSpan? CacheFor { get; init; } = TimeSpan.FromHours(1);

    /// <summary>How long the page of a paper on disk is good. Default 30 days; null keeps none.</summary>
    public TimeSpan? CachePapersFor { get; init; } = TimeSpan.FromDays(30);
}

/// <summary>The hot papers of deeplearn.org: the panel of that name on its home page, then each paper's own page.</summary>
public sealed class DeepLearnSource : IPaperSource
{
    private readonly DeepLearnOptions _options;
    private readonly PoliteClient _client;

    /// <summary>Makes a source. Nothing is asked yet.</summary>
    public DeepLearnSource(DeepLearnOptions options, PoliteClient client)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(client);
        _options = options;
        _client = client;
    }

    /// <inheritdoc/>
    public string Name => "deeplearn";

    /// <inheritdoc/>
    /// <exception cref="InsightException">
    /// <c>DeepLearnLayoutChanged</c>: the home page is not built as it used to be; and what <see cref="PoliteClient.GetAsync"/> throws. Where
    /// a paper's own page cannot be read, that is told as an event and the paper comes without abstract.
    /// </exception>
    public async IAsyncEnumerable<Paper> GetPapersAsync(
        IProgress<RunEvent>? events = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using var home = await _client.GetAsync(Request(_options.Endpoint, _options.CacheFor), events, cancellationToken).ConfigureAwait(false);
        IReadOnlyList<DeepLearnLink> links;
        try
        {
            links = await DeepLearnPages.ReadHomeAsync(home, _options.Endpoint, cancellationToken).ConfigureAwait(false);
        }
        catch (InsightException)
        {
            home.Forget();
            throw;
        }

        foreach (var link in links.Take(_options.First ?? int.MaxValue))
            yield return await PaperAsync(link, events, cancellationToken).ConfigureAwait(false);
    }

    private async Task<Paper> PaperAsync(DeepLearnLink link, IProgress<RunEvent>? events, CancellationToken cancellationToken)
    {
        try
        {
            using var page = await _client.GetAsync(Request(link.Address, _options.CachePapersFor), events, cancellationToken).ConfigureAwait(false);
            try
            {
                return await DeepLearnPages.ReadPaperAsync(page, link, cancellationToken).ConfigureAwait(false);
            }
            catch (InsightException)
            {
                page.Forget();
                throw;
            }
        }
        catch (InsightException e)
        {
            events?.Report(new RunEvent.Failed(e));
            return link.ToPaper();
        }
    }

    private PoliteRequest Request(Uri address, TimeSpan? cacheFor) => new(address)
    {
        Accept = "text/html, application/xhtml+xml;q=0.9",
        Pace = _options.Pace,
        CacheFor = cacheFor,
    };
}
