namespace DailyInsights.Digests;

/// <summary>Passes events on, each failure once: the steps of a digest ask one model, and a key that it refuses is one fault.</summary>
internal sealed class ToldOnce(IProgress<RunEvent> inner) : IProgress<RunEvent>
{
    private readonly HashSet<(string ErrorId, string Message)> _told = [];

    public void Report(RunEvent value)
    {
        if (value is RunEvent.Failed failed)
        {
            lock (_told)
            {
                if (!_told.Add((failed.Error.ErrorId, failed.Error.Message)))
                    return;
            }
        }

        inner.Report(value);
    }
}
