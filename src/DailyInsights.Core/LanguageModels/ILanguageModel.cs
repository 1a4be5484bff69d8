namespace DailyInsights.LanguageModels;

/// <summary>One language model at one endpoint.</summary>
public interface ILanguageModel
{
    /// <summary>The model's name, as the endpoint knows it.</summary>
    string Model { get; }

    /// <summary>Asks one question and waits for the whole answer.</summary>
    /// <exception cref="InsightException">No answer could be had within the bounds on tries and time.</exception>
    Task<ModelReply> AskAsync(ModelQuestion question, IProgress<RunEvent>? events = null, CancellationToken cancellationToken = default);

    /// <summary>Says what questions would take. Asks nothing.</summary>
    ModelEstimate Estimate(IEnumerable<ModelQuestion> questions) => ModelEstimate.Of(questions);
}
