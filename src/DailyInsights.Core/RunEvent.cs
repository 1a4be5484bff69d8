namespace DailyInsights;

/// <summary>Something worth telling while work goes on. A shell shows each kind in its own stream.</summary>
public abstract record RunEvent
{
    private RunEvent()
    {
    }

    /// <summary>A step of the story, for those who ask for it (verbose).</summary>
    /// <param name="Message">One sentence.</param>
    public sealed record Note(string Message) : RunEvent;

    /// <summary>Something a user should know although work goes on.</summary>
    /// <param name="ErrorId">The stable name of the warning.</param>
    /// <param name="Message">What happened and what was done instead.</param>
    public sealed record Warned(string ErrorId, string Message) : RunEvent;

    /// <summary>A part of the work failed and is missing; the rest goes on.</summary>
    /// <param name="Error">What failed.</param>
    public sealed record Failed(InsightException Error) : RunEvent;

    /// <summary>How far the work has come.</summary>
    /// <param name="Activity">What is being done.</param>
    /// <param name="Done">How much is done.</param>
    /// <param name="Total">How much there is, or null where that is not known.</param>
    /// <param name="Status">What is at hand just now.</param>
    public sealed record Advanced(string Activity, int Done, int? Total, string? Status = null) : RunEvent;
}
