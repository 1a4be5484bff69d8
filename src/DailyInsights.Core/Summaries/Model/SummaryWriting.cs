using DailyInsights.LanguageModels;

namespace DailyInsights.Summaries;

/// <summary>Writes one category's summary by asking a model: in parts where it is large, joined, with no paper passed over.</summary>
internal sealed class SummaryWriting(
    ILanguageModel model,
    SummaryQuestion question,
    SummaryLanguage language,
    ModelSummarizerOptions options,
    PaperGroup group,
    IProgress<RunEvent>? events,
    CancellationToken cancellationToken)
{
    private const int MostHalvings = 3;

    private readonly List<Receipt> _receipts = [];
    private readonly List<Problem> _problems = [];

    /// <summary>What was paid so far, for what failed too.</summary>
    public IReadOnlyList<Receipt> Receipts
    {
        get
        {
            lock (_receipts)
                return [.. _receipts];
        }
    }

    /// <summary>What is missing from the summary.</summary>
    public IReadOnlyList<Problem> Problems => _problems;

    /// <summary>What was checked of the summary.</summary>
    public SummaryChecks? Checks { get; private set; }

    /// <summary>Writes the summary.</summary>
    /// <exception cref="InsightException">Nothing could be had from the model.</exception>
    public async Task<IReadOnlyList<SummarySection>> WriteAsync()
    {
        var parts = SummaryParts.Of(group.Papers, question, options).ToList();
        var drafts = (await Task.WhenAll(parts.Select(p => DraftAsync(p, 0))).ConfigureAwait(false)).SelectMany(static d => d).ToList();
        var sections = drafts.Count == 1 ? drafts[0] : await JoinAsync(drafts).ConfigureAwait(false);
        var covered = await CoverAsync(sections).ConfigureAwait(false);
        return await CheckAsync(covered).ConfigureAwait(false);
    }

    private async Task<IReadOnlyList<SummarySection>> CheckAsync(IReadOnlyList<SummarySection> sections)
    {
        var checker = new SummaryChecker(group.Papers, language);
        var repair = new StatementRepair(checker, options);
        var mended = await repair.MendAsync(sections, group.Papers, MendAsync).ConfigureAwait(false);
        Checks = checker.Score(mended, repair.Dropped);
        // Said after mending: dropping a statement may leave its paper without one.
        if (Uncovered(mended) is { Count: > 0 } left)
            _problems.Add(SummaryErrors.PassedOver(group.Category.Name, left).ToProblem());
        return mended.Count > 0 ? mended : throw SummaryErrors.NothingSaid(model.Model, group.Category.Name);
    }

    private async Task<string> MendAsync(IReadOnlyList<Paper> papers, IReadOnlyList<(SummaryStatement Statement, IReadOnlyList<StatementFault> Faults)> statements)
    {
        try
        {
            return (await PaidAsync(question.Mended(group.Category.Name, papers, statements)).ConfigureAwait(false)).Text;
        }
        catch (InsightException e)
        {
            events?.Report(new RunEvent.Note($"{e.ErrorId}: {e.Message}"));
            return "{}";
        }
    }

    private async Task<IReadOnlyList<IReadOnlyList<SummarySection>>> DraftAsync(IReadOnlyList<Paper> papers, int halvings)
    {
        InsightException failure;
        try
        {
            for (var attempt = 0; attempt < 2; attempt++)
            {
                var sections = await AskAsync(question.Whole(group.Category.Name, papers, attempt), papers).ConfigureAwait(false);
                if (sections.Count > 0)
                    return [sections];
            }

            failure = SummaryErrors.NothingSaid(model.Model, group.Category.Name);
        }
        catch (InsightException e) when (ModelTrouble.IsAboutTheQuestion(e))
        {
            failure = e;
        }

        // Smaller parts are not to be had of a category of one paper, but a smaller question is.
        if (group.Papers.Count == 1)
            return await BriefAsync(papers, failure).ConfigureAwait(false);
        if (papers.Count == 1 || halvings == MostHalvings)
            throw failure;

        var half = papers.Count / 2;
        return await HalvesAsync([.. papers.Take(half)], [.. papers.Skip(half)], halvings + 1).ConfigureAwait(false);
    }

    private async Task<IReadOnlyList<IReadOnlyList<SummarySection>>> BriefAsync(IReadOnlyList<Paper> papers, InsightException failure)
    {
        try
        {
            var sections = await AskAsync(question.Brief(group.Category.Name, papers[0]), papers).ConfigureAwait(false);
            return sections.Count > 0 ? [sections] : throw failure;
        }
        catch (InsightException e) when (ModelTrouble.IsAboutTheQuestion(e))
        {
            // The first answer says best what was wrong.
            throw failure;
        }
    }

    private async Task<IReadOnlyList<IReadOnlyList<SummarySection>>> HalvesAsync(Paper[] first, Paper[] second, int halvings)
    {
        var drafts = new List<IReadOnlyList<SummarySection>>();
        InsightException? failure = null;
        foreach (var half in await Task.WhenAll(TryAsync(first), TryAsync(second)).ConfigureAwait(false))
        {
            drafts.AddRange(half.Drafts);
            failure = half.Failure ?? failure;
        }

        // What is missing of one half is asked for by its key points later, and said where that fails too.
        return drafts.Count > 0 ? drafts : throw failure!;

        async Task<(IReadOnlyList<IReadOnlyList<SummarySection>> Drafts, InsightException? Failure)> TryAsync(Paper[] half)
        {
            try
            {
                return (await DraftAsync(half, halvings).ConfigureAwait(false), null);
            }
            catch (InsightException e) when (ModelTrouble.IsAboutTheQuestion(e) || e.ErrorId == SummaryErrors.NothingSaidId)
            {
                return ([], e);
            }
        }
    }

    private async Task<IReadOnlyList<SummarySection>> JoinAsync(List<IReadOnlyList<SummarySection>> drafts)
    {
        var keyPoints = Section(drafts, SummaryPart.KeyPoints);
        try
        {
            var joined = await AskAsync(question.Joined(group.Category.Name, group.Papers, drafts), group.Papers).ConfigureAwait(false);
            if (joined.Count > 0)
                return [.. joined.Where(static s => s.Part != SummaryPart.KeyPoints).Concat(keyPoints).OrderBy(static s => s.Part)];
        }
        catch (InsightException e)
        {
            events?.Report(new RunEvent.Warned(e.ErrorId, $"The parts of '{group.Category.Name}' stand one after another, since joining them failed: {e.Message}"));
        }

        return [.. Enum.GetValues<SummaryPart>().SelectMany(p => Section(drafts, p))];
    }

    private async Task<IReadOnlyList<SummarySection>> CoverAsync(IReadOnlyList<SummarySection> sections)
    {
        for (var attempt = 0; attempt < 2; attempt++)
        {
            var missing = Uncovered(sections);
            if (missing.Count == 0)
                return sections;
            foreach (var part in missing.Chunk(options.PapersPerQuestion))
                sections = await AddKeyPointsAsync(sections, part, attempt).ConfigureAwait(false);
        }

        return sections;
    }

    private async Task<IReadOnlyList<SummarySection>> AddKeyPointsAsync(IReadOnlyList<SummarySection> sections, IReadOnlyList<Paper> papers, int attempt)
    {
        try
        {
            var more = await AskAsync(question.KeyPoints(group.Category.Name, papers, attempt), papers).ConfigureAwait(false);
            return [.. Enum.GetValues<SummaryPart>().SelectMany(p => p == SummaryPart.KeyPoints
                ? InOrder(Section([sections, more], p))
                : Section([sections], p))];
        }
        catch (InsightException e)
        {
            events?.Report(new RunEvent.Note($"{e.ErrorId}: {e.Message}"));
            return sections;
        }
    }

    // Key points stand in the order of the papers, wherever they came from.
    private IEnumerable<SummarySection> InOrder(IEnumerable<SummarySection> sections) => sections.Select(s => s with
    {
        Statements = [.. s.Statements.OrderBy(t => t.PaperIds.Count == 0 ? int.MaxValue : group.Papers.TakeWhile(p => p.Id != t.PaperIds[0]).Count())],
    });

    private List<Paper> Uncovered(IReadOnlyList<SummarySection> sections)
    {
        var covered = sections.Where(static s => s.Part == SummaryPart.KeyPoints)
            .SelectMany(static s => s.Statements).SelectMany(static s => s.PaperIds).ToHashSet(StringComparer.Ordinal);
        return [.. group.Papers.Where(p => !covered.Contains(p.Id))];
    }

    private static IEnumerable<SummarySection> Section(IEnumerable<IReadOnlyList<SummarySection>> drafts, SummaryPart part)
    {
        var statements = drafts.SelectMany(static d => d).Where(s => s.Part == part).SelectMany(static s => s.Statements).ToList();
        return statements.Count > 0 ? [new SummarySection(part, statements)] : [];
    }

    private async Task<IReadOnlyList<SummarySection>> AskAsync(ModelQuestion asked, IReadOnlyList<Paper> papers) =>
        SummaryAnswer.Read(
            (await PaidAsync(asked with { IsUsable = text => SummaryAnswer.Read(text, papers).Count > 0 }).ConfigureAwait(false)).Text,
            papers);

    private async Task<ModelReply> PaidAsync(ModelQuestion asked)
    {
        try
        {
            var reply = await model.AskAsync(asked, events, cancellationToken).ConfigureAwait(false);
            Book(reply.Receipt);
            return reply;
        }
        catch (InsightException e)
        {
            Book(e.Receipt);
            throw;
        }
    }

    private void Book(Receipt? receipt)
    {
        if (receipt is null)
            return;
        lock (_receipts)
            _receipts.Add(receipt);
    }
}
