namespace DailyInsights.Summaries;

/// <summary>Checks a category's summary against its papers and against the form asked for, without asking a model.</summary>
public sealed class SummaryChecker
{
    private readonly SummaryLanguage _language;
    private readonly IReadOnlyList<Paper> _papers;
    private readonly Lazy<SourceText> _all;
    private readonly Dictionary<string, SourceText> _byPaper = new(StringComparer.Ordinal);

    /// <summary>Makes one for the papers of a category.</summary>
    /// <param name="papers">The papers.</param>
    /// <param name="language">The language the summary should be in.</param>
    public SummaryChecker(IReadOnlyList<Paper> papers, SummaryLanguage language)
    {
        ArgumentNullException.ThrowIfNull(papers);
        ArgumentNullException.ThrowIfNull(language);
        _papers = papers;
        _language = language;
        foreach (var paper in papers)
            _byPaper.TryAdd(paper.Id, SourceText.Of(paper));
        _all = new Lazy<SourceText>(() => SourceText.Join(_byPaper.Values));
    }

    /// <summary>Checks a whole summary as it stands.</summary>
    /// <param name="summary">The summary.</param>
    public static SummaryChecks Check(CategorySummary summary)
    {
        ArgumentNullException.ThrowIfNull(summary);
        return new SummaryChecker(summary.Papers, SummaryLanguage.Find(summary.Language)).Score(summary.Sections, 0);
    }

    /// <summary>Counts what holds.</summary>
    /// <param name="sections">The parts of the summary.</param>
    /// <param name="dropped">How many statements were left out before.</param>
    public SummaryChecks Score(IReadOnlyList<SummarySection> sections, int dropped)
    {
        ArgumentNullException.ThrowIfNull(sections);
        var statements = sections.SelectMany(static s => s.Statements).ToList();
        var faults = statements.Select(s => Faults(s)).ToList();
        var covered = sections.Where(static s => s.Part == SummaryPart.KeyPoints)
            .SelectMany(static s => s.Statements)
            .SelectMany(static s => s.PaperIds)
            .ToHashSet(StringComparer.Ordinal);
        return new SummaryChecks
        {
            Papers = _papers.Count,
            PapersCovered = _papers.Count(p => covered.Contains(p.Id)),
            Statements = statements.Count,
            // What is left of a statement whose markup was taken away may look well, but it is marked for all that.
            StatementsConfirmed = statements.Zip(faults).Count(static s => s.Second.Count == 0 && !s.First.IsUnverified),
            StatementsDropped = dropped,
            Faults = [.. faults.SelectMany(static f => f).Select(static f => f.ToString()),
                .. _papers.Where(p => !covered.Contains(p.Id)).Select(static p => "coverage: " + p.Id)],
        };
    }

    /// <summary>What is wrong with one statement.</summary>
    internal IReadOnlyList<StatementFault> Faults(SummaryStatement statement)
    {
        var cited = statement.PaperIds.Where(_byPaper.ContainsKey).Select(id => _byPaper[id]).ToList();
        var source = cited.Count switch
        {
            0 => _all.Value,
            1 => cited[0],
            _ => SourceText.Join(cited),
        };
        int[] counts = cited.Count > 1 ? [cited.Count, _papers.Count] : cited.Count == 0 ? [_papers.Count] : [];
        return
        [
            .. MarkupCheck.Find(statement.Text),
            .. LanguageCheck.Find(statement.Text, _language),
            .. FigureCheck.Find(statement.Text, source, counts),
            .. NameCheck.Find(statement.Text, source),
        ];
    }
}
