using System.Globalization;
using System.Runtime.CompilerServices;

namespace DailyInsights.Sources.Arxiv;

/// <summary>Asks for identifiers in batches, and tells of each that arXiv does not have.</summary>
internal sealed class ArxivIdBatches(ArxivPages pages, IProgress<RunEvent>? events)
{
    private const int BatchSize = 100;

    public async IAsyncEnumerable<Paper> ReadAsync(ArxivQuery query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var wanted = Wanted(query.Ids);
        // Identifiers in one query need no bound on results, and their order is the one asked for.
        var hasConditions = query.Categories.Count > 0 || !string.IsNullOrWhiteSpace(query.Query) || query.Since is not null || query.Until is not null;
        var waiting = new Stack<string[]>(wanted.Chunk(BatchSize).Reverse());
        while (waiting.TryPop(out var batch))
        {
            var found = new HashSet<string>(StringComparer.Ordinal);
            var papers = pages.ReadAsync(query, batch, cancellationToken).GetAsyncEnumerator(cancellationToken);
            await using var closing = papers.ConfigureAwait(false);
            var (rejected, count) = (false, 0);
            while (!rejected)
            {
                try
                {
                    if (!await papers.MoveNextAsync().ConfigureAwait(false))
                        break;
                }
                catch (InsightException e) when (e.ErrorId == "ArxivErrorAnswer")
                {
                    // One bad identifier has the whole batch rejected: it is cornered by asking for the halves.
                    rejected = true;
                    if (batch.Length == 1)
                        events?.Report(new RunEvent.Failed(e));
                    else
                        Halve(batch, waiting);
                    continue;
                }

                found.Add(papers.Current.Id);
                yield return papers.Current;
                // Whatever total the server claims, there is no more to come than was asked for.
                if (++count == batch.Length)
                    break;
            }

            if (!rejected)
                TellMissing(batch, found, hasConditions);
        }
    }

    private List<string> Wanted(IReadOnlyList<string> ids)
    {
        var wanted = new List<string>(ids.Count);
        foreach (var text in ids)
        {
            if (!ArxivId.TryParse(text, out var id, out var version))
            {
                events?.Report(new RunEvent.Failed(SourceErrors.NotAnArxivId(text)));
                continue;
            }

            var written = version is { } v ? string.Create(CultureInfo.InvariantCulture, $"{id.Value}v{v}") : id.Value;
            if (!wanted.Contains(written))
                wanted.Add(written);
        }

        return wanted;
    }

    private void TellMissing(string[] batch, HashSet<string> found, bool hasConditions)
    {
        foreach (var text in batch)
        {
            if (!ArxivId.TryParse(text, out var id) || found.Contains(id.Value))
                continue;
            events?.Report(hasConditions
                ? new RunEvent.Note($"arXiv has no {text}, or it does not meet the other conditions")
                : new RunEvent.Failed(SourceErrors.ArxivIdNotFound(text)));
        }
    }

    private static void Halve(string[] batch, Stack<string[]> waiting)
    {
        var middle = batch.Length / 2;
        waiting.Push(batch[middle..]);
        waiting.Push(batch[..middle]);
    }
}
