using System.Management.Automation;
using DailyInsights.PowerShell.Paths;
using DailyInsights.PowerShell.Pipeline;
using DailyInsights.Reports;

namespace DailyInsights.PowerShell.Commands;

/// <summary>Reads digests from files: Markdown in both layouts, the earlier system's included, and JSON.</summary>
[Cmdlet(VerbsData.Import, "InsightReport", DefaultParameterSetName = PathSet)]
[OutputType(typeof(InsightReport))]
public sealed class ImportInsightReportCommand : InsightCmdlet
{
    private const string PathSet = "Path";
    private const string LiteralPathSet = "LiteralPath";

    /// <summary>The files, or folders of digests; wildcards are allowed.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = PathSet)]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string[] Path { get; set; } = [];

    /// <summary>The files or folders, named to the letter.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = LiteralPathSet)]
    [Alias("PSPath")]
    [ValidateNotNullOrEmpty]
    public string[] LiteralPath { get; set; } = [];

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var literal = ParameterSetName == LiteralPathSet;
        var files = FilePaths.Resolve(this, literal ? LiteralPath : Path, literal);
        Run(async (output, cancellationToken) =>
        {
            foreach (var file in files)
            {
                try
                {
                    if (Directory.Exists(file))
                    {
                        await foreach (var stored in ReportFolder.ReadAsync(file, output, cancellationToken).ConfigureAwait(false))
                            await output.WriteAsync(stored.Report).ConfigureAwait(false);
                        continue;
                    }

                    await output.WriteAsync(await ReportReader.ReadAsync(file, cancellationToken).ConfigureAwait(false)).ConfigureAwait(false);
                }
                catch (InsightException e)
                {
                    output.Report(new RunEvent.Failed(e));
                }
            }
        });
    }
}
