using DailyInsights.Charting.Charts;
using DailyInsights.Charting.Scenes;
using DailyInsights.Charting.Tests.Support;

namespace DailyInsights.Charting.Tests.Charts;

public sealed class BarChartTests
{
    [Theory]
    [InlineData(1, 1400, 600)]
    [InlineData(12, 1400, 600)]
    [InlineData(40, 700, 400)]
    [InlineData(300, 240, 240)]
    public void Nothing_overlaps_or_leaves_the_picture(int bars, int width, int height)
    {
        Tidiness.Assert(SampleCharts.Bars(bars).ToScene(TestFonts.None, new ChartSize(width, height)), TestFonts.None);
    }

    [Fact]
    public void Bars_are_as_long_as_their_values_say()
    {
        var scene = new BarChart { Bars = [new("a", 10), new("b", 5), new("c", 0)] }.ToScene(TestFonts.None);

        var lengths = scene.Elements.OfType<RectangleShape>().Select(bar => bar.Box.Width).ToList();
        Assert.Equal(lengths[0] / 2, lengths[1], 6);
        Assert.Equal(0, lengths[2]);
    }

    [Theory]
    [InlineData(240)]
    [InlineData(390)]
    [InlineData(1400)]
    public void Every_bar_has_its_whole_number(int width)
    {
        var fonts = TestFonts.OfThisMachine();
        var bars = Enumerable.Range(1, 9).Select(i => new Bar($"A long enough name {i}", i * 7.25)).ToList();

        var texts = new BarChart { Bars = bars }.ToScene(fonts, new ChartSize(width, 400)).Elements.OfType<TextRun>();

        Assert.Equal(bars.Select(bar => ChartText(bar.Value)), texts.Select(run => run.Text).Where(text => char.IsDigit(text[0])));

        static string ChartText(double value) => value.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture);
    }

    [Fact]
    public void The_figures_are_there_for_those_who_hear_the_picture() => Assert.Equal(
        "A 3 (75.0%); B 1 (25.0%)", new BarChart { Bars = [new("A", 3), new("B", 1)] }.ToScene(TestFonts.None).Description);

    [Fact]
    public void Bars_without_room_are_counted_and_a_growing_picture_shows_them_all()
    {
        var chart = new BarChart { Bars = [.. Enumerable.Range(0, 60).Select(i => new Bar($"bar {i}", i))] };

        var cut = chart.ToScene(TestFonts.None, new ChartSize(600, 300));
        var whole = chart.ToScene(TestFonts.None, new ChartSize(600, 300) { MostHeight = 2000 });

        var shown = cut.Elements.OfType<RectangleShape>().Count();
        Assert.Contains(cut.Elements.OfType<TextRun>(), run => run.Text == $"… and {60 - shown} more");
        Assert.Equal(60, whole.Elements.OfType<RectangleShape>().Count());
        Assert.InRange(whole.Height, 301, 1000);
    }

    [Fact]
    public void There_must_be_something_to_draw()
    {
        Assert.Throws<ArgumentException>("Bars", () => new BarChart { Bars = [] }.ToScene(TestFonts.None));
        Assert.Throws<ArgumentException>("Bars", () => new BarChart { Bars = [new("x", -1)] }.ToScene(TestFonts.None));
    }
}
