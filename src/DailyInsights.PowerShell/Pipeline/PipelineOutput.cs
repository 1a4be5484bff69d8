using System.Collections.Concurrent;
using System.Management.Automation;
using DailyInsights.PowerShell.Errors;

namespace DailyInsights.PowerShell.Pipeline;

/// <summary>What asynchronous work says to the pipeline. May be used from any thread.</summary>
internal sealed class PipelineOutput : IProgress<RunEvent>
{
    private static readonly TimeSpan BetweenProgress = TimeSpan.FromMilliseconds(200);

    private readonly BlockingCollection<PipelineItem> _items;
    private readonly CancellationToken _cancellationToken;
    private long _lastProgress;

    public PipelineOutput(BlockingCollection<PipelineItem> items, CancellationToken cancellationToken)
    {
        _items = items;
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

    /// <summary>Does something on the pipeline's thread and waits for it.</summary>
    public Task DoAsync(Action<PSCmdlet> action)
    {
        var item = new PipelineItem(action);
        return TryAdd(item) ? item.Done : Task.FromCanceled(_cancellationToken.IsCancellationRequested ? _cancellationToken : new CancellationToken(true));
    }

    /// <inheritdoc/>
    public void Report(RunEvent value)
    {
        if (value is RunEvent.Advanced step && !IsDue(step))
            return;
        Action<PSCmdlet> action = value switch
        {
            RunEvent.Note note => cmdlet => cmdlet.WriteVerbose(note.Message),
            RunEvent.Warned warned => cmdlet => cmdlet.WriteWarning(warned.Message),
            RunEvent.Failed failed => cmdlet => cmdlet.WriteError(ErrorRecords.Of(failed.Error)),
            RunEvent.Advanced advanced => cmdlet => cmdlet.WriteProgress(ProgressRecords.Of(advanced)),
            _ => static _ => { },
        };
        TryAdd(new PipelineItem(action));
    }

    // Nobody can read progress faster, and showing it takes longer than the work that it tells of.
    private bool IsDue(RunEvent.Advanced step)
    {
        var now = TimeProvider.System.GetTimestamp();
        var last = Interlocked.Read(ref _lastProgress);
        var isLast = step.Done >= step.Total;
        if (last != 0 && !isLast && TimeProvider.System.GetElapsedTime(last, now) < BetweenProgress)
            return false;
        Interlocked.Exchange(ref _lastProgress, now);
        return true;
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
