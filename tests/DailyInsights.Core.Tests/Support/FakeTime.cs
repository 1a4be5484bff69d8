namespace DailyInsights.Core.Tests.Support;

/// <summary>A clock that stands still until told otherwise, and that can make waits pass at once.</summary>
public sealed class FakeTime(DateTimeOffset? start = null) : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly List<FakeTimer> _timers = [];
    private readonly List<TimeSpan> _waits = [];
    private DateTimeOffset _now = start ?? new DateTimeOffset(2026, 1, 14, 12, 0, 0, TimeSpan.Zero);

    /// <summary>Which waits pass at once, the clock moving on by them.</summary>
    public Func<TimeSpan, bool> PassAtOnce { get; set; } = static _ => false;

    /// <summary>The waits that passed at once, in order.</summary>
    public IReadOnlyList<TimeSpan> Waits
    {
        get
        {
            lock (_gate)
                return [.. _waits];
        }
    }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>A clock whose waits of less than a minute pass at once. Timeouts are longer.</summary>
    public static FakeTime Hurried() => new() { PassAtOnce = static wait => wait < TimeSpan.FromSeconds(50) };

    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
            return _now;
    }

    public override long GetTimestamp() => GetUtcNow().Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new FakeTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Moves the clock on; what is due by then happens.</summary>
    public void Advance(TimeSpan by)
    {
        FakeTimer[] due;
        lock (_gate)
        {
            _now += by;
            due = [.. _timers.Where(t => t.Due <= _now)];
            _timers.RemoveAll(t => due.Contains(t));
        }

        foreach (var timer in due)
            timer.Fire();
    }

    private void Set(FakeTimer timer, TimeSpan dueTime)
    {
        lock (_gate)
        {
            _timers.Remove(timer);
            if (dueTime == Timeout.InfiniteTimeSpan)
                return;
            timer.Due = _now + dueTime;
            _timers.Add(timer);
            if (!PassAtOnce(dueTime))
                return;
            if (dueTime > TimeSpan.Zero)
                _waits.Add(dueTime);
        }

        ThreadPool.QueueUserWorkItem(_ => Pass(timer));
    }

    private void Pass(FakeTimer timer)
    {
        TimeSpan left;
        lock (_gate)
        {
            if (!_timers.Contains(timer))
                return;
            left = timer.Due - _now;
        }

        Advance(left > TimeSpan.Zero ? left : TimeSpan.Zero);
    }

    private sealed class FakeTimer(FakeTime time, TimerCallback callback, object? state) : ITimer
    {
        public DateTimeOffset Due { get; set; }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            time.Set(this, dueTime);
            return true;
        }

        public void Fire() => callback(state);

        public void Dispose() => time.Set(this, Timeout.InfiniteTimeSpan);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return default;
        }
    }
}
