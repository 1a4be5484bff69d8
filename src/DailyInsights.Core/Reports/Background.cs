namespace DailyInsights.Reports;

/// <summary>Runs work that knows no cancellation, such as drawing, so that a user who stops it does not wait for its end.</summary>
internal static class Background
{
    /// <summary>
    /// Runs the work on a thread of the pool. When it is stopped, the caller goes on at once; the work runs out by itself and its result is
    /// dropped, so it must touch nothing that others see.
    /// </summary>
    public static async Task<T> RunAsync<T>(Func<T> work, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var task = Task.Run(work, CancellationToken.None);
        try
        {
            return await task.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // Nobody will ask for what went wrong in it any more.
            _ = task.ContinueWith(static t => t.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
            throw;
        }
    }
}
