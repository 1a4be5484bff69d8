namespace DailyInsights.LanguageModels;

/// <summary>
/// Lets so many calls through at once as the server bears: half as many after it said 'too many', one more after each full round of
/// answers, and none while it asked to be left alone.
/// </summary>
internal sealed class CallGate(int most, TimeProvider time)
{
    private readonly object _lock = new();
    private readonly LinkedList<TaskCompletionSource> _waiting = new();
    private int _limit = Math.Max(1, most);
    private int _active;
    private int _answersSinceChange;
    private long _lastShrink = long.MinValue;
    private DateTimeOffset _closedUntil = DateTimeOffset.MinValue;

    /// <summary>How many calls may be under way just now.</summary>
    public int Limit
    {
        get
        {
            lock (_lock)
                return _limit;
        }
    }

    /// <summary>Waits for a place. Dispose of it when the call has ended.</summary>
    public async Task<Place> EnterAsync(CancellationToken cancellationToken)
    {
        TaskCompletionSource? turn = null;
        lock (_lock)
        {
            if (_active < _limit && _waiting.Count == 0)
                _active++;
            else
                _waiting.AddLast(turn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        }

        if (turn is not null)
            await WaitForTurnAsync(turn, cancellationToken).ConfigureAwait(false);

        try
        {
            while (Closed() is var wait && wait > TimeSpan.Zero)
                await Task.Delay(wait, time, cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            Leave();
            throw;
        }

        return new Place(this, time.GetTimestamp());
    }

    /// <summary>Lets nobody through for a while.</summary>
    public void CloseFor(TimeSpan wait)
    {
        lock (_lock)
        {
            var until = time.GetUtcNow() + wait;
            if (until > _closedUntil)
                _closedUntil = until;
        }
    }

    private async Task WaitForTurnAsync(TaskCompletionSource turn, CancellationToken cancellationToken)
    {
        using var registration = cancellationToken.Register(() => turn.TrySetCanceled(cancellationToken));
        try
        {
            await turn.Task.ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            lock (_lock)
                _waiting.Remove(turn);
            throw;
        }
    }

    private TimeSpan Closed()
    {
        lock (_lock)
            return _closedUntil - time.GetUtcNow();
    }

    private void Answered()
    {
        lock (_lock)
        {
            if (_limit >= most || ++_answersSinceChange < _limit)
                return;
            _limit++;
            _answersSinceChange = 0;
        }
    }

    private void Refused(long started)
    {
        lock (_lock)
        {
            // The calls that were under way together are refused together: that is one sign, not eight.
            if (started < _lastShrink)
                return;
            _limit = Math.Max(1, _limit / 2);
            _answersSinceChange = 0;
            _lastShrink = time.GetTimestamp();
        }
    }

    private void Leave()
    {
        lock (_lock)
        {
            _active--;
            while (_active < _limit && _waiting.First is { } first)
            {
                _waiting.RemoveFirst();
                if (first.Value.TrySetResult())
                    _active++;
            }
        }
    }

    /// <summary>A call's place.</summary>
    public sealed class Place(CallGate gate, long started) : IDisposable
    {
        private bool _left;

        /// <summary>The server answered.</summary>
        public void Answered() => gate.Answered();

        /// <summary>The server said 'too many'.</summary>
        public void Refused() => gate.Refused(started);

        /// <inheritdoc/>
        public void Dispose()
        {
            if (_left)
                return;
            _left = true;
            gate.Leave();
        }
    }
}
