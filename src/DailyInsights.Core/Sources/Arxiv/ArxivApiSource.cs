using System.Globalization;
using System.Runtime.CompilerServices;
using DailyInsights.Http;

namespace DailyInsights.Sources.Arxiv;

/// <summary>
/// Papers from the arXiv API: all that match a query, each once, page by page as they arrive.
/// Documentation: <see href="https://info.arxiv.org/help/api/user-manual.html"/>.
/// </summary>
public sealed class ArxivApiSource : IPaperSource
{
    private readonly ArxivQuery _query;
    private readonly PoliteClient _client;
    private readonly ArxivApiOptions _options;

    /// <summary>Makes a source for a query. Nothing is asked yet.</summary>
    /// <exception cref="InsightException"><c>EmptyArxivQuery</c>, <c>UnknownArxivCategory</c>, <c>BadArxivQuery</c>: the query cannot be asked.</exception>
    public ArxivApiSource(ArxivQuery query, PoliteClient client, ArxivApiOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(client);
        _query = query;
        _client = client;
        _options = options ?? new ArxivApiOptions();
        if (_options.PageSize is < 1 or > ArxivApiOptions.LargestPage)
            throw SourceErrors.BadArxivQuery("The page size", _options.PageSize.Value.ToString(CultureInfo.InvariantCulture), "Give 1 to 2000.");
        if (query.First is < 1)
            throw SourceErrors.BadArxivQuery("The number of papers", query.First.Value.ToString(CultureInfo.InvariantCulture), "Give 1 or more.");
        var search = ArxivQueryText.SearchQuery(query, client.Time.GetUtcNow());
        if (search.Length == 0 && query.Ids.Count == 0)
            throw SourceErrors.EmptyArxivQuery();
        Name = "arxiv:" + (query.Categories.Count > 0 ? string.Join(',', query.Categories) : search.Length > 0 ? search : string.Join(',', query.Ids.Take(3)));
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    /// <exception cref="InsightException">
    /// <c>ArxivErrorAnswer</c>, <c>ArxivNotAnAnswer</c>, <c>ArxivIncomplete</c>, <c>ArxivTooManyResults</c>, and what
    /// <see cref="PoliteClient.GetAsync"/> throws. Identifiers that arXiv does not know are told as events: <c>ArxivIdNotFound</c>,
    /// <c>NotAnArxivId</c>.
    /// </exception>
    public async IAsyncEnumerable<Paper> GetPapersAsync(
        IProgress<RunEvent>? events = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var pages = new ArxivPages(_client, _options, Name, events);
        var papers = _query.Ids.Count > 0
            ? new ArxivIdBatches(pages, events).ReadAsync(_query, cancellationToken)
            : pages.ReadAsync(_query, [], cancellationToken);
        var count = 0;
        await foreach (var paper in papers.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            count++;
            yield return paper;
            if (count == _query.First)
                yield break;
        }

        if (count == 0)
            events?.Report(new RunEvent.Note($"{Name}: arXiv has no such papers"));
    }
}
