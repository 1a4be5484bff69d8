using DailyInsights.Reports;

namespace DailyInsights.Core.Tests.Reports;

/// <summary>What a reader learns of a category in one line.</summary>
public sealed class GlanceTests
{
    private const string Sentence = "Agents that plan with maps reach their goals in half of the steps.";

    [Theory]
    [InlineData("Agents that plan with maps reach their goals in half of the steps. More of it follows.", Sentence)]
    [InlineData("Topics: agents that plan with maps and reach their goals sooner", "agents that plan with maps and reach their goals sooner")]
    [InlineData("Counting (and Losing) Sheep: 3D Flocks|" + Sentence, Sentence)]
    [InlineData("Paper: 'Counting', 'Losing', 'Sheep Flocks'|" + Sentence, Sentence)]
    [InlineData("This report sums up what several papers of the day have in common.|" + Sentence, Sentence)]
    [InlineData("Maps.|Plans.|Goals", "Maps · Plans · Goals")]
    [InlineData("Maps|Agents that plan (Ember et al. 2031) reach goals, e.g. doors, in time. Then rest.", "Maps · Agents that plan (Ember et al. 2031) reach goals, e.g. doors, in time.")]
    [InlineData("Counting (and Losing) Sheep: 3D Flocks", "Counting (and Losing) Sheep: 3D Flocks")]
    public void A_category_is_told_in_one_sentence_or_in_names(string themes, string line)
    {
        var section = new SummarySection(SummaryPart.Themes, [.. themes.Split('|').Select(static t => new SummaryStatement(t, []))]);

        Assert.Equal(line, LineOf(Digests.Full("en").Summaries[0] with { Sections = [section] }));
    }

    [Theory]
    [InlineData("# Report\n\nA text about what follows below in this list:\n\n- **Maps**\n- Plans\n\nAnd more of all this.", "Maps · Plans")]
    [InlineData("# Report\n\nShort.\n\n" + Sentence + " And more.", Sentence)]
    public void Of_a_summary_whose_parts_are_not_known_the_first_list_is_told_or_the_first_sentence(string body, string line) =>
        Assert.Equal(line, LineOf(Digests.Full("en").Summaries[0] with { Sections = [], Body = body }));

    [Fact]
    public void Names_are_joined_as_long_as_there_is_room()
    {
        var section = new SummarySection(SummaryPart.Themes, [.. Enumerable.Range(1, 40).Select(static n => new SummaryStatement($"Theme number {n}", []))]);

        var line = LineOf(Digests.Full("en").Summaries[0] with { Sections = [section] });

        Assert.InRange(line.Length, 100, 200);
        Assert.EndsWith("Theme number 9", line, StringComparison.Ordinal);
    }

    private static string LineOf(CategorySummary summary)
    {
        var report = Digests.Full("en") with { Summaries = [summary] };
        var line = ReportWriter.Write(report).Split('\n').First(static l => l.StartsWith("- [🐱 Small Models (2)]", StringComparison.Ordinal));
        return line[(line.IndexOf("): ", StringComparison.Ordinal) + 3)..];
    }
}
