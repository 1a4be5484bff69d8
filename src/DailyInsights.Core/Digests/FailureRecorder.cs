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
        var problem = value switch
        {
            RunEvent.Failed failed => failed.Error.ToProblem(),
            // Work goes on, but something is not what was asked for.
            RunEvent.Warned { ErrorId: "FeedTruncated" or "ModelLeftPapers" } warned => new Problem(warned.ErrorId, warned.Message),
            _ => null,
        };
        if (problem is not null)
        {
            lock (_problems)
                _problems.Add(problem);
        }

        inner?.Report(value);
    }
}
