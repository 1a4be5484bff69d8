namespace DailyInsights.LanguageModels;

/// <summary>Puts a model together with what stands around it.</summary>
public static class ModelStack
{
    /// <summary>A model behind an archive, which answers for nothing, and a budget, which only what is asked anew is counted against.</summary>
    /// <param name="settings">The model.</param>
    /// <param name="store">Keeps the replies; null for none. It is the caller's to dispose of.</param>
    /// <param name="budget">What may be spent; null for no bound.</param>
    /// <param name="time">The clock; the system's when null.</param>
    /// <param name="random">Gives numbers in [0, 1) that spread retries out; the shared generator when null.</param>
    /// <returns>The model; dispose of it when it is an <see cref="IDisposable"/>.</returns>
    public static ILanguageModel Open(
        ModelSettings settings,
        IReplyStore? store = null,
        ModelBudget? budget = null,
        TimeProvider? time = null,
        Func<double>? random = null)
    {
        ILanguageModel model = new RefusedModel(new OpenAIModel(settings, time, random));
        if (budget is not null)
            model = new BudgetedModel(model, settings, budget);
        if (store is not null)
            model = new ArchivedModel(model, settings, store);
        return model;
    }
}
