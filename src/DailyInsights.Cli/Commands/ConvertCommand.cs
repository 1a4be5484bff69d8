using System.CommandLine;
using DailyInsights.Reports;

namespace DailyInsights.Cli.Commands;

/// <summary><c>dailyinsights convert</c>: a digest from one layout or format to another.</summary>
internal static class ConvertCommand
{
    public static Command Create()
    {
        var command = new Command("convert", "Reads digests and writes them in another layout or format.");
        var reports = new Argument<string[]>("REPORT")
        {
            Description = "The digest's file, in Markdown or JSON.",
            Arity = ArgumentArity.OneOrMore,
        };
        command.Arguments.Add(reports);
        var output = CommonOptions.Out();
        var layout = CommonOptions.Layout();
        var format = CommonOptions.Format();
        command.Options.Add(output);
        command.Options.Add(layout);
        command.Options.Add(format);
        command.Does(async (result, events, cancellationToken) =>
        {
            var written = 0;
            var days = new HashSet<(DateOnly, PaperKind)>();
            foreach (var path in result.GetRequiredValue(reports))
            {
                try
                {
                    var report = await ReportReader.ReadAsync(path, cancellationToken).ConfigureAwait(false);
                    if (!days.Add((report.Date, report.Kind)))
                        throw TwoReportsOfOneDay(path, report);
                    var options = new ExportOptions
                    {
                        Path = result.GetRequiredValue(output),
                        Formats = result.GetValue(format)!,
                        Layout = result.GetValue(layout),
                    };
                    var export = await ReportExporter.ExportAsync(report, options, events, cancellationToken).ConfigureAwait(false);
                    foreach (var file in export.Files)
                    {
                        await result.InvocationConfiguration.Output.WriteLineAsync(file).ConfigureAwait(false);
                        written++;
                    }
                }
                catch (InsightException e)
                {
                    events.Report(new RunEvent.Failed(e));
                }
            }

            return events.Failures == 0 ? ExitStatus.Done : written > 0 ? ExitStatus.SomethingMissing : ExitStatus.NothingWritten;
        });
        return command;
    }

    private static InsightException TwoReportsOfOneDay(string path, InsightReport report) => new(
        "TwoReportsOfOneDay",
        InsightErrorKind.InvalidArgument,
        FormattableString.Invariant($"{path} is of {report.Date:yyyy-MM-dd} like one that was converted before it, and would replace it. It was left out; convert it into another folder."),
        path);
}
