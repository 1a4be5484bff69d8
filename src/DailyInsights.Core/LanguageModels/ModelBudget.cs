namespace DailyInsights.LanguageModels;

/// <summary>
/// What a run may spend, and what it has spent by the server's own figures. One budget may be shared by several models and steps.
/// </summary>
public sealed class ModelBudget
{
    private readonly object _lock = new();
    private readonly long? _tokens;
    private readonly decimal? _cost;
    private TaskCompletionSource _settled = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _open;
    private long _reservedTokens;
    private decimal _reservedCost;
    private long _spentTokens;
    private decimal _spentCost;

    /// <summary>Makes a budget.</summary>
    /// <param name="tokens">The most tokens, prompts and answers together; null for no bound.</param>
    /// <param name="cost">The most money, in the currency of the prices; null for no bound.</param>
    public ModelBudget(long? tokens = null, decimal? cost = null) => (_tokens, _cost) = (tokens, cost);

    /// <summary>Whether there is any bound.</summary>
    public bool IsBounded => _tokens is not null || _cost is not null;

    /// <summary>Whether there is a bound on money, which takes prices to count with.</summary>
    public bool BoundsMoney => _cost is not null;

    /// <summary>Tokens spent so far.</summary>
    public long TokensSpent
    {
        get
        {
            lock (_lock)
                return _spentTokens;
        }
    }

    /// <summary>Money spent so far; 0 where no prices are known.</summary>
    public decimal CostSpent
    {
        get
        {
            lock (_lock)
                return _spentCost;
        }
    }

    /// <summary>
    /// Sets tokens aside for a question, or waits while other questions under way may leave some over.
    /// </summary>
    /// <returns>What was set aside; null where the budget does not reach.</returns>
    internal async Task<Reservation?> ReserveAsync(ModelSettings settings, ModelQuestion question, CancellationToken cancellationToken)
    {
        var input = TokenEstimate.Of(question);
        // An answer may well be twice as long as was thought. More is cut, and asked for in smaller pieces.
        var most = (2L * question.ExpectedOutputTokens) + 500;
        while (true)
        {
            Task others;
            lock (_lock)
            {
                if (TryReserve(settings, input, question.ExpectedOutputTokens, most) is { } reservation)
                    return reservation;
                if (_open == 0)
                    return null;
                others = _settled.Task;
            }

            await others.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private Reservation? TryReserve(ModelSettings settings, long input, long expected, long most)
    {
        var output = most;
        if (_tokens is { } tokens)
            output = Math.Min(output, tokens - _spentTokens - _reservedTokens - input);
        if (_cost is { } cost && settings.OutputPrice is > 0 and { } price)
            output = (long)Math.Min(output, Math.Floor((cost - _spentCost - _reservedCost - settings.CostOf(input, 0)!.Value) * 1_000_000m / price));
        if (output < expected || (_cost is { } bound && _spentCost + _reservedCost + settings.CostOf(input, output) > bound))
            return null;

        var reserved = new Reservation(this, settings, input + output, settings.CostOf(input, output) ?? 0, (int)output);
        _open++;
        _reservedTokens += reserved.Tokens;
        _reservedCost += reserved.Cost;
        return reserved;
    }

    private void Settle(Reservation reservation, Receipt? receipt)
    {
        TaskCompletionSource settled;
        lock (_lock)
        {
            _open--;
            _reservedTokens -= reservation.Tokens;
            _reservedCost -= reservation.Cost;
            if (receipt is not null)
            {
                _spentTokens += receipt.InputTokens + receipt.OutputTokens;
                _spentCost += receipt.Cost ?? 0;
            }

            settled = _settled;
            _settled = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        settled.SetResult();
    }

    /// <summary>What is set aside for one question.</summary>
    internal sealed class Reservation(ModelBudget budget, ModelSettings settings, long tokens, decimal cost, int output)
    {
        public long Tokens => tokens;

        public decimal Cost => cost;

        /// <summary>The most tokens the answer may take.</summary>
        public int MostOutput => output;

        /// <summary>Gives the rest back.</summary>
        /// <param name="receipt">What was spent; null for nothing.</param>
        public void Settle(Receipt? receipt) => budget.Settle(
            this,
            receipt is { Cost: null } ? receipt with { Cost = settings.CostOf(receipt.InputTokens, receipt.OutputTokens) } : receipt);
    }
}
