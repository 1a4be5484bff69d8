namespace DailyInsights.LanguageModels;

/// <summary>Asks a model only what the budget reaches for, and stops before it is passed.</summary>
public sealed class BudgetedModel : ILanguageModel, IDisposable
{
    private readonly ILanguageModel _inner;
    private readonly ModelSettings _settings;
    private readonly ModelBudget _budget;

    /// <summary>Makes one.</summary>
    /// <param name="inner">The model.</param>
    /// <param name="settings">Its settings, with the prices.</param>
    /// <param name="budget">What may be spent.</param>
    /// <exception cref="InsightException">
    /// <c>ModelPricesMissing</c>: there is a bound on money, and not both prices to count it with. Said here, before anything is paid.
    /// </exception>
    public BudgetedModel(ILanguageModel inner, ModelSettings settings, ModelBudget budget)
    {
        ArgumentNullException.ThrowIfNull(inner);
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(budget);
        if (budget.BoundsMoney && (settings.InputPrice is null || settings.OutputPrice is null))
            throw ModelErrors.PricesMissing(settings);
        (_inner, _settings, _budget) = (inner, settings, budget);
    }

    /// <inheritdoc/>
    public string Model => _inner.Model;

    /// <inheritdoc/>
    public async Task<ModelReply> AskAsync(ModelQuestion question, IProgress<RunEvent>? events = null, CancellationToken cancellationToken = default)
    {
        if (!_budget.IsBounded)
            return await _inner.AskAsync(question, events, cancellationToken).ConfigureAwait(false);

        var reservation = await _budget.ReserveAsync(_settings, question, cancellationToken).ConfigureAwait(false)
            ?? throw ModelErrors.BudgetReached(_budget);
        Receipt? receipt = null;
        try
        {
            var reply = await _inner.AskAsync(question with { MaxOutputTokens = reservation.MostOutput }, events, cancellationToken).ConfigureAwait(false);
            receipt = reply.Receipt;
            return reply;
        }
        catch (InsightException e)
        {
            receipt = e.Receipt;
            throw;
        }
        finally
        {
            reservation.Settle(receipt);
        }
    }

    /// <inheritdoc/>
    public ModelEstimate Estimate(IEnumerable<ModelQuestion> questions) => _inner.Estimate(questions);

    /// <inheritdoc/>
    public void Dispose() => (_inner as IDisposable)?.Dispose();
}
