namespace DailyInsights;

/// <summary>
/// Tells the first few faults of a file or answer one by one, and at its end how many more there were: a feed of a million broken entries
/// is one mishap, not a million.
/// </summary>
/// <param name="events">Told of the faults.</param>
/// <param name="more">Makes the fault that stands for those not told, given their number.</param>
internal sealed class FaultTally(IProgress<RunEvent>? events, Func<int, InsightException> more)
{
    private const int Most = 5;

    private int _count;

    /// <summary>Takes up a fault.</summary>
    public void Add(InsightException fault)
    {
        if (++_count <= Most)
            events?.Report(new RunEvent.Failed(fault));
    }

    /// <summary>Tells how many faults were not told. Called once, at the end.</summary>
    public void Close()
    {
        if (_count > Most)
            events?.Report(new RunEvent.Failed(more(_count - Most)));
    }
}
