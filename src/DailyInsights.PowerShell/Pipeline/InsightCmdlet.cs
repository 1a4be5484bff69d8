using System.Management.Automation;
using System.Runtime.ExceptionServices;
using DailyInsights.PowerShell.Errors;

namespace DailyInsights.PowerShell.Pipeline;

/// <summary>What all cmdlets of the module share: asynchronous work that stops when the pipeline does, and errors with their own ids.</summary>
public abstract class InsightCmdlet : PSCmdlet, IDisposable
{
    private readonly CancellationTokenSource _stopping = new();
    private PipelineWork? _work;
    private bool _disposed;

    /// <summary>What is under way, over all the work of this call.</summary>
    private protected ProgressBoard Progress { get; } = new();

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <inheritdoc/>
    protected override void StopProcessing() => _stopping.Cancel();

    /// <summary>Ends the work under way. PowerShell calls this also where it never calls <c>EndProcessing</c>.</summary>
    protected virtual void Dispose(bool disposing)
    {
        if (_disposed || !disposing)
            return;
        _disposed = true;
        _work?.Dispose();
        _stopping.Dispose();
    }

    // Requests are listened to only where somebody wants to hear of them.
    private bool IsDebug => MyInvocation.BoundParameters.TryGetValue("Debug", out var given)
        ? (SwitchParameter)given
        : SessionState.PSVariable.GetValue("DebugPreference") is not (null or ActionPreference.SilentlyContinue or ActionPreference.Ignore);

    /// <summary>Starts work that goes on while the pipeline brings more input.</summary>
    private protected PipelineWork Start(Func<PipelineOutput, CancellationToken, Task> work) =>
        _work = new PipelineWork(this, work, Progress, IsDebug, _stopping.Token);

    /// <summary>Does work from start to end, and shows its failure as the cmdlet's terminating error.</summary>
    private protected void Run(Func<PipelineOutput, CancellationToken, Task> work)
    {
        using var running = new PipelineWork(this, work, Progress, IsDebug, _stopping.Token);
        Finish(running);
    }

    /// <summary>Waits for the end of work, and shows its failure as the cmdlet's terminating error.</summary>
    private protected void Finish(PipelineWork work)
    {
        // Not inside the try: what PowerShell itself throws to stop a pipeline must go through untouched.
        work.RunToEnd();
        try
        {
            work.Result();
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
            throw new PipelineStoppedException();
        }
        catch (Exception e)
        {
            ThrowTerminatingError(ErrorRecords.Of(e));
        }
    }

    /// <summary>Does something that is quick, and shows its failure as the cmdlet's terminating error.</summary>
    private protected T Attempt<T>(Func<T> action)
    {
        try
        {
            return action();
        }
        catch (Exception e) when (e is InsightException or ArgumentException)
        {
            ThrowTerminatingError(ErrorRecords.Of(e));
            ExceptionDispatchInfo.Throw(e);
            throw;
        }
    }
}
