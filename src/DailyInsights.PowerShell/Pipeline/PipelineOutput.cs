using System.Collections.Concurrent;
using System.Management.Automation;
using DailyInsights.PowerShell.Errors;

namespace DailyInsights.PowerShell.Pipeline;

/// <summary>What asynchronous work says to the pipeline. May be used from any thread.</summary>
internal sealed class PipelineOutput : IProgress<RunEvent>
{
    private readonly BlockingCollection<PipelineItem> _items;
    private readonly CancellationToken _cancellationToken;

    public PipelineOutput(BlockingCollection<PipelineItem> items, CancellationToken cancellationToken)
    {
        _items = items;
        _cancellationToken = cancellationToken;
    }

    /// <summary>Writes an object and waits until the rest of the pipeline has had it, so that no more is fetched than is wanted.</summary>
    public Task WriteAsync(object value) => DoAsync(cmdlet => cmdlet.WriteObject(value, enumerateCollection: false));

    /// <summary>Does something on the pipeline's thread and waits for it.</summary>
    public Task DoAsync(Action<Cmdlet> action)
    {
        var item = new PipelineItem(action);
        return TryAdd(item) ? item.Done : Task.FromCanceled(_cancellationToken.IsCancellationRequested ? _cancellationToken : new CancellationToken(true));
    }

    /// <inheritdoc/>
    public void Report(RunEvent value)
    {
        Action<Cmdlet> action = value switch
        {
            RunEvent.Note note => cmdlet => cmdlet.WriteVerbose(note.Message),
            RunEvent.Warned warned => cmdlet => cmdlet.WriteWarning(warned.Message),
            RunEvent.Failed failed => cmdlet => cmdlet.WriteError(ErrorRecords.Of(failed.Error)),
            RunEvent.Advanced advanced => cmdlet => cmdlet.WriteProgress(ProgressRecords.Of(advanced)),
            _ => static _ => { }
            ,
        };
        TryAdd(new PipelineItem(action));
    }

    private bool TryAdd(PipelineItem item)
    {
        if (_cancellationToken.IsCancellationRequested)
            return false;
        try
        {
            return _items.TryAdd(item, Timeout.Infinite, CancellationToken.None);
        }
        catch (InvalidOperationException)
        {
            // The work has ended; a straggler of its has nobody to talk to.
            return false;
        }
    }
}
