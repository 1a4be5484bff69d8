using System.Management.Automation;

namespace DailyInsights.PowerShell.Pipeline;

/// <summary>What is under way, told from any thread, for the pipeline's thread to show now and then.</summary>
/// <remarks>Nobody can read progress faster, and showing it takes longer than the work that it tells of; what is quick shows none at all.</remarks>
internal sealed class ProgressBoard
{
    private static readonly TimeSpan Quick = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan BetweenShows = TimeSpan.FromMilliseconds(250);

    private readonly object _gate = new();
    private readonly Dictionary<string, Step> _steps = [];
    private readonly TimeProvider _time = TimeProvider.System;
    private readonly long _started;
    private long _shown;

    public ProgressBoard() => _started = _time.GetTimestamp();

    /// <summary>How much there is where a step does not know; null while nobody does.</summary>
    public int? Expected { get; set; }

    public void Tell(RunEvent.Advanced advanced)
    {
        lock (_gate)
        {
            // Two may tell of one step, of whom only one knows how much there is.
            if (_steps.TryGetValue(advanced.Activity, out var step))
                step.Latest = advanced with { Total = advanced.Total ?? step.Latest.Total };
            else
                _steps[advanced.Activity] = new Step(advanced, _time.GetTimestamp());
        }
    }

    /// <summary>Shows what is under way, where it is time to.</summary>
    public void Show(Cmdlet cmdlet)
    {
        if (_time.GetElapsedTime(_started) < Quick || _time.GetElapsedTime(_shown) < BetweenShows)
            return;
        _shown = _time.GetTimestamp();
        foreach (var record in Records())
            cmdlet.WriteProgress(record);
    }

    /// <summary>Takes away all that was shown.</summary>
    public void Clear(Cmdlet cmdlet)
    {
        string[] shown;
        lock (_gate)
        {
            shown = [.. _steps.Values.Where(static s => s.IsShown).Select(static s => s.Latest.Activity)];
            _steps.Clear();
        }

        foreach (var activity in shown)
            cmdlet.WriteProgress(ProgressRecords.Completed(activity));
    }

    private List<ProgressRecord> Records()
    {
        var records = new List<ProgressRecord>();
        lock (_gate)
        {
            foreach (var (activity, step) in _steps.ToArray())
            {
                var latest = step.Latest with { Total = step.Latest.Total ?? Expected };
                if (latest.Done >= latest.Total)
                {
                    _steps.Remove(activity);
                    if (step.IsShown)
                        records.Add(ProgressRecords.Completed(activity));
                    continue;
                }

                step.IsShown = true;
                records.Add(ProgressRecords.Of(latest, TimeLeft(latest, step)));
            }
        }

        return records;
    }

    // As fast as it has been so far.
    private TimeSpan? TimeLeft(RunEvent.Advanced latest, Step step) =>
        latest.Total is { } total && latest.Done > step.First
            ? _time.GetElapsedTime(step.Started) * ((double)(total - latest.Done) / (latest.Done - step.First))
            : null;

    private sealed class Step(RunEvent.Advanced first, long started)
    {
        public int First { get; } = first.Done;

        public long Started { get; } = started;

        public RunEvent.Advanced Latest { get; set; } = first;

        public bool IsShown { get; set; }
    }
}
