using System.Runtime.CompilerServices;
using DailyInsights.Http;

namespace DailyInsights.Sources.Arxiv;

/// <summary>Goes through the pages of queries until everything has come, each paper once, or says how much did not.</summary>
internal sealed class ArxivPages(PoliteClient client, ArxivApiOptions options, string name, IProgress<RunEvent>? events)
{
    private const int FirstPage = 200;
    private static readonly TimeSpan EmptyPageWait = TimeSpan.FromSeconds(3);

    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    /// <summary>Reads what a query finds, splitting its dates where arXiv would not give all of it.</summary>
    public async IAsyncEnumerable<Paper> ReadAsync(
        ArxivQuery query,
        IReadOnlyList<string> ids,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var progress = new Progress();
        while (true)
        {
            var count = PageSize(query, ids, progress);
            using var answer = await AskAsync(query, ids, progress, count, cancellationToken).ConfigureAwait(false);
            using var reader = Open(answer);
            progress.Note(reader.Total);
            if (progress.Start == 0 && progress.Total > options.MaxResultsOfOneQuery && !(query.First <= options.MaxResultsOfOneQuery))
            {
                await foreach (var paper in SplitAsync(query, ids, progress.Total.Value, cancellationToken).ConfigureAwait(false))
                    yield return paper;
                yield break;
            }

            var papers = 0;
            foreach (var paper in answer.Vetted(reader.ReadPapers()))
            {
                cancellationToken.ThrowIfCancellationRequested();
                papers++;
                if (_seen.Add(ids.Count > 0 ? paper.Id + "v" + paper.Version : paper.Id))
                {
                    progress.Yielded++;
                    yield return paper;
                }
            }

            if (reader.Entries > 0)
            {
                progress.Advance(reader.Entries, leftOut: reader.Entries - papers);
                events?.Report(new RunEvent.Advanced(name, (int)Math.Min(progress.Start, int.MaxValue), (int?)Math.Min(progress.Total ?? 0, int.MaxValue)));
            }

            if (progress.Total is { } total ? progress.Start >= total : reader.Entries < count)
                break;
            if (reader.Entries == 0)
                await BearEmptyPageAsync(answer, progress, cancellationToken).ConfigureAwait(false);
        }

        // Papers that were announced meanwhile move the others on, so that some come twice; but none of the first count may be missing.
        if (progress.Came < progress.Expected)
            throw SourceErrors.ArxivIncomplete(name, progress.Came, progress.Expected);
    }

    private async Task<PoliteAnswer> AskAsync(
        ArxivQuery query,
        IReadOnlyList<string> ids,
        Progress progress,
        int count,
        CancellationToken cancellationToken)
    {
        var search = ArxivQueryText.SearchQuery(query, client.Time.GetUtcNow());
        var request = new PoliteRequest(ArxivQueryText.Address(options.Endpoint, query, search, ids, progress.Start, count))
        {
            Accept = "application/atom+xml, application/xml;q=0.9, text/xml;q=0.8",
            Pace = options.Pace,
            SlowDownStatuses = [406],
            ReadableStatuses = [400],
            CacheFor = options.CacheFor,
            Fresh = progress.Empties > 0,
        };
        return await client.GetAsync(request, events, cancellationToken).ConfigureAwait(false);
    }

    private ArxivAtomReader Open(PoliteAnswer answer)
    {
        try
        {
            return ArxivAtomReader.Open(answer.Body, AddressText.Safe(answer.Address), events);
        }
        catch (InsightException)
        {
            answer.Forget();
            throw;
        }
    }

    private async Task BearEmptyPageAsync(PoliteAnswer answer, Progress progress, CancellationToken cancellationToken)
    {
        answer.Forget();
        if (progress.Empties++ >= options.EmptyPageRetries)
            throw SourceErrors.ArxivIncomplete(name, progress.Start, progress.Total ?? progress.Start);
        events?.Report(new RunEvent.Note($"{name}: an empty page came after {progress.Start} of {progress.Total} papers; it is asked for again"));
        await Task.Delay(EmptyPageWait * progress.Empties, client.Time, cancellationToken).ConfigureAwait(false);
    }

    private async IAsyncEnumerable<Paper> SplitAsync(
        ArxivQuery query,
        IReadOnlyList<string> ids,
        long total,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (ArxivWindow.Halves(query, client.Time.GetUtcNow()) is not { } halves)
            throw SourceErrors.ArxivTooManyResults(name, total);
        if (query.SortBy != ArxivSortBy.SubmittedDate)
        {
            events?.Report(new RunEvent.Warned(
                "ArxivOrderByWindow",
                $"{name} finds {total} papers, more than arXiv gives for one query. Its dates were split, so papers are sorted within each span of dates only."));
        }

        events?.Report(new RunEvent.Note($"{name}: {total} papers are more than arXiv gives for one query; its dates are split"));
        foreach (var half in halves)
        {
            await foreach (var paper in ReadAsync(half, ids, cancellationToken).ConfigureAwait(false))
                yield return paper;
        }
    }

    private int PageSize(ArxivQuery query, IReadOnlyList<string> ids, Progress progress)
    {
        var size = options.PageSize ?? (ids.Count > 0 ? ids.Count : progress.Start == 0 ? FirstPage : ArxivApiOptions.LargestPage);
        if (query.First is { } first && ids.Count == 0)
            size = (int)Math.Clamp(first - progress.Yielded, 1, size);
        return size;
    }

    /// <summary>How far one query has come.</summary>
    private sealed class Progress
    {
        private long _firstTotal;
        private long _leftOut;

        public long Start { get; private set; }

        public long? Total { get; private set; }

        public int Empties { get; set; }

        public long Yielded { get; set; }

        /// <summary>Entries that came, each once, and those that arXiv sent without identifier or title.</summary>
        public long Came => Yielded + _leftOut;

        /// <summary>What must have come at the end: the number named first, or a smaller one where papers were withdrawn meanwhile.</summary>
        public long Expected => Math.Min(_firstTotal, Total ?? 0);

        /// <summary>Takes up a total. A page that says 0 after one that said more is one of arXiv's empty pages, not news.</summary>
        public void Note(long? total)
        {
            if (total is > 0 || Total is null)
                Total = total;
            if (Start == 0)
                _firstTotal = Total ?? 0;
        }

        public void Advance(int entries, int leftOut)
        {
            Start += entries;
            _leftOut += leftOut;
            Empties = 0;
        }
    }
}
