using System.Collections.Concurrent;
using System.Management.Automation;
using DailyInsights.PowerShell.Errors;

namespace DailyInsights.PowerShell.Pipeline;

/// <summary>What asynchronous work says to the pipeline. May be used from any thread.</summary>
internal sealed class PipelineOutput : IProgress<RunEvent>
{
    private readonly BlockingCollection<PipelineItem> _items;
    private readonly ProgressBoard _progress;
    private readonly CancellationToken _cancellationToken;

    public PipelineOutput(BlockingCollection<PipelineItem> items, ProgressBoard progress, CancellationToken cancellationToken)
    {
        _items = items;
        _progress = progress;
        _cancellationToken = cancellationToken;
    }

    /// <summary>Writes an object and waits until the rest of the pipeline has had it, so that no more is fetched than is wanted.</summary>
    public Task WriteAsync(object value) => DoAsync(cmdlet => cmdlet.WriteObject(value, enumerateCollection: false));

    /// <summary>Writes a file as Get-Item gives it, with what PowerShell's views of files show, and waits as <see cref="WriteAsync"/> does.</summary>
    /// <param name="path">The file's path in the file system.</param>
    public Task WriteFileAsync(string path) => DoAsync(cmdlet =>
    {
        // The session's location may be in another provider.
        foreach (var item in cmdlet.InvokeProvider.Item.Get([@"Microsoft.PowerShell.Core\FileSystem::" + path], force: true, literalPath: true))
            cmdlet.WriteObject(item);
    });

    /// <inheritdoc/>
    public void Report(RunEvent value)
    {
        switch (value)
        {
            case RunEvent.Note note:
                TryAdd(new PipelineItem(cmdlet => cmdlet.WriteVerbose(note.Message)));
                break;
            case RunEvent.Warned warned:
                TryAdd(new PipelineItem(cmdlet => cmdlet.WriteWarning(warned.Message)));
                break;
            case RunEvent.Failed failed:
                TryAdd(new PipelineItem(cmdlet => cmdlet.WriteError(ErrorRecords.Of(failed.Error))));
                break;
            case RunEvent.Advanced advanced:
                _progress.Tell(advanced);
                break;
        }
    }

    /// <summary>Tells those who look for a fault (debug).</summary>
    public void Debug(string message) => TryAdd(new PipelineItem(cmdlet => cmdlet.WriteDebug(message)));

    private Task DoAsync(Action<PSCmdlet> action)
    {
        var item = new PipelineItem(action);
        return TryAdd(item) ? item.Done : Task.FromCanceled(_cancellationToken.IsCancellationRequested ? _cancellationToken : new CancellationToken(true));
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
