namespace DailyInsights.Cli;

/// <summary>Tells on standard error what happens, so that standard output holds results alone.</summary>
internal sealed class ConsoleEvents : IProgress<RunEvent>
{
    private readonly TextWriter _error;
    private readonly bool _verbose;
    private readonly Lock _gate = new();

    public ConsoleEvents(TextWriter error, bool verbose)
    {
        _error = error;
        _verbose = verbose;
    }

    /// <summary>How many parts of the work failed.</summary>
    public int Failures { get; private set; }

    public void Report(RunEvent value)
    {
        lock (_gate)
        {
            switch (value)
            {
                case RunEvent.Failed failed:
                    Failures++;
                    _error.WriteLine($"error {failed.Error.ErrorId}: {failed.Error.Message}");
                    break;
                case RunEvent.Warned warned:
                    _error.WriteLine($"warning {warned.ErrorId}: {warned.Message}");
                    break;
                case RunEvent.Note note when _verbose:
                    _error.WriteLine(note.Message);
                    break;
            }
        }
    }
}
