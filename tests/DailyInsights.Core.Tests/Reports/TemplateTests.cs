using DailyInsights.Core.Tests.Support;
using DailyInsights.Reports;
using Markdig;

namespace DailyInsights.Core.Tests.Reports;

public sealed class TemplateTests
{
    private const string Own =
        "# {{title}} ({{date}}, {{papers}} of {{papersIn}})\n{{#each categories}}\n## {{emoji}} {{name}}: {{count}}\n"
        + "{{#each parts}}### {{heading}}\n{{#each statements}}* {{text}}\n{{/each}}{{/each}}"
        + "{{#each papers}}{{number}}. {{#if url}}[{{title}}]({{{url}}}){{else}}{{title}}{{/if}} {{authors}}{{upvotes}}\n{{/each}}{{/each}}";

    [Fact]
    public async Task A_layout_of_ones_own_takes_the_place_of_ours()
    {
        using var folder = new TempFolder();
        var options = new ExportOptions { Path = folder.Path, Pictures = [], Template = ReportTemplate.Parse(Own, "own.md"), Emoji = EmojiChoice.None };
        var result = await ReportExporter.ExportAsync(Digests.Full("en"), options, cancellationToken: TestContext.Current.CancellationToken);

        var lines = await File.ReadAllLinesAsync(result.Files[0], TestContext.Current.CancellationToken);
        Assert.Equal("# Daily Artificial Intelligence Insights : Papers (2031-05-06, 3 of 5)", lines[0]);
        Assert.Contains("##  Small Models: 2", lines);
        Assert.Contains("### Main topics and themes", lines);
        Assert.Contains("* \\[1\\] \\* not a list, \\<b>not bold\\</b>", lines);
        Assert.Contains("1. [Counting (and Losing) Sheep: 3D Flocks](https://arxiv.org/abs/3105.00001v2) Ann Ember, Bo Field, Jr.1234", lines);
        Assert.Contains("2. Sheep without an address ", lines);
    }

    [Fact]
    public void Hostile_titles_are_text_there_too()
    {
        var report = Digests.Full();
        report = report with { Summaries = [report.Summaries[0] with { Papers = [.. HostileTests.Texts.Select(static t => Digests.Paper("x", "javascript:alert(1)") with { Title = t })] }] };

        var html = Markdown.ToHtml(ReportTemplate.Parse("{{#each categories}}{{#each papers}}* {{title}}\n{{/each}}{{/each}}", "t").Render(report));

        var items = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(html).QuerySelectorAll("li");
        Assert.Equal(HostileTests.Texts.Select(TextRules.OneLine), items.Select(static i => i.TextContent));
    }

    [Theory]
    [InlineData("{{#each categories}}never closed")]
    [InlineData("{{title")]
    [InlineData("{{no.such.name}}")]
    [InlineData("{{> partial}}")]
    public void A_template_that_cannot_be_used_is_told_of(string template)
    {
        var error = Assert.Throws<InsightException>(() => ReportTemplate.Parse(template, "own.md").Render(Digests.Full()));

        Assert.Equal("TemplateUnusable", error.ErrorId);
    }

    [Theory]
    [InlineData("{{titel}}", "titel")]
    [InlineData("{{#each categories}}{{#each parts}}{{#each statements}}{{txt}}{{/each}}{{/each}}{{/each}}", "txt")]
    [InlineData("{{#each problems}}{{name}}{{/each}}", "name")]
    [InlineData("{{upper title}}", "upper")]
    [InlineData("{{> header}}", "header")]
    public void A_slip_in_a_name_is_found_when_the_template_is_read_and_told_with_its_file(string template, string name)
    {
        var error = Assert.Throws<InsightException>(() => ReportTemplate.Parse(template, "own.hbs"));

        Assert.Equal("TemplateUnusable", error.ErrorId);
        Assert.Contains("'own.hbs'", error.Message, StringComparison.Ordinal);
        Assert.Contains(name, error.Message, StringComparison.Ordinal);
        Assert.Contains(". See ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Emoji_by_chance_are_all_unlike_and_the_same_for_the_same_chance()
    {
        var report = Digests.Full();
        report = report with { Summaries = [.. Enumerable.Range(0, 30).Select(i => report.Summaries[0] with { Category = "C" + i })] };

        var one = ReportEmoji.With(report, EmojiChoice.Random, new Random(1));

        Assert.Equal(30, one.Summaries.Select(static s => s.Emoji).Distinct().Count());
        Assert.Equal(one, ReportEmoji.With(report, EmojiChoice.Random, new Random(1)));
        Assert.Equal(one.Summaries.Select(static s => s.Emoji), ReportReader.Parse(ReportWriter.Write(one), "x.md").Summaries.Select(static s => s.Emoji));
        Assert.Equal(report, ReportEmoji.With(report, EmojiChoice.Fixed));
        // By itself chance follows the day: the same digest is the same in every format and each time.
        Assert.Equal(ReportEmoji.With(report, EmojiChoice.Random), ReportEmoji.With(report, EmojiChoice.Random));
        Assert.True(Enumerable.Range(0, 10).Select(d => ReportEmoji.With(report with { Date = report.Date.AddDays(d) }, EmojiChoice.Random).Summaries[0].Emoji).Distinct().Count() > 3);
    }

    [Fact]
    public void Bars_can_be_drawn_instead_of_a_pie()
    {
        var svg = CategoryChart.Of(Digests.Full()).ToSvg(new ChartOptions { Kind = ChartKind.Bar });

        Assert.Contains("Small Models", svg, StringComparison.Ordinal);
        Assert.DoesNotContain(">66.7%<", svg, StringComparison.Ordinal);
        Assert.Contains(">66.7%<", CategoryChart.Of(Digests.Full()).ToSvg(), StringComparison.Ordinal);
    }
}
