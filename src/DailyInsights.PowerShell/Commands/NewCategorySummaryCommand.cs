using System.Management.Automation;
using DailyInsights.Categorization;
using DailyInsights.Digests;
using DailyInsights.PowerShell.Completion;
using DailyInsights.PowerShell.Engines;
using DailyInsights.PowerShell.Errors;
using DailyInsights.PowerShell.Input;
using DailyInsights.Summaries;

namespace DailyInsights.PowerShell.Commands;

/// <summary>Writes a summary for each category, in order of first appearance.</summary>
[Cmdlet(VerbsCommon.New, "CategorySummary", SupportsShouldProcess = true)]
[OutputType(typeof(CategorySummary))]
public sealed class NewCategorySummaryCommand : EngineCmdlet
{
    private readonly List<Paper> _papers = [];
    private int _number;
    private EngineSet? _engines;

    /// <summary>Categorized papers, or any objects with a Title and a Category.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [AllowNull]
    public PSObject?[] InputObject { get; set; } = [];

    /// <summary>Only these categories are summarized; papers of others are left out, and the digest says so.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(CategoryNameCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Category { get; set; } = [];

    /// <summary>The language of the summaries, such as ko, en, ja, zh or de, instead of the session's.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(LanguageCompleter))]
    [ValidateNotNullOrEmpty]
    public string? Language { get; set; }

    /// <summary>What becomes of a model's statements that the checks cannot confirm: Mark keeps them, marked; Drop leaves them out.</summary>
    [Parameter]
    public UnverifiedStatement UnverifiedStatement { get; set; }

    /// <summary>Your own wishes for the content and style of a model's summaries.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Prompt { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing() =>
        // Before the cmdlets in front of this one have done, or paid for, anything: a fault in the settings must cost nothing.
        _engines = Open(Attempt(() => EngineOptions(Language) with { Unverified = UnverifiedStatement, Prompt = Prompt }));

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var item in InputObject ?? [null])
        {
            _number++;
            try
            {
                _papers.Add(PaperObjects.Read(item, _number));
            }
            catch (InsightException e)
            {
                WriteError(ErrorRecords.Of(e, item));
            }
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        var engines = _engines!;
        IReadOnlyList<LeftOutPaper> others = [];
        var papers = Category.Length == 0 ? _papers : PaperSelection.OfCategories(_papers, Category, engines.Taxonomy, out others);
        RequireCategories(papers, engines.Taxonomy);
        if (engines.ModelName is not null && !ShouldProcess(Question(papers, engines), "Ask"))
            return;
        Run(async (output, cancellationToken) =>
        {
            var count = 0;
            await foreach (var summary in CategorySummaries.SummarizeAsync(papers, engines, output, cancellationToken).ConfigureAwait(false))
            {
                await output.WriteAsync(others.Count == 0 ? summary : summary with { LeftOut = ValueList.From(summary.LeftOut.Concat(others)) }).ConfigureAwait(false);
                others = [];
                output.Report(new RunEvent.Note(FormattableString.Invariant($"{++count}. {summary.Category}: papers summarized: {summary.Papers.Count}.")));
            }
        });
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        // The work first: it still uses the engines.
        base.Dispose(disposing);
        if (disposing)
            _engines?.Dispose();
    }

    // A category without papers today is as it may be. A name that is neither a category's nor on any paper is a slip.
    private void RequireCategories(IReadOnlyList<Paper> papers, Taxonomy taxonomy)
    {
        var known = Category.Where(name => taxonomy.Find(name) is not null).ToArray();
        if (papers.Count == 0 && _papers.Count > 0 && known.Length > 0)
            WriteWarning($"None of the papers ({_papers.Count}) is in {string.Join(", ", known)}, so nothing is summarized.");
        foreach (var name in Category)
        {
            if (papers.Any(p => string.Equals(taxonomy.FindOrMake(p.Category ?? "—").Name, taxonomy.FindOrMake(name).Name, StringComparison.OrdinalIgnoreCase)))
                continue;
            if (!known.Contains(name))
                WriteError(ErrorRecords.Of(CategoryErrors.Unknown(name, _papers, taxonomy)));
            else
                WriteVerbose($"No paper is in {name}.");
        }
    }

    private static string Question(IReadOnlyList<Paper> papers, EngineSet engines) =>
        EstimateText.Of(engines.EstimateSummaries(PaperGrouping.ByCategory(papers, engines.Taxonomy, out _)), engines.ModelName!);
}
