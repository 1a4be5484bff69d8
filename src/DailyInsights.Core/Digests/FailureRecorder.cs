namespace DailyInsights.Digests;

/// <summary>Passes events on and remembers the failures among them, so that the digest can tell them too.</summary>
internal sealed class FailureRecorder(IProgress<RunEvent>? inner) : IProgress<RunEvent>
{
    private readonly List<Problem> _problems = [];

    public IReadOnlyList<Problem> Problems
    {
        get
        {
            lock (_problems)
                return [.. _problems];
        }
    }

    public void Report(RunEvent value)
    {
        if (value is RunEvent.Failed failed)
        {
            lock (_problems)
                _problems.Add(failed.Error.ToProblem());
        }

        inner?.Report(value);
    }
}
