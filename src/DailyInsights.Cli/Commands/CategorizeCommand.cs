using System.Collections.Concurrent;
using System.CommandLine;
using DailyInsights.Digests;

namespace DailyInsights.Cli.Commands;

/// <summary><c>dailyinsights categorize</c>: JSON Lines in, the same papers with their category out.</summary>
internal static class CategorizeCommand
{
    public static Command Create()
    {
        var command = new Command("categorize", "Reads papers as JSON Lines from a file or standard input and writes them with their category, in the same order.");
        var file = new Argument<string?>("FILE")
        {
            Description = "The file to read; standard input when left out or -.",
            DefaultValueFactory = static _ => null,
        };
        command.Arguments.Add(file);
        var engineOptions = new EngineOptionSet(command);
        command.Does(async (result, events, cancellationToken) =>
        {
            var path = result.GetValue(file);
            using var reader = Open(path);
            using var engines = EngineSet.Create(engineOptions.Read(result));
            var output = result.InvocationConfiguration.Output;
            var written = 0;
            // Papers come back in the order they went, so that each finds its line again.
            var lines = new ConcurrentQueue<string>();
            var papers = Remember(PaperJsonLines.ReadAsync(reader, path ?? "standard input", events, cancellationToken), lines);
            await foreach (var paper in engines.Categorizer.CategorizeAsync(papers, events, cancellationToken).ConfigureAwait(false))
            {
                lines.TryDequeue(out var line);
                await output.WriteLineAsync(PaperJsonLines.WithCategory(line!, paper)).ConfigureAwait(false);
                written++;
            }

            await output.FlushAsync(cancellationToken).ConfigureAwait(false);
            return events.Failures == 0 ? ExitStatus.Done : written > 0 ? ExitStatus.SomethingMissing : ExitStatus.NothingWritten;
        });
        return command;
    }

    private static async IAsyncEnumerable<Paper> Remember(IAsyncEnumerable<(Paper Paper, string Line)> read, ConcurrentQueue<string> lines)
    {
        await foreach (var (paper, line) in read.ConfigureAwait(false))
        {
            lines.Enqueue(line);
            yield return paper;
        }
    }

    private static TextReader Open(string? path)
    {
        if (path is null or "-")
            return Console.In;
        try
        {
            return new StreamReader(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InsightException(
                "FileNotReadable",
                e is UnauthorizedAccessException ? InsightErrorKind.PermissionDenied : InsightErrorKind.NotFound,
                $"{path} could not be read: {e.Message}",
                path,
                e);
        }
    }
}
