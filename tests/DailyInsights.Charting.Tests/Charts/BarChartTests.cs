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
        var chart = new BarChart
        {
            Title = SampleCharts.LongTitle,
            Bars = [.. Enumerable.Range(0, bars).Select(i => new Bar(i % 3 == 0 ? SampleCharts.LongTitle : $"자연어 {i}", i * 1234.5))],
        };

        Tidiness.Assert(chart.ToScene(TestFonts.None, new ChartSize(width, height)), TestFonts.None);
    }

    [Fact]
    public void Bars_are_as_long_as_their_values_say()
    {
        var scene = new BarChart { Bars = [new("a", 10), new("b", 5), new("c", 0)] }.ToScene(TestFonts.None);

        var lengths = scene.Elements.OfType<RectangleShape>().Select(bar => bar.Box.Width).ToList();
        Assert.Equal(lengths[0] / 2, lengths[1], 6);
        Assert.Equal(0, lengths[2]);
    }

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
