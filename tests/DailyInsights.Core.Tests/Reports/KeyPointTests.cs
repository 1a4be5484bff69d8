using DailyInsights.Reports;

namespace DailyInsights.Core.Tests.Reports;

public sealed class KeyPointTests
{
    private static readonly Paper Sheep = Digests.Paper("Counting *Sheep*", "https://example.org/1");
    private static readonly Paper Boats = Digests.Paper("Losing Boats", null);

    private static readonly CategorySummary Both = new()
    {
        Category = "Small Models",
        Emoji = "🐱",
        Language = "en",
        Papers = [Sheep, Boats],
        Sections =
        [
            new SummarySection(SummaryPart.Themes, [new SummaryStatement("Both count.", [Sheep.Id])]),
            new SummarySection(SummaryPart.Trends, []),
            new SummarySection(
                SummaryPart.KeyPoints,
                [
                    new SummaryStatement("We propose Sheepcount.", [Sheep.Id]),
                    new SummaryStatement("All are grey.", [Sheep.Id, Boats.Id]),
                    new SummaryStatement("We lose a boat.", [Boats.Id]),
                    new SummaryStatement("It finds 81 % of them.", [Sheep.Id]),
                    new SummaryStatement("Nobody knows whose this is.", ["another"]),
                    new SummaryStatement("Nobody says.", []),
                ]),
        ],
    };

    [Fact]
    public void The_Classic_layout_says_which_paper_says_what_and_skips_what_is_empty()
    {
        var text = ReportWriter.Write(Report(Both), layout: ReportLayout.Classic);

        Assert.Contains(
            "1. **Main topics and themes:**\n   - Both count.\n\n2. **Key points of each paper:**\n"
            + "   - **'Counting \\*Sheep\\*':** We propose Sheepcount. It finds 81 % of them.\n   - All are grey.\n   - **'Losing Boats':** We lose a boat.\n"
            + "   - Nobody knows whose this is.\n   - Nobody says.\n\n**Sources:**",
            text,
            StringComparison.Ordinal);
    }

    [Fact]
    public void The_text_of_a_summary_says_so_too() => Assert.Equal(
        "1. Main topics and themes\n   - Both count.\n\n2. Key points of each paper\n"
        + "   - Counting *Sheep*: We propose Sheepcount. It finds 81 % of them.\n   - All are grey.\n   - Losing Boats: We lose a boat.\n"
        + "   - Nobody knows whose this is.\n   - Nobody says.\n",
        Both.Text);

    [Fact]
    public void At_a_glance_a_category_without_themes_is_its_titles()
    {
        var silent = Both with { Sections = [.. Both.Sections.Skip(1)] };

        Assert.Contains("- [🐱 Small Models (2)](#-small-models-2): Both count.\n", ReportWriter.Write(Report(Both)), StringComparison.Ordinal);
        var text = ReportWriter.Write(Report(silent));
        Assert.Contains("- [🐱 Small Models (2)](#-small-models-2): Counting \\*Sheep\\* / Losing Boats\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("### Common keywords", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ReportLayout.Standard)]
    [InlineData(ReportLayout.Classic)]
    public void A_summary_of_nothing_still_lists_its_papers(ReportLayout layout)
    {
        var again = ReportReader.Parse(ReportWriter.Write(Report(Both with { Sections = [] }), layout: layout), "x.md");

        Assert.Equal(["Counting *Sheep*", "Losing Boats"], again.Papers.Select(static p => p.Title));
    }

    private static InsightReport Report(CategorySummary summary) =>
        new() { Date = Digests.Day, Language = "en", Picture = "paper_2031-05-06.png", Summaries = [summary] };
}
