using DailyInsights.Charting.Fonts;
using DailyInsights.Charting.Png;
using DailyInsights.Charting.Scenes;
using DailyInsights.Charting.Tests.Support;

namespace DailyInsights.Charting.Tests.Fonts;

/// <summary>Arabic and Hebrew as their readers expect them, with the fonts of this machine.</summary>
public sealed class RightToLeftTests
{
    private static readonly TextFont Font = new(40, FontWeight.Regular, "DejaVu Sans");

    [Theory]
    [InlineData("אב", "ב")]
    [InlineData("x אב", "x ב")]
    [InlineData("א12", "12")]
    [InlineData("א 2.5", "2.5")]
    [InlineData("א(ב", "ב)")]
    [InlineData("א ב", "ב ")]
    public void What_runs_to_the_left_is_turned_and_numbers_within_it_are_not(string text, string left)
    {
        var fonts = Fonts();
        var width = (int)fonts.WidthOf(left.TrimEnd(), Font);

        // No more of the picture is drawn than what stands at its left.
        Assert.Equal(Draw(left, fonts, width), Draw(text, fonts, width));
    }

    [Theory]
    [InlineData("تعلم", "\uFE97\uFECC\uFEE0\uFEE2")]
    [InlineData("الآلة", "\uFE8D\uFEF5\uFEDF\uFE94")]
    [InlineData("سلام", "\uFEB3\uFEFC\uFEE1")]
    [InlineData("ب ب", "\uFE8F \uFE8F")]
    public void Letters_take_the_form_in_which_they_join(string text, string forms)
    {
        var fonts = Fonts();

        Assert.Equal(fonts.WidthOf(forms, Font), fonts.WidthOf(text, Font), 6);
        Assert.Equal(Draw(forms, fonts, 200), Draw(text, fonts, 200));
    }

    private static FontCollection Fonts()
    {
        _ = TestFonts.FileOrSkip("DejaVuSans.ttf");
        return TestFonts.OfThisMachine();
    }

    private static byte[] Draw(string text, FontCollection fonts, int width) =>
        PngWriter.Write(new Scene(width, 60, [new TextRun(text, new Point(0, 45), Font, Color.Black)]), fonts);
}
