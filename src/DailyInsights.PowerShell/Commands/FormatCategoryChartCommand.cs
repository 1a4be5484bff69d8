using System.Management.Automation;
using System.Management.Automation.Host;
using DailyInsights.Digests;
using DailyInsights.PowerShell.Errors;
using DailyInsights.PowerShell.Input;
using DailyInsights.PowerShell.Pipeline;
using DailyInsights.PowerShell.Sessions;
using DailyInsights.Reports;

namespace DailyInsights.PowerShell.Commands;

/// <summary>Shows in the terminal how papers spread over their categories: a bar, a name and a count a line.</summary>
[Cmdlet(VerbsCommon.Format, "CategoryChart")]
[OutputType(typeof(string))]
public sealed class FormatCategoryChartCommand : InsightCmdlet
{
    private const int UsualWidth = 80;

    private readonly List<Paper> _papers = [];
    private int _number;

    /// <summary>Categorized papers, summaries or reports.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [AllowNull]
    public PSObject?[] InputObject { get; set; } = [];

    /// <summary>The width in columns; the window's when left out.</summary>
    [Parameter]
    [ValidateRange(20, 1000)]
    public int Width { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var item in InputObject ?? [null])
        {
            _number++;
            try
            {
                _papers.AddRange(PaperObjects.ReadToDraw(item, _number));
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
        var taxonomy = Attempt(() => InsightSession.TaxonomyOf(InsightSession.Current));
        var counts = PaperGrouping.ByCategory(_papers, taxonomy, out var leftOut).Select(static g => (g.Category.Name, g.Papers.Count))
            .Concat(leftOut.Count > 0 ? [("—", leftOut.Count)] : [])
            .OrderByDescending(static c => c.Item2);
        foreach (var line in TextBars.Of(counts, MyInvocation.BoundParameters.ContainsKey(nameof(Width)) ? Width : WindowWidth))
            WriteObject(line);
    }

    private int WindowWidth
    {
        get
        {
            try
            {
                // A job or a service has a host without a window.
                return Host.UI?.RawUI?.WindowSize.Width is > 20 and var width ? width - 1 : UsualWidth;
            }
            catch (Exception e) when (e is HostException or NotImplementedException or InvalidOperationException or IOException)
            {
                return UsualWidth;
            }
        }
    }
}
