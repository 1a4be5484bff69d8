using System.CommandLine;
using DailyInsights.Digests;

namespace DailyInsights.Cli.Commands;

/// <summary><c>dailyinsights papers</c>: what the sources have, as JSON Lines.</summary>
internal static class PapersCommand
{
    public static Command Create()
    {
        var command = new Command("papers", "Writes the papers of the sources as JSON Lines.");
        var from = CommonOptions.From();
        var date = CommonOptions.Date();
        var kind = CommonOptions.Kind();
        command.Options.Add(from);
        command.Options.Add(date);
        command.Options.Add(kind);
        command.Does(async (result, events, cancellationToken) =>
        {
            var day = result.GetValue(date) ?? DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime);
            using var sources = SourceSet.Open(result.GetRequiredValue(from), day, kind: result.GetValue(kind));
            var output = result.InvocationConfiguration.Output;
            var written = 0;
            foreach (var source in sources.Sources)
            {
                try
                {
                    await foreach (var paper in source.GetPapersAsync(events, cancellationToken).ConfigureAwait(false))
                    {
                        await output.WriteLineAsync(PaperJsonLines.Write(paper)).ConfigureAwait(false);
                        written++;
                    }
                }
                catch (InsightException e)
                {
                    events.Report(new RunEvent.Failed(e));
                }
            }

            await output.FlushAsync(cancellationToken).ConfigureAwait(false);
            return events.Failures == 0 ? ExitStatus.Done : written > 0 ? ExitStatus.SomethingMissing : ExitStatus.NothingWritten;
        });
        return command;
    }
}
