using DailyInsights.LanguageModels;

namespace DailyInsights.Categorization;

/// <summary>One pass over papers: asks about batches and remembers what went wrong.</summary>
internal sealed class CategorizationRun(
    ILanguageModel model,
    Taxonomy taxonomy,
    IPaperCategorizer fallback,
    ModelCategorizerOptions options,
    CategoryQuestion question,
    IProgress<RunEvent>? events)
{
    private const int BatchShrinks = 4;

    private readonly ModelTrouble _trouble = new(events);
    private readonly Dictionary<string, string> _spellings = [];
    private int _leftOver;

    /// <summary>Categorizes a batch: every paper comes back, in its place.</summary>
    public async Task<Paper[]> CategorizeAsync(IReadOnlyList<Paper> batch, CancellationToken cancellationToken)
    {
        var desks = batch.Select(static p => new Desk(p)).ToArray();
        var open = desks;
        var size = desks.Length;
        for (var round = 0; round < options.MaxRounds && open.Length > 0 && !_trouble.HasGivenUp; round++)
        {
            var answers = open.Chunk(size).Select(part => AskAsync(part, round, cancellationToken));
            var useful = await Task.WhenAll(answers).ConfigureAwait(false);
            var before = open.Length;
            open = [.. open.Where(static d => d.Category is null)];
            // A server that has nothing to say in two rounds is not paid for a third.
            if (!useful.Any(static u => u) || (round > 0 && open.Length == before))
                break;
            size = Math.Max(1, size / BatchShrinks);
        }

        if (open.Length > 0)
            await FallBackAsync(open, cancellationToken).ConfigureAwait(false);
        return [.. desks.Select(d => d.Result(model.Model))];
    }

    /// <summary>Gives a category that the model named itself one spelling: the first, in the order of the papers.</summary>
    public Paper WithOneSpelling(Paper paper)
    {
        if (!options.AllowNewCategory || paper.Category is not { } name || taxonomy.Find(name) is not null)
            return paper;
        var key = PaperIdentity.NormalizeTitle(name);
        return _spellings.TryAdd(key, name) ? paper : paper with { Category = _spellings[key] };
    }

    /// <summary>Says once how many papers the model left to the other categorizer.</summary>
    public void TellLeftOver()
    {
        if (_leftOver > 0)
        {
            events?.Report(new RunEvent.Warned(
                "ModelLeftPapers",
                FormattableString.Invariant($"{_leftOver} paper(s) got no usable category from '{model.Model}' and were categorized without it; they are marked so.")));
        }
    }

    /// <returns>Whether asking about what is still open, in smaller parts, may help.</returns>
    private async Task<bool> AskAsync(Desk[] part, int round, CancellationToken cancellationToken)
    {
        try
        {
            var reply = await model.AskAsync(question.For([.. part.Select(static d => d.Paper)], round), events, cancellationToken).ConfigureAwait(false);
            _trouble.Answered();
            Book(part, reply.Receipt);
            var found = CategoryAnswer.Read(reply.Text, part.Length, taxonomy, options.AllowNewCategory);
            for (var i = 0; i < part.Length; i++)
                part[i].Category = found[i];
            return true;
        }
        catch (InsightException e)
        {
            Book(part, e.Receipt);
            return _trouble.Failed(e);
        }
    }

    private async Task FallBackAsync(Desk[] open, CancellationToken cancellationToken)
    {
        Interlocked.Add(ref _leftOver, open.Length);
        var next = 0;
        await foreach (var paper in fallback.CategorizeAsync(Papers(), events, cancellationToken).ConfigureAwait(false))
        {
            if (next < open.Length)
                open[next++].PlacedElsewhere = paper;
        }

        if (next < open.Length)
            throw CategorizationErrors.PapersLost(open.Length - next);

        async IAsyncEnumerable<Paper> Papers()
        {
            foreach (var desk in open)
                yield return desk.Paper;
            await Task.CompletedTask.ConfigureAwait(false);
        }
    }

    private static void Book(Desk[] part, Receipt? receipt)
    {
        if (receipt is null)
            return;
        foreach (var desk in part)
            desk.Receipts.Add(receipt);
    }

    /// <summary>Where a paper lies while it is asked about.</summary>
    private sealed class Desk(Paper paper)
    {
        public Paper Paper => paper;

        public Category? Category { get; set; }

        public Paper? PlacedElsewhere { get; set; }

        public List<Receipt> Receipts { get; } = [];

        public Paper Result(string modelName)
        {
            var placed = Category is { } category
                ? paper with { Category = category.Name, CategorizedBy = Engine.Model(modelName) }
                : paper with { Category = PlacedElsewhere?.Category, CategorizedBy = PlacedElsewhere?.CategorizedBy };
            return placed with { Receipts = [.. paper.Receipts, .. Receipts] };
        }
    }
}
