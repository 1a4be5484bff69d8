namespace DailyInsights.LanguageModels;

/// <summary>Decides what a failed question means for the next ones, and sees to it that each kind of failure is told once.</summary>
internal sealed class ModelTrouble(IProgress<RunEvent>? events)
{
    private const int MostInARow = 3;

    private readonly object _lock = new();
    private readonly HashSet<string> _told = [];
    private int _inARow;

    /// <summary>Why asking on is of no use, or null while it is.</summary>
    public InsightException? GivenUpFor { get; private set; }

    /// <summary>Whether asking on is of no use.</summary>
    public bool HasGivenUp => GivenUpFor is not null;

    /// <summary>Whether a failure lies in what was asked, so that the next question may fare better.</summary>
    public static bool IsAboutTheQuestion(InsightException error) => error.ErrorId is
        "ModelRefused" or "ModelContentFiltered" or "ModelReplyCut" or "ModelReplyNotJson" or "ModelContextExceeded";

    /// <summary>The server answered a question.</summary>
    public void Answered()
    {
        lock (_lock)
            _inARow = 0;
    }

    /// <summary>A question failed.</summary>
    /// <returns>Whether a question about fewer papers may fare better.</returns>
    public bool Failed(InsightException error)
    {
        if (IsAboutTheQuestion(error))
            return true;

        lock (_lock)
        {
            if (error.Kind is InsightErrorKind.Authentication or InsightErrorKind.NotFound or InsightErrorKind.InvalidArgument
                || error.ErrorId is "ModelUnreachable" or "ModelQuotaExhausted" or "ModelBudgetReached"
                || ++_inARow >= MostInARow)
                GivenUpFor ??= error;
            if (!_told.Add(error.ErrorId))
                return false;
        }

        events?.Report(new RunEvent.Failed(error));
        return false;
    }
}
