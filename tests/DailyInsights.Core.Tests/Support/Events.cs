using System.Collections.Concurrent;

namespace DailyInsights.Core.Tests.Support;

/// <summary>Keeps what it is told, at once and in order.</summary>
public sealed class Events : IProgress<RunEvent>
{
    public ConcurrentQueue<RunEvent> All { get; } = new();

    public IEnumerable<string> Failures => All.OfType<RunEvent.Failed>().Select(static f => f.Error.ErrorId);

    public IEnumerable<string> Warnings => All.OfType<RunEvent.Warned>().Select(static w => w.ErrorId);

    public void Report(RunEvent value) => All.Enqueue(value);
}
