using System.CommandLine;
using DailyInsights.Digests;
using DailyInsights.Reports;

namespace DailyInsights.Cli.Commands;

/// <summary><c>dailyinsights digest</c>: papers in, a dated digest out.</summary>
internal static class DigestCommand
{
    public static Command Create()
    {
        var command = new Command("digest", "Makes the digest of a day: collects, categorizes, summarizes and writes.");
        var from = CommonOptions.From();
        var output = CommonOptions.Out();
        var date = CommonOptions.Date();
        var format = CommonOptions.Format();
        var layout = CommonOptions.Layout();
        var language = CommonOptions.Language();
        var kind = CommonOptions.Kind();
        foreach (var option in new Option[] { from, output, date, format, layout, language, kind })
            command.Options.Add(option);
        var engines = new EngineOptionSet(command);

        command.Does(async (result, events, cancellationToken) =>
        {
            var time = TimeProvider.System;
            var day = result.GetValue(date) is { } given ? DigestDay.Past(given, "--date", time) : DigestDay.Today(time);
            using var sources = SourceSet.Open(result.GetRequiredValue(from), day, kind: result.GetValue(kind));
            var options = new DigestOptions
            {
                Sources = sources.Sources,
                Date = day,
                Engines = engines.Read(result, result.GetValue(language)),
                Export = new ExportOptions
                {
                    Path = result.GetRequiredValue(output),
                    Formats = result.GetValue(format)!,
                    Layout = result.GetValue(layout),
                },
            };
            var digest = await new DigestMaker(time).MakeAsync(options, events, cancellationToken).ConfigureAwait(false);
            foreach (var file in digest.Files)
                await result.InvocationConfiguration.Output.WriteLineAsync(file).ConfigureAwait(false);
            if (digest.Outcome == DigestOutcome.NothingNew)
                await result.InvocationConfiguration.Error.WriteLineAsync("The sources have nothing new; no digest was written.").ConfigureAwait(false);
            if (digest.Outcome == DigestOutcome.Incomplete)
                await result.InvocationConfiguration.Error.WriteLineAsync($"The digest was written, but {digest.Problems.Count} thing(s) are missing; its end says what.").ConfigureAwait(false);

            return digest.Outcome switch
            {
                DigestOutcome.Complete or DigestOutcome.NothingNew => ExitStatus.Done,
                DigestOutcome.Incomplete => ExitStatus.SomethingMissing,
                _ => ExitStatus.NothingWritten,
            };
        });
        return command;
    }
}
