using System.CommandLine;

namespace DailyInsights.Cli;

/// <summary>Runs a command so that every failure ends in one line on standard error and the right exit status.</summary>
internal static class CommandRun
{
    /// <summary>Sets what a command does.</summary>
    /// <param name="command">The command.</param>
    /// <param name="run">Does the work and gives the exit status.</param>
    public static void Does(this Command command, Func<ParseResult, ConsoleEvents, CancellationToken, Task<int>> run)
    {
        var verbose = new Option<bool>("--verbose", "-v") { Description = "Tell each step on standard error." };
        command.Options.Add(verbose);
        command.SetAction(async (result, cancellationToken) =>
        {
            var error = result.InvocationConfiguration.Error;
            var events = new ConsoleEvents(error, result.GetValue(verbose));
            try
            {
                // On a thread of its own: signals are listened for only once this method has returned its task.
                return await Task.Run(() => run(result, events, cancellationToken), CancellationToken.None).ConfigureAwait(false);
            }
            catch (InsightException e)
            {
                await error.WriteLineAsync($"error {e.ErrorId}: {e.Message}").ConfigureAwait(false);
                return e.Kind == InsightErrorKind.InvalidArgument ? ExitStatus.WrongArguments : ExitStatus.NothingWritten;
            }
            catch (ArgumentException e)
            {
                await error.WriteLineAsync($"error InvalidArgument: {e.Message}").ConfigureAwait(false);
                return ExitStatus.WrongArguments;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                await error.WriteLineAsync($"error FileNotAccessible: {e.Message}").ConfigureAwait(false);
                return ExitStatus.NothingWritten;
            }
            catch (OperationCanceledException)
            {
                await error.WriteLineAsync("Stopped. Nothing was left half-written.").ConfigureAwait(false);
                return ExitStatus.NothingWritten;
            }
        });
    }
}
