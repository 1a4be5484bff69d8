using System.Management.Automation;
using DailyInsights.Digests;
using DailyInsights.PowerShell.Completion;
using DailyInsights.PowerShell.Engines;
using DailyInsights.PowerShell.Input;
using DailyInsights.PowerShell.Paths;
using DailyInsights.Reports;
using DailyInsights.Sources.Arxiv;
using DailyInsights.Summaries;

namespace DailyInsights.PowerShell.Commands;

/// <summary>Makes the digest of a day in one call: collects, joins, categorizes, summarizes and writes.</summary>
[Cmdlet(VerbsLifecycle.Invoke, "InsightDigest", SupportsShouldProcess = true)]
[OutputType(typeof(FileInfo), typeof(InsightReport))]
public sealed class InvokeInsightDigestCommand : EngineCmdlet
{
    /// <summary>Where the papers come from: sample, arxiv:cs.CL, arxiv-announced:cs.CL, huggingface, deeplearn,
    /// feed:ADDRESS, or a file of saved answers.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ArgumentCompleter(typeof(SourceCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Source { get; set; } = [];

    /// <summary>The folder in which the digest gets a folder named by its date.</summary>
    [Parameter(Position = 1)]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = ".";

    /// <summary>The formats to write.</summary>
    [Parameter(Position = 2)]
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

    /// <summary>The day the digest is for; today when left out.</summary>
    [Parameter]
    [IsoDate]
    public DateTime Date { get; set; }

    /// <summary>The language of the summaries, such as ko, en, ja, zh or de, instead of the session's.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(LanguageCompleter))]
    [ValidateNotNullOrEmpty]
    public string? Language { get; set; }

    /// <summary>What the entries of feeds are: Paper, or News, whose report is named News_.</summary>
    [Parameter]
    public PaperKind Kind { get; set; }

    /// <summary>Lets the language model name categories outside the taxonomy.</summary>
    [Parameter]
    public SwitchParameter AllowNewCategory { get; set; }

    /// <summary>What becomes of a model's statements that the checks cannot confirm: Mark keeps them, marked; Drop leaves them out.</summary>
    [Parameter]
    public UnverifiedStatement UnverifiedStatement { get; set; }

    /// <summary>Your own wishes for the content and style of a model's summaries.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Prompt { get; set; }

    /// <summary>Writes the report to the pipeline, instead of the files.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        var export = Attempt(() => ExportTarget.Of(this, Path, Format, Layout, TemplatePath, Emoji));
        var engines = Attempt(() => EngineOptions(Language) with
        {
            AllowNewCategory = AllowNewCategory,
            Unverified = UnverifiedStatement,
            Prompt = Prompt,
        });
        var day = MyInvocation.BoundParameters.ContainsKey(nameof(Date)) ? Attempt(() => DigestDay.Past(DateOnly.FromDateTime(Date), "-" + nameof(Date), TimeProvider.System)) : DigestDay.Today(TimeProvider.System);
        Tell(engines);
        var location = SessionState.Path.CurrentFileSystemLocation.ProviderPath;
        using var sources = Attempt(() => SourceSet.Open(WithTheirClasses(Source).SelectMany(FilesOf), day, folder: location, kind: Kind));
        var options = new DigestOptions
        {
            Sources = sources.Sources,
            Date = day,
            Engines = engines,
            Export = export,
        };
        if (IsWhatIf)
            Rehearse(options);
        if (ShouldProcess(FormattableString.Invariant($"the digest of {day:yyyy-MM-dd} in {export.Path}"), "Make"))
            Make(options);
    }

    // Without quotes, arxiv:cs.CL,cs.CV is two texts to PowerShell, the second of which is a class of the first's.
    private static List<string> WithTheirClasses(IEnumerable<string> sources)
    {
        var result = new List<string>();
        foreach (var source in sources)
        {
            if (result.Count > 0 && result[^1].StartsWith("arxiv", StringComparison.OrdinalIgnoreCase) && ArxivTaxonomy.Find(source) is not null)
                result[^1] += "," + source;
            else
                result.Add(source);
        }

        return result;
    }

    // A source may be a path of the session: on a drive of its own, below the home folder, with wildcards.
    private IEnumerable<string> FilesOf(string source)
    {
        try
        {
            if (SessionState.Path.IsProviderQualified(source) || source.IndexOfAny(['/', '\\', '*', '~']) >= 0)
            {
                if (InvokeProvider.Item.Exists(source, force: false, literalPath: true))
                    return [SessionState.Path.GetUnresolvedProviderPathFromPSPath(source)];
                var files = GetResolvedProviderPathFromPSPath(source, out var provider);
                if (provider.Name == "FileSystem" && files.Count > 0)
                    return files;
            }
        }
        catch (Exception e) when (e is RuntimeException and not PipelineStoppedException)
        {
            // Not a path after all; what it is instead is found out where sources are opened.
        }

        return [source];
    }

    private void Rehearse(DigestOptions options)
    {
        string? estimate = null;
        Run(async (output, cancellationToken) => estimate = await DigestMaker.EstimateAsync(options, output, cancellationToken).ConfigureAwait(false));
        if (estimate is not null)
            ShouldProcess(estimate, "Ask");
    }

    private void Make(DigestOptions options) => Run(async (output, cancellationToken) =>
    {
        var result = await new DigestMaker(TimeProvider.System).MakeAsync(options, output, cancellationToken).ConfigureAwait(false);
        if (PassThru && result.Report is not null)
        {
            await output.WriteAsync(result.Report).ConfigureAwait(false);
            return;
        }

        foreach (var file in result.Files)
            await output.WriteFileAsync(file).ConfigureAwait(false);
    });
}
