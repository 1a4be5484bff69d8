namespace DailyInsights.Summaries;

/// <summary>Has statements that the checks find fault with written anew, once; what still fails is marked or left out.</summary>
internal sealed class StatementRepair(SummaryChecker checker, ModelSummarizerOptions options)
{
    private const int MostAtOnce = 20;

    /// <summary>Asks a model to write statements anew: given are the statements with the papers they cite; gives its answer.</summary>
    public delegate Task<string> Ask(IReadOnlyList<Paper> papers, IReadOnlyList<(SummaryStatement Statement, IReadOnlyList<StatementFault> Faults)> statements);

    /// <summary>How many statements were left out.</summary>
    public int Dropped { get; private set; }

    /// <summary>Checks all statements and mends what can be mended.</summary>
    public async Task<IReadOnlyList<SummarySection>> MendAsync(IReadOnlyList<SummarySection> sections, IReadOnlyList<Paper> papers, Ask ask)
    {
        var faulty = sections.SelectMany(static s => s.Statements)
            .Select(s => (Statement: s, Faults: checker.Faults(s)))
            .Where(static s => s.Faults.Count > 0)
            .DistinctBy(static s => s.Statement)
            .ToList();
        if (faulty.Count == 0)
            return sections;

        var mended = new Dictionary<SummaryStatement, SummaryStatement>();
        foreach (var part in faulty.Chunk(MostAtOnce))
        {
            var cited = part.SelectMany(static f => f.Statement.PaperIds).ToHashSet(StringComparer.Ordinal);
            IReadOnlyList<Paper> about = [.. papers.Where(p => cited.Count == 0 || cited.Contains(p.Id)).Take(options.PapersPerQuestion)];
            Read(await ask(about, part).ConfigureAwait(false), part, about, mended);
        }

        return [.. sections
            .Select(s => s with { Statements = [.. s.Statements.Select(t => Settle(t, mended)).OfType<SummaryStatement>()] })
            .Where(static s => s.Statements.Count > 0)];
    }

    private void Read(
        string json,
        (SummaryStatement Statement, IReadOnlyList<StatementFault> Faults)[] asked,
        IReadOnlyList<Paper> papers,
        Dictionary<SummaryStatement, SummaryStatement> mended)
    {
        foreach (var (number, statement) in SummaryAnswer.ReadNumbered(json, papers))
        {
            if (number < 1 || number > asked.Length)
                continue;
            var old = asked[number - 1].Statement;
            // A statement may lose papers by being mended, but it may not move to others.
            var ids = statement.PaperIds.Where(old.PaperIds.Contains).ToArray();
            var candidate = new SummaryStatement(statement.Text, ids.Length > 0 ? ids : old.PaperIds);
            if (checker.Faults(candidate).Count == 0)
                mended[old] = candidate;
        }
    }

    private SummaryStatement? Settle(SummaryStatement statement, Dictionary<SummaryStatement, SummaryStatement> mended)
    {
        if (mended.TryGetValue(statement, out var better))
            return better;
        var faults = checker.Faults(statement);
        if (faults.Count == 0)
            return statement;

        // Markup never gets through, marked or not.
        var text = faults.Any(static f => f.Check == MarkupCheck.Name) ? MarkupCheck.Strip(statement.Text) : statement.Text;
        if (options.Unverified == UnverifiedStatement.Mark && text.Length > 0)
            return statement with { Text = text, IsUnverified = true };
        Dropped++;
        return null;
    }
}
