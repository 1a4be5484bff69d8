using System.Management.Automation;
using DailyInsights.Digests;
using DailyInsights.PowerShell.Completion;
using DailyInsights.PowerShell.Errors;
using DailyInsights.PowerShell.Input;
using DailyInsights.PowerShell.Paths;
using DailyInsights.PowerShell.Pipeline;
using DailyInsights.PowerShell.Sessions;
using DailyInsights.Reports;

namespace DailyInsights.PowerShell.Commands;

/// <summary>Draws how papers spread over their categories, or how that changes from day to day, as a PNG or SVG file.</summary>
[Cmdlet(VerbsCommon.New, "CategoryChart", SupportsShouldProcess = true)]
[OutputType(typeof(FileInfo))]
public sealed class NewCategoryChartCommand : InsightCmdlet
{
    private readonly List<Paper> _papers = [];
    private readonly List<InsightReport> _reports = [];
    private int _number;
    private string _file = "";

    /// <summary>Categorized papers, summaries or reports; for a trend, reports.</summary>
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

    /// <summary>Pie (shares, and a legend of each category's papers), Bar (a bar a category) or Trend (shares over many reports).</summary>
    [Parameter]
    public PictureKind Kind { get; set; }

    /// <summary>What one column of a trend stands for.</summary>
    [Parameter]
    public TrendStep Step { get; set; }

    /// <summary>Whether the picture is for a light or a dark page.</summary>
    [Parameter]
    public PictureTheme Theme { get; set; }

    /// <summary>The language of the words in the picture; the context's when left out.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(LanguageCompleter))]
    [ValidateNotNullOrEmpty]
    public string? Language { get; set; }

    /// <summary>The width in units, which are pixels at scale 1.</summary>
    [Parameter]
    [ValidateRange(240, 20_000)]
    public int Width { get; set; } = 1400;

    /// <summary>The height in units; the picture grows where its legend needs more, unless a height is given.</summary>
    [Parameter]
    [ValidateRange(240, 20_000)]
    public int Height { get; set; } = 600;

    /// <summary>Pixels for one unit in a PNG: 2 stays sharp on dense screens.</summary>
    [Parameter]
    [ValidateRange(0.1, 10.0)]
    public double Scale { get; set; } = 1;

    /// <summary>The font family, or several, the wanted one first.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(FontFamilyCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] FontFamily { get; set; } = [];

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        // Before the cmdlets in front of this one have done, or paid for, anything.
        _file = Attempt(() => FilePaths.Folder(this, Path));
        Attempt(() => PictureFile.FormatOf(_file));
        if (Language is not null)
            Attempt(() => SummaryLanguage.Find(Language));
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var item in InputObject ?? [null])
        {
            _number++;
            try
            {
                Take(item);
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
        Picture picture = Kind == PictureKind.Trend ? Trend() : Spread();
        if (picture.IsEmpty)
        {
            WriteVerbose("There are no categorized papers, so nothing is drawn.");
            return;
        }

        if (!ShouldProcess(_file, "Draw"))
            return;
        var options = new ChartOptions
        {
            Kind = Kind == PictureKind.Bar ? ChartKind.Bar : ChartKind.Pie,
            Width = Width,
            Height = Height,
            Scale = Scale,
            Theme = Theme,
            FontFamily = string.Join(',', FontFamily),
        };
        if (MyInvocation.BoundParameters.ContainsKey(nameof(Height)))
            options = options with { MostHeight = Height };
        Run(async (output, cancellationToken) =>
        {
            await PictureFile.WriteAsync(picture, _file, options, cancellationToken).ConfigureAwait(false);
            await output.WriteFileAsync(_file).ConfigureAwait(false);
        });
    }

    private void Take(PSObject? item)
    {
        if (Kind == PictureKind.Trend)
            _reports.Add(item?.BaseObject as InsightReport ?? throw InputErrors.TrendNeedsReport(item));
        else
            _papers.AddRange(PaperObjects.ReadToDraw(item, _number));
    }

    private string LanguageOfWords => Language ?? InsightSession.Current.Language;

    private TrendPicture Trend()
    {
        // One category may have been called by an alias on another day.
        var taxonomy = Attempt(() => InsightSession.TaxonomyOf(InsightSession.Current));
        var reports = _reports.Select(r => r with { Summaries = [.. r.Summaries.Select(s => s with { Category = taxonomy.FindOrMake(s.Category).Name })] });
        return TrendPicture.Of(reports, Step, Title ?? "", LanguageOfWords);
    }

    private CategoryChart Spread()
    {
        var taxonomy = Attempt(() => InsightSession.TaxonomyOf(InsightSession.Current));
        var groups = PaperGrouping.ByCategory(_papers, taxonomy, out var leftOut);
        foreach (var paper in leftOut)
            WriteError(ErrorRecords.Of(DigestErrors.PaperWithoutCategory(paper)));
        return CategoryChart.Of(groups.SelectMany(static g => g.Papers), Title ?? "", LanguageOfWords);
    }
}
