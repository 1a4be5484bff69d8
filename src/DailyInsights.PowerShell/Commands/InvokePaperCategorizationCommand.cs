using System.Management.Automation;
using System.Threading.Channels;
using DailyInsights.Digests;
using DailyInsights.PowerShell.Engines;
using DailyInsights.PowerShell.Errors;
using DailyInsights.PowerShell.Input;
using DailyInsights.PowerShell.Pipeline;

namespace DailyInsights.PowerShell.Commands;

/// <summary>Puts each paper into a category and passes it on, in the order given.</summary>
[Cmdlet(VerbsLifecycle.Invoke, "PaperCategorization", SupportsShouldProcess = true)]
[OutputType(typeof(Paper))]
public sealed class InvokePaperCategorizationCommand : EngineCmdlet
{
    // Enough for a model's batches under way at once; a source that is faster waits.
    private const int ReadAhead = 256;
    private static readonly TimeSpan Turn = TimeSpan.FromMilliseconds(20);

    private readonly Channel<Paper> _papers = Channel.CreateBounded<Paper>(ReadAhead);
    private readonly List<Paper> _rehearsed = [];
    private EngineSet? _engines;
    private PipelineWork? _work;
    private bool _isRehearsal;
    private int _number;
    private int _given;

    /// <summary>Papers, or any objects with a Title and perhaps an Abstract, Url and Id.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [AllowNull]
    public PSObject?[] InputObject { get; set; } = [];

    /// <summary>Lets the language model name categories outside the taxonomy. Names that differ in case only are one.</summary>
    [Parameter]
    public SwitchParameter AllowNewCategory { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        var engines = _engines = Open(Attempt(() => EngineOptions() with { AllowNewCategory = AllowNewCategory }));
        // Only what is sent and paid for is asked about: without a model nothing leaves the machine.
        _isRehearsal = engines.ModelName is not null && (IsWhatIf || !ShouldProcess("the papers to " + engines.ModelName, "Send"));
        if (_isRehearsal)
            return;
        _work = Start(async (output, cancellationToken) =>
        {
            if (engines.ModelName is not null)
                output.Report(new RunEvent.Advanced("Categorizing papers", 0, null, engines.ModelName));
            var papers = _papers.Reader.ReadAllAsync(cancellationToken);
            var categories = new HashSet<string?>(StringComparer.OrdinalIgnoreCase);
            var count = 0;
            await foreach (var paper in engines.Categorizer.CategorizeAsync(papers, output, cancellationToken).ConfigureAwait(false))
            {
                count++;
                categories.Add(paper.Category);
                await output.WriteAsync(paper).ConfigureAwait(false);
            }

            output.Report(new RunEvent.Note(FormattableString.Invariant($"Papers categorized: {count}; categories: {categories.Count}.")));
        });
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var item in InputObject ?? [null])
        {
            _number++;
            try
            {
                Give(PaperObjects.Read(item, _number));
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
        if (_isRehearsal)
        {
            if (IsWhatIf)
                ShouldProcess(EstimateText.Of(_engines!.EstimateCategorization(_rehearsed), _engines.ModelName!), "Ask");
            return;
        }

        Progress.Expected = _given;
        _papers.Writer.TryComplete();
        Finish(_work!);
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        // The work first: it still uses the engines.
        base.Dispose(disposing);
        if (disposing)
            _engines?.Dispose();
    }

    private void Give(Paper paper)
    {
        if (_isRehearsal)
        {
            _rehearsed.Add(paper);
            return;
        }

        _given++;
        _work!.RunAvailable();
        while (!_papers.Writer.TryWrite(paper))
        {
            if (_work.IsEnded)
            {
                Finish(_work);
                return;
            }

            _work.RunAvailable(Turn);
        }
    }
}
