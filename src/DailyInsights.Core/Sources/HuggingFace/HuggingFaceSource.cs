using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using DailyInsights.Http;

namespace DailyInsights.Sources.HuggingFace;

/// <summary>
/// Papers from Hugging Face's daily papers, with their upvotes and the size of their discussion.
/// Documentation: <see href="https://huggingface.co/docs/hub/api"/>.
/// </summary>
public sealed class HuggingFaceSource : IPaperSource
{
    private const int FirstOfLatest = 50;

    private readonly HuggingFaceOptions _options;
    private readonly PoliteClient _client;

    /// <summary>Makes a source. Nothing is asked yet.</summary>
    /// <exception cref="InsightException"><c>BadHuggingFaceQuery</c>: two of date, week and month, or one that is none.</exception>
    public HuggingFaceSource(HuggingFaceOptions options, PoliteClient client)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(client);
        options.Check();
        _options = options;
        _client = client;
        Name = "huggingface:" + options.Described;
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    /// <exception cref="InsightException">
    /// <c>HuggingFaceErrorAnswer</c>, <c>HuggingFaceNotAnAnswer</c>, <c>SourceJsonNotReadable</c>, and what
    /// <see cref="PoliteClient.GetAsync"/> throws.
    /// </exception>
    public async IAsyncEnumerable<Paper> GetPapersAsync(
        IProgress<RunEvent>? events = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var wanted = _options.First ?? (_options.IsSpan ? int.MaxValue : FirstOfLatest);
        var papers = _options.Sort is HuggingFaceSort.AsServed or HuggingFaceSort.Trending
            ? PagesAsync(events, cancellationToken)
            : SortedAsync(events, cancellationToken);
        var count = 0;
        await foreach (var paper in papers.ConfigureAwait(false))
        {
            yield return paper;
            if (++count == wanted)
                yield break;
        }

        if (count == 0)
            events?.Report(new RunEvent.Note($"{Name}: Hugging Face lists no papers"));
    }

    private async IAsyncEnumerable<Paper> SortedAsync(IProgress<RunEvent>? events, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // Answers are not sorted, so that the first can only be known when all have come.
        var all = new List<Paper>();
        await foreach (var paper in PagesAsync(events, cancellationToken).ConfigureAwait(false))
        {
            all.Add(paper);
            if (!_options.IsSpan && all.Count == Math.Max(_options.First ?? 0, FirstOfLatest))
                break;
        }

        var sorted = _options.Sort == HuggingFaceSort.Upvotes
            ? all.OrderByDescending(static p => p.Upvotes ?? 0)
            : all.OrderByDescending(static p => p.Listed ?? p.Published).ThenByDescending(static p => p.Published);
        foreach (var paper in sorted)
            yield return paper;
    }

    private async IAsyncEnumerable<Paper> PagesAsync(IProgress<RunEvent>? events, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var otherDays = 0;
        for (var page = 0; ; page++)
        {
            var fresh = 0;
            using var answer = await _client.GetAsync(Request(page), events, cancellationToken).ConfigureAwait(false);
            var name = AddressText.Safe(answer.Address);
            foreach (var paper in answer.Vetted(new HuggingFaceAnswer(answer.Body, name, events).Read(answer.Status)))
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (!seen.Add(paper.Id))
                    continue;
                fresh++;
                // An answer for one day can hold papers of the next or the last, which belong to that day's digest.
                if (_options.Date is { } date && paper.Listed is { } listed && DateOnly.FromDateTime(listed.UtcDateTime) != date)
                    otherDays++;
                else
                    yield return paper;
            }

            // A page may hold fewer than asked for and not be the last; one that brings nothing new is.
            if (fresh == 0)
                break;
        }

        if (otherDays > 0)
            events?.Report(new RunEvent.Note($"{Name}: {otherDays} papers in the answer were listed on another day"));
    }

    private PoliteRequest Request(int page)
    {
        var size = _options.First is { } first && _options.Sort is HuggingFaceSort.AsServed or HuggingFaceSort.Trending && _options.Date is null
            ? Math.Min(_options.First ?? _options.PageSize, _options.PageSize)
            : _options.PageSize;
        var address = new StringBuilder(_options.Endpoint.AbsoluteUri).Append(CultureInfo.InvariantCulture, $"?limit={size}&p={page}");
        if (_options.Date is not null)
            address.Append("&date=").Append(_options.Described);
        else if (_options.Week is not null)
            address.Append("&week=").Append(_options.Described);
        else if (_options.Month is not null)
            address.Append("&month=").Append(_options.Described);
        if (_options.Sort is HuggingFaceSort.Trending)
            address.Append("&sort=trending");
        else if (_options.Sort is HuggingFaceSort.PublishedAt)
            address.Append("&sort=publishedAt");
        return new PoliteRequest(new Uri(address.ToString()))
        {
            Accept = "application/json",
            ReadableStatuses = [400],
            CacheFor = _options.CacheFor,
        };
    }
}
