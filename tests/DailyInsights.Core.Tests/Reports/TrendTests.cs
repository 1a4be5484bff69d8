using System.Text.RegularExpressions;
using System.Xml.Linq;
using DailyInsights.Charting.Fonts;
using DailyInsights.Core.Tests.Support;
using DailyInsights.Reports;

namespace DailyInsights.Core.Tests.Reports;

public sealed class TrendTests
{
    private static readonly ChartOptions WithoutFonts = new() { Fonts = FontCollection.FromFiles() };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void Shares_are_those_of_all_digests_of_a_day_and_names_differ_by_more_than_case()
    {
        InsightReport[] reports = [Day(0, ("Vision", 3), ("Audio", 1)), Day(1, ("audio", 2)), Day(1, ("Vision", 6)) with { Kind = PaperKind.News }];

        var trend = TrendPicture.Of(reports, title: "How it goes");

        Assert.Equal(2, trend.Count);
        var svg = XDocument.Parse(trend.ToSvg(WithoutFonts));
        var texts = svg.Descendants().Where(static e => e.Name.LocalName == "text").Select(static e => e.Value).ToArray();
        Assert.Contains("How it goes", texts);
        Assert.Contains("Vision", texts);
        Assert.Single(texts, static t => t.Equals("audio", StringComparison.OrdinalIgnoreCase));
        // 9 and 3 of 12 papers.
        Assert.Contains("75", svg.Descendants().First(static e => e.Name.LocalName == "desc").Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Weeks_run_from_Monday_to_Sunday()
    {
        // The sixth of May 2031 is a Tuesday.
        var reports = Enumerable.Range(0, 7).Select(static i => Day(i, ("Vision", 1))).ToArray();

        Assert.Equal(7, TrendPicture.Of(reports).Count);
        Assert.Equal(2, TrendPicture.Of(reports, TrendStep.Week).Count);
        Assert.Equal(1, TrendPicture.Of(reports.Take(6), TrendStep.Week).Count);
    }

    [Theory]
    [InlineData(TrendStep.Day, 14, "Days without a digest: 13")]
    [InlineData(TrendStep.Week, 21, "Weeks without a digest: 2")]
    public void Gaps_are_told_in_what_a_column_stands_for(TrendStep step, int later, string note)
    {
        var svg = TrendPicture.Of([Day(0, ("Vision", 1)), Day(later, ("Vision", 1))], step).ToSvg(WithoutFonts);

        Assert.Contains($">{note}<", svg, StringComparison.Ordinal);
    }

    [Fact]
    public void A_hundred_categories_are_the_largest_and_the_others()
    {
        var svg = TrendPicture.Of([Day(0, [.. Enumerable.Range(1, 100).Select(static i => ($"C{i}", i))])], language: "de").ToSvg(WithoutFonts);

        Assert.Contains(">C100<", svg, StringComparison.Ordinal);
        Assert.Contains(">Übrige<", svg, StringComparison.Ordinal);
        Assert.DoesNotContain(">C1<", svg, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_to_draw_or_to_draw_with_is_told_as_of_other_pictures()
    {
        var empty = TrendPicture.Of([Day(0)]);

        Assert.True(empty.IsEmpty);
        Assert.Equal("NothingToDraw", Assert.Throws<InsightException>(() => empty.ToSvg()).ErrorId);
        var trend = TrendPicture.Of([Day(0, ("A", 1))]);
        Assert.Equal("NoFont", (await Assert.ThrowsAsync<InsightException>(() => trend.ToPngAsync(WithoutFonts, Cancel))).ErrorId);
        Assert.Equal("ChartSizeUnusable", (await Assert.ThrowsAsync<InsightException>(() => trend.ToSvgAsync(WithoutFonts with { Height = 1 }, Cancel))).ErrorId);
        using var folder = new TempFolder();
        var file = Path.Combine(folder.Path, "trend.svg");
        await PictureFile.WriteAsync(trend, file, WithoutFonts, Cancel);
        Assert.StartsWith("<svg", await File.ReadAllTextAsync(file, Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_gives_a_light_picture_the_colours_of_the_dark_one()
    {
        var page = ReportWriter.Write(Digests.Full(), ReportFormat.Html);
        var colors = Regex.Matches(page, "figure \\[(fill|stroke)=\"(#[0-9a-f]{6})\"\\] \\{ (?:fill|stroke): (#[0-9a-f]{6}); \\}")
            .ToDictionary(static m => $"{m.Groups[1].Value}=\"{m.Groups[2].Value}\"", static m => $"{m.Groups[1].Value}=\"{m.Groups[3].Value}\"");
        var many = Enumerable.Range(0, 70).SelectMany(static i => Enumerable.Range(0, 71 - i).Select(n => Digests.Paper($"Paper {n}", null, $"C{i}"))).ToArray();
        var trend = TrendPicture.Of([Day(0, ("A", 3), ("B", 2), ("C", 1)), Day(3, [.. Enumerable.Range(1, 20).Select(static i => ($"C{i}", i))])]);
        Func<ChartOptions, string>[] pictures =
        [
            o => CategoryChart.Of(Digests.Full()).ToSvg(o),
            o => CategoryChart.Of(many).ToSvg(o),
            o => CategoryChart.Of(many).ToSvg(o with { Kind = ChartKind.Bar }),
            o => trend.ToSvg(o),
        ];

        foreach (var picture in pictures)
        {
            var light = picture(WithoutFonts);
            var dark = picture(WithoutFonts with { Theme = PictureTheme.Dark });
            Assert.NotEqual(light, dark);
            Assert.Equal(dark, Regex.Replace(light, "(?:fill|stroke)=\"#[0-9a-f]{6}\"", m => colors.GetValueOrDefault(m.Value, m.Value)));
        }
    }

    private static InsightReport Day(int day, params (string Name, int Count)[] categories) => new()
    {
        Date = Digests.Day.AddDays(day),
        Summaries = [.. categories.Select(static c => new CategorySummary { Category = c.Name, Emoji = "🎉", Papers = [.. Enumerable.Range(0, c.Count).Select(i => Digests.Paper($"P{i}", null, c.Name))] })],
    };
}
