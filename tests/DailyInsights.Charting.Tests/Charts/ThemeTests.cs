using DailyInsights.Charting.Charts;
using DailyInsights.Charting.Scenes;
using DailyInsights.Charting.Tests.Support;

namespace DailyInsights.Charting.Tests.Charts;

public sealed class ThemeTests
{
    public static TheoryData<bool> Themes() => [false, true];

    [Theory]
    [MemberData(nameof(Themes))]
    public void Text_has_the_contrast_that_WCAG_asks_for(bool isDark)
    {
        var theme = Theme(isDark);

        Assert.True(ColorVision.Contrast(theme.Ink, theme.Background) >= 4.5);
        Assert.True(ColorVision.Contrast(theme.Muted, theme.Background) >= 4.5);
    }

    [Theory]
    [InlineData(false, 1.6)]
    [InlineData(true, 3)]
    public void Colours_stand_out_from_the_background(bool isDark, double least)
    {
        var theme = Theme(isDark);

        Assert.All(FirstColors(theme), color => Assert.True(ColorVision.Contrast(color, theme.Background) >= least, color.ToHex()));
        Assert.True(ColorVision.Contrast(theme.Palette.Rest, theme.Background) >= 1.6);
    }

    [Theory]
    [MemberData(nameof(Themes))]
    public void The_first_twelve_colours_are_told_apart_by_all_kinds_of_eyes(bool isDark)
    {
        var palette = Theme(isDark).Palette;
        var colors = FirstColors(Theme(isDark));

        Assert.Equal(12, palette.Distinct);
        foreach (var kind in ColorVision.Kinds)
        {
            for (var i = 0; i < colors.Count; i++)
            {
                AtLeast(10, colors[i], palette.Rest, kind);
                for (var k = i + 1; k < colors.Count; k++)
                {
                    AtLeast(k == i + 1 ? 20 : i == 0 ? 12 : 8, colors[i], colors[k], kind);
                }
            }
        }
    }

    [Fact]
    public void The_difference_of_colours_is_measured_as_its_authors_measure_it()
    {
        // Pairs that Sharma, Wu and Dalal publish for checking.
        Assert.Equal(2.0425, ColorVision.Ciede2000((50, 2.6772, -79.7751), (50, 0, -82.7485)), 4);
        Assert.Equal(27.1492, ColorVision.Ciede2000((50, 2.5, 0), (73, 25, -18)), 4);
        Assert.Equal(1.2644, ColorVision.Ciede2000((60.2574, -34.0099, 36.2677), (60.4626, -34.1751, 39.4387)), 4);
    }

    [Theory]
    [MemberData(nameof(Themes))]
    public void All_kinds_of_charts_wear_the_theme(bool isDark)
    {
        var theme = Theme(isDark);
        Scene[] scenes =
        [
            (SampleCharts.Pie(5) with { Theme = theme }).ToScene(TestFonts.None),
            (SampleCharts.Bars(5) with { Theme = theme }).ToScene(TestFonts.None),
            (SampleCharts.Trend(5, 5) with { Theme = theme }).ToScene(TestFonts.None),
        ];

        Assert.All(scenes, scene =>
        {
            Assert.Equal(theme.Background, scene.Background);
            Assert.All(scene.Elements.OfType<TextRun>(), run => Assert.Contains(run.Color, (Color[])[theme.Ink, theme.Muted]));
        });
    }

    private static void AtLeast(double least, Color one, Color other, string kind)
    {
        var difference = ColorVision.Difference(one, other, kind);
        Assert.True(difference >= least, $"{one.ToHex()} and {other.ToHex()} differ by {difference:F1} with {kind}, not by {least}.");
    }

    private static List<Color> FirstColors(ChartTheme theme) => [.. Enumerable.Range(0, 12).Select(theme.Palette.At)];

    private static ChartTheme Theme(bool isDark) => isDark ? ChartTheme.Dark : ChartTheme.Light;
}
