using System.Management.Automation;
using DailyInsights.Digests;
using DailyInsights.PowerShell.Errors;
using DailyInsights.PowerShell.Input;
using DailyInsights.PowerShell.Paths;
using DailyInsights.PowerShell.Pipeline;
using DailyInsights.Reports;

namespace DailyInsights.PowerShell.Commands;

/// <summary>Writes a dated digest of the summaries that come in, or reports that were imported.</summary>
[Cmdlet(VerbsData.Export, "InsightReport", SupportsShouldProcess = true)]
[OutputType(typeof(FileInfo), typeof(InsightReport))]
public sealed class ExportInsightReportCommand : InsightCmdlet
{
    private readonly List<CategorySummary> _summaries = [];
    private readonly List<InsightReport> _reports = [];
    private ExportOptions? _options;
    private DateOnly? _date;

    /// <summary>Summaries, which become one digest; or digests, each of which is written.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    [AllowNull]
    public PSObject?[] InputObject { get; set; } = [];

    /// <summary>The folder in which the digest gets a folder named by its date.</summary>
    [Parameter(Position = 0)]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = ".";

    /// <summary>The formats to write.</summary>
    [Parameter(Position = 1)]
    [ValidateNotNullOrEmpty]
    public ReportFormat[] Format { get; set; } = [ReportFormat.Markdown];

    /// <summary>Standard, or Classic: the earlier system's.</summary>
    [Parameter]
    public ReportLayout Layout { get; set; }

    /// <summary>A Markdown template of your own, in Handlebars syntax, in place of a layout.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? TemplatePath { get; set; }

    /// <summary>The emoji of categories: Fixed (each its own, always the same), Random, or None.</summary>
    [Parameter]
    public EmojiChoice Emoji { get; set; }

    /// <summary>The day the digest is for; today, or a report's own, when left out.</summary>
    [Parameter]
    [IsoDate]
    public DateTime Date { get; set; }

    /// <summary>Writes the report to the pipeline, instead of the files.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        // Before the cmdlets in front of this one have done, or paid for, anything: a fault in the settings must cost nothing.
        _options = Attempt(() => ExportTarget.Of(this, Path, Format, Layout, TemplatePath, Emoji));
        if (MyInvocation.BoundParameters.ContainsKey(nameof(Date)))
            _date = Attempt(() => DigestDay.Past(DateOnly.FromDateTime(Date), "-" + nameof(Date), TimeProvider.System));
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var item in InputObject ?? [null])
        {
            switch (item?.BaseObject)
            {
                case CategorySummary summary:
                    _summaries.Add(summary);
                    break;
                case InsightReport report:
                    _reports.Add(report);
                    break;
                default:
                    WriteError(ErrorRecords.Of(InputErrors.NotASummary(item), item));
                    break;
            }
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        if (_summaries.Count > 0)
            _reports.Add(ReportBuilder.Build(_summaries, _date ?? DigestDay.Today(TimeProvider.System)));
        var written = new HashSet<(DateOnly, PaperKind)>();
        foreach (var report in _reports.Select(r => _date is { } date ? r with { Date = date } : r))
        {
            // The second would take the place of the first, whose work would be lost without a word.
            if (written.Add((report.Date, report.Kind)))
                Write(report, _options!);
            else
                WriteError(ErrorRecords.Of(InputErrors.TwoReportsOfOneDay(report)));
        }

        if (_reports.Count == 0)
            WriteVerbose("There are no summaries, so no digest is written.");
    }

    private void Write(InsightReport report, ExportOptions options)
    {
        if (!ShouldProcess(FormattableString.Invariant($"the digest of {report.Date:yyyy-MM-dd} in {options.Path}"), "Write"))
            return;
        Run(async (output, cancellationToken) =>
        {
            try
            {
                var written = await ReportExporter.ExportAsync(report, options, output, cancellationToken).ConfigureAwait(false);
                if (PassThru)
                {
                    await output.WriteAsync(written.Report).ConfigureAwait(false);
                    return;
                }

                foreach (var file in written.Files)
                    await output.WriteFileAsync(file).ConfigureAwait(false);
            }
            catch (InsightException e)
            {
                // The next report may still be written.
                output.Report(new RunEvent.Failed(e));
            }
        });
    }
}
