using DailyInsights.Reports;

namespace DailyInsights.Core.Tests.Reports;

/// <summary>How a digest was made, as a person reads it.</summary>
public sealed class MadeTests
{
    [Theory]
    [InlineData(0.4711943, "0.5 s", 0.5)]
    [InlineData(0, "0.0 s", 0)]
    [InlineData(59.94, "59.9 s", 59.9)]
    [InlineData(59.96, "1 min 0 s", 60)]
    [InlineData(192.4, "3 min 12 s", 192)]
    [InlineData(3599.7, "1 h 0 min", 3600)]
    [InlineData(7530, "2 h 6 min", 7560)]
    [InlineData(360_000, "100 h 0 min", 360_000)]
    public void A_duration_is_shown_as_people_say_it_and_read_back(double seconds, string shown, double read)
    {
        var report = Digests.Full("en");
        report = report with { Ledger = report.Ledger! with { Duration = TimeSpan.FromSeconds(seconds) } };

        var text = ReportWriter.Write(report);

        Assert.Contains($"| Duration | {shown} |\n", text, StringComparison.Ordinal);
        Assert.Equal(TimeSpan.FromSeconds(read), ReportReader.Parse(text, "x.md").Ledger!.Duration);
    }

    [Theory]
    [InlineData("0:00:00.4711943", 4_711_943L)]
    [InlineData("1:00:01:02", 864_620_000_000L)]
    [InlineData("a while", null)]
    [InlineData("9999999 h 1 min", null)]
    public void A_duration_as_earlier_versions_wrote_it_is_read_and_what_is_none_is_not(string shown, long? ticks)
    {
        var text = ReportWriter.Write(Digests.Full("en")).Replace("41.3 s", shown, StringComparison.Ordinal);

        Assert.Contains(shown, text, StringComparison.Ordinal);
        Assert.Equal(ticks, ReportReader.Parse(text, "x.md").Ledger!.Duration?.Ticks);
    }

    [Fact]
    public void One_cause_is_told_once_with_all_that_it_struck()
    {
        var report = Digests.Full("en");
        var refused = Enumerable.Range(1, 16)
            .Select(static i => new Problem("ModelKeyRefused", $"The summary of 'C{i}' was made without the language model. The key of 'tiny' was refused (HTTP 401)."))
            .ToArray();
        report = report with
        {
            Problems = [.. refused, new Problem("Other", "Something else."), new Problem("Same", "Again."), new Problem("Same", "Again."), new Problem("Apostrophe", "It couldn't.")],
            Summaries = [report.Summaries[0] with { Problems = [refused[0]] }, report.Summaries[1] with { Problems = [refused[1], new Problem("Other", "It's 'C1'.")] }],
        };

        var text = ReportWriter.Write(report);

        var rows = text[text.IndexOf("### What failed", StringComparison.Ordinal)..].Split('\n').Where(static l => l.StartsWith("- ", StringComparison.Ordinal));
        Assert.Equal(
            [
                "- **ModelKeyRefused**: The summary of " + string.Join(", ", Enumerable.Range(1, 16).Select(static i => $"'C{i}'"))
                    + " was made without the language model. The key of 'tiny' was refused (HTTP 401). (16×)",
                "- **Other**: Something else.",
                "- **Same**: Again. (2×)",
                "- **Apostrophe**: It couldn't.",
                "- **Other**: It's 'C1'.",
            ],
            rows);
        Assert.Equal(text[text.IndexOf("### What failed", StringComparison.Ordinal)..], WrittenAgain(text));
    }

    private static string WrittenAgain(string text)
    {
        var again = ReportWriter.Write(ReportReader.Parse(text, "x.md"));
        return again[again.IndexOf("### What failed", StringComparison.Ordinal)..];
    }
}
