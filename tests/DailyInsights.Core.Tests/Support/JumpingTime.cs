namespace DailyInsights.Core.Tests.Support;

/// <summary>A clock that a test moves by hand, or that jumps to the next timer by itself.</summary>
public sealed class JumpingTime : TimeProvider
{
    private readonly object _lock = new();
    private readonly List<JumpingTimer> _timers = [];
    private DateTimeOffset _now = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Timers due within this span fire at once, moving the clock on; longer ones wait for <see cref="Advance"/>.</summary>
    public TimeSpan JumpsUpTo { get; init; } = TimeSpan.Zero;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock)
            return _now;
    }

    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new JumpingTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>The spans that timers were set to, in order.</summary>
    public List<TimeSpan> Waits { get; } = [];

    /// <summary>Moves the clock and fires what is due.</summary>
    public void Advance(TimeSpan span)
    {
        List<JumpingTimer> due;
        lock (_lock)
        {
            _now += span;
            due = [.. _timers.Where(t => t.Due <= _now)];
            _timers.RemoveAll(due.Contains);
        }

        foreach (var timer in due)
            timer.Fire();
    }

    private bool Set(JumpingTimer timer, TimeSpan dueTime)
    {
        lock (_lock)
        {
            _timers.Remove(timer);
            if (dueTime == Timeout.InfiniteTimeSpan)
                return true;
            Waits.Add(dueTime);
            timer.Due = _now + dueTime;
            if (dueTime > JumpsUpTo)
            {
                _timers.Add(timer);
                return true;
            }

            if (timer.Due > _now)
                _now = timer.Due;
        }

        ThreadPool.QueueUserWorkItem(static t => t.Fire(), timer, preferLocal: false);
        return true;
    }

    private void Forget(JumpingTimer timer)
    {
        lock (_lock)
            _timers.Remove(timer);
    }

    private sealed class JumpingTimer(JumpingTime time, TimerCallback callback, object? state) : ITimer
    {
        public DateTimeOffset Due { get; set; }

        public void Fire() => callback(state);

        public bool Change(TimeSpan dueTime, TimeSpan period) => time.Set(this, dueTime);

        public void Dispose() => time.Forget(this);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return default;
        }
    }
}
