using System.CommandLine;
using System.Text;
using DailyInsights.Cli.Commands;

namespace DailyInsights.Cli;

internal static class Program
{
    private static async Task<int> Main(string[] args)
    {
        // Papers in any script go through pipes and files as they are, without a mark at the start.
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        Console.InputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

        var root = new RootCommand("Collects AI papers, puts each into a category, summarizes each category and writes a dated digest.")
        {
            DigestCommand.Create(),
            PapersCommand.Create(),
            CategorizeCommand.Create(),
            ConvertCommand.Create(),
        };
        // With a timeout the program ends on Ctrl+C and SIGTERM in order: work is cancelled, and half-written files are removed.
        var configuration = new InvocationConfiguration
        {
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = TimeSpan.FromSeconds(1),
        };
        return await root.Parse(args).InvokeAsync(configuration).ConfigureAwait(false);
    }
}
