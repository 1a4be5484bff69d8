namespace DailyInsights.LanguageModels;

/// <summary>Asks no more once the server has said what no further question will change: the key, the model or the quota.</summary>
internal sealed class RefusedModel(ILanguageModel inner) : ILanguageModel, IDisposable
{
    private InsightException? _refusal;

    public string Model => inner.Model;

    public async Task<ModelReply> AskAsync(ModelQuestion question, IProgress<RunEvent>? events = null, CancellationToken cancellationToken = default)
    {
        // Another instance: what the first had cost is counted with the first.
        if (Volatile.Read(ref _refusal) is { } refusal)
            throw new InsightException(refusal.ErrorId, refusal.Kind, refusal.Message, refusal.Target, refusal);
        try
        {
            return await inner.AskAsync(question, events, cancellationToken).ConfigureAwait(false);
        }
        catch (InsightException e) when (e.Kind == InsightErrorKind.Authentication || e.ErrorId is "ModelNotFound" or "ModelQuotaExhausted")
        {
            Volatile.Write(ref _refusal, e);
            throw;
        }
    }

    public ModelEstimate Estimate(IEnumerable<ModelQuestion> questions) => inner.Estimate(questions);

    public void Dispose() => (inner as IDisposable)?.Dispose();
}
