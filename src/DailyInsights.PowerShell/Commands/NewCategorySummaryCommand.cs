using System.Management.Automation;
using DailyInsights.Digests;
using DailyInsights.PowerShell.Engines;
using DailyInsights.PowerShell.Errors;
using DailyInsights.PowerShell.Input;

namespace DailyInsights.PowerShell.Commands;

/// <summary>Writes a summary for each category, in order of first appearance.</summary>
[Cmdlet(VerbsCommon.New, "CategorySummary")]
[OutputType(typeof(CategorySummary))]
public sealed class NewCategorySummaryCommand : EngineCmdlet
{
    private readonly List<Paper> _papers = [];
    private int _number;

    /// <summary>Categorized papers, or any objects with a Title and a Category.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [AllowNull]
    public PSObject?[] InputObject { get; set; } = [];

    /// <summary>The language of the summaries, such as ko, en, ja, zh or de, instead of the session's.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Language { get; set; }

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
        var options = Attempt(() => EngineOptions(Language));
        var engines = Attempt(() => EngineSet.Create(options));
        Run(async (output, cancellationToken) =>
        {
            using (engines)
            {
                await foreach (var summary in CategorySummaries
                    .SummarizeAsync(_papers, engines, output, cancellationToken).ConfigureAwait(false))
                {
                    await output.WriteAsync(summary).ConfigureAwait(false);
                }
            }
        });
    }
}
