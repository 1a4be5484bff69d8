using System.Collections.Concurrent;
using System.Management.Automation;

namespace DailyInsights.PowerShell.Pipeline;

/// <summary>
/// Runs asynchronous work beside the pipeline and carries all it has to say to the pipeline's thread, the only one that may talk to
/// PowerShell.
/// </summary>
/// <remarks>
/// When writing throws (<c>Select-Object -First</c> has enough, <c>-ErrorAction Stop</c>, Ctrl+C) the work is cancelled and waited for
/// before the exception goes on, so that nothing runs on, or is paid for, behind the user's back.
/// </remarks>
internal sealed class PipelineWork : IDisposable
{
    // How long to wait for something to do before progress is looked after.
    private static readonly TimeSpan Turn = TimeSpan.FromMilliseconds(100);

    private readonly BlockingCollection<PipelineItem> _items = [];
    private readonly CancellationTokenSource _cancel;
    private readonly PSCmdlet _owner;
    private readonly ProgressBoard _progress;
    private readonly RequestListener? _requests;
    private readonly Task _task;

    public PipelineWork(PSCmdlet owner, Func<PipelineOutput, CancellationToken, Task> work, ProgressBoard progress, bool debug, CancellationToken stopping)
    {
        _owner = owner;
        _progress = progress;
        _cancel = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        var output = new PipelineOutput(_items, progress, _cancel.Token);
        _requests = debug ? new RequestListener(output.Debug) : null;
        _task = Task.Run(async () =>
        {
            try
            {
                _requests?.Follow();
                await work(output, _cancel.Token).ConfigureAwait(false);
            }
            finally
            {
                _items.CompleteAdding();
            }
        }, CancellationToken.None);
    }

    /// <summary>Whether the work has ended, well or not.</summary>
    public bool IsEnded => _items.IsAddingCompleted;

    /// <summary>Does what the work has asked for so far; waits up to <paramref name="wait"/> for a first thing to do.</summary>
    public void RunAvailable(TimeSpan wait = default)
    {
        while (_items.TryTake(out var item, wait))
        {
            wait = TimeSpan.Zero;
            Execute(item);
        }

        Execute(new PipelineItem(_progress.Show));
    }

    /// <summary>Does what the work asks for until it ends. Throws only what PowerShell throws; for the work's own failure ask <see cref="Result"/>.</summary>
    public void RunToEnd()
    {
        while (!_items.IsCompleted)
            RunAvailable(Turn);
        Execute(new PipelineItem(_progress.Clear));
    }

    /// <summary>Throws what the work threw, if it did. It must have ended.</summary>
    public void Result() => _task.GetAwaiter().GetResult();

    /// <summary>Cancels the work where it still runs, and waits for its end.</summary>
    public void Dispose()
    {
        Abandon();
        _requests?.Dispose();
        _items.Dispose();
        _cancel.Dispose();
    }

    private void Execute(PipelineItem item)
    {
        try
        {
            item.Run(_owner);
        }
        catch
        {
            item.Cancel();
            Abandon();
            throw;
        }
    }

    private void Abandon()
    {
        _cancel.Cancel();
        foreach (var item in _items.GetConsumingEnumerable())
            item.Cancel();
        // What it failed with no longer matters: it was told to stop.
        ((IAsyncResult)_task).AsyncWaitHandle.WaitOne();
        _ = _task.Exception;
    }
}
