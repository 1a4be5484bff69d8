namespace DailyInsights.Core.Tests.Support;

/// <summary>Keeps what was told, in order.</summary>
public sealed class EventList : IProgress<RunEvent>
{
    private readonly List<RunEvent> _events = [];

    public IReadOnlyList<RunEvent> All
    {
        get
        {
            lock (_events)
                return [.. _events];
        }
    }

    public IEnumerable<string> Notes => All.OfType<RunEvent.Note>().Select(static e => e.Message);

    public IEnumerable<string> Warnings => All.OfType<RunEvent.Warned>().Select(static e => e.ErrorId);

    public IEnumerable<string> Failures => All.OfType<RunEvent.Failed>().Select(static e => e.Error.ErrorId);

    public void Report(RunEvent value)
    {
        lock (_events)
            _events.Add(value);
    }
}
