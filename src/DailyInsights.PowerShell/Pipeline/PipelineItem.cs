using System.Management.Automation;

namespace DailyInsights.PowerShell.Pipeline;

/// <summary>One thing to do on the pipeline's thread.</summary>
internal sealed class PipelineItem
{
    private readonly Action<PSCmdlet> _action;

    // The worker must go on asynchronously: on the pipeline's thread it would hold up the pipeline.
    private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public PipelineItem(Action<PSCmdlet> action) => _action = action;

    public Task Done => _done.Task;

    public void Run(PSCmdlet owner)
    {
        _action(owner);
        _done.TrySetResult();
    }

    public void Cancel() => _done.TrySetCanceled();
}
