namespace DailyInsights.Cli;

/// <summary>What the program tells its caller.</summary>
internal static class ExitStatus
{
    public const int Done = 0;
    public const int WrongArguments = 1;
    public const int SomethingMissing = 2;
    public const int NothingWritten = 3;
}
