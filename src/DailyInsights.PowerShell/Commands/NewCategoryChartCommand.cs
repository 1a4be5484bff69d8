using System.Management.Automation;
using DailyInsights.Digests;
using DailyInsights.PowerShell.Errors;
using DailyInsights.PowerShell.Input;
using DailyInsights.PowerShell.Paths;
using DailyInsights.PowerShell.Pipeline;
using DailyInsights.PowerShell.Sessions;
using DailyInsights.Reports;

namespace DailyInsights.PowerShell.Commands;

/// <summary>Draws how papers spread over their categories, as a PNG or SVG file.</summary>
[Cmdlet(VerbsCommon.New, "CategoryChart", SupportsShouldProcess = true)]
[OutputType(typeof(FileInfo))]
public sealed class NewCategoryChartCommand : InsightCmdlet
{
    private readonly List<Paper> _papers = [];
    private int _number;

    /// <summary>Categorized papers, summaries or reports.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    [AllowNull]
    public PSObject?[] InputObject { get; set; } = [];

    /// <summary>The file to write; its ending, .png or .svg, says as what.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = "";

    /// <summary>The picture's title.</summary>
    [Parameter]
    [AllowEmptyString]
    public string? Title { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var item in InputObject ?? [null])
        {
            _number++;
            try
            {
                _papers.AddRange(item?.BaseObject switch
                {
                    CategorySummary summary => summary.Papers,
                    InsightReport report => report.Papers,
                    _ => [PaperObjects.Read(item, _number)],
                });
            }
            catch (InsightException e)
            {
                WriteError(ErrorRecords.Of(InputErrors.NotChartable(item, e), item));
            }
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        var file = Attempt(() => FilePaths.Folder(this, Path));
        Attempt(() => PictureFile.FormatOf(file));
        var context = InsightSession.Current;
        var taxonomy = Attempt(() => InsightSession.TaxonomyOf(context));
        var groups = PaperGrouping.ByCategory(_papers, taxonomy, out var leftOut);
        foreach (var paper in leftOut)
            WriteError(ErrorRecords.Of(DigestErrors.PaperWithoutCategory(paper)));
        if (groups.Count == 0)
        {
            WriteVerbose("There are no categorized papers, so nothing is drawn.");
            return;
        }

        if (!ShouldProcess(file, "Draw"))
            return;
        Run(async (output, cancellationToken) =>
        {
            var chart = CategoryChart.Of(groups.SelectMany(static g => g.Papers), Title ?? "", context.Language);
            await PictureFile.WriteAsync(chart, file, null, cancellationToken).ConfigureAwait(false);
            await output.WriteAsync(new FileInfo(file)).ConfigureAwait(false);
        });
    }
}
