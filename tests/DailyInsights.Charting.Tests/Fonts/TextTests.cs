using DailyInsights.Charting.Fonts;
using DailyInsights.Charting.Png;
using DailyInsights.Charting.Scenes;
using DailyInsights.Charting.Tests.Support;

namespace DailyInsights.Charting.Tests.Fonts;

public sealed class TextTests
{
    private static readonly TextFont Font = new(50);

    [Theory]
    [InlineData("AV")]
    [InlineData("é가 e")]
    public void Text_is_drawn_within_its_measured_box(string text)
    {
        foreach (var anchor in Enum.GetValues<TextAnchor>())
        {
            var run = new TextRun(text, new Point(150, 100), Font, Color.Black, anchor);
            var fonts = TestFonts.Tiny;

            var ink = Draw(run, fonts).InkBox();

            Assert.True(SceneBounds.Of(run, fonts).Grow(1).Contains(ink), $"{ink} of {anchor}");
        }
    }

    [Fact]
    public void A_letter_covers_the_area_of_its_outline()
    {
        var image = Draw(new TextRun("A", new Point(10, 100), Font, Color.Black), TestFonts.Tiny);

        Assert.Equal(0.6 * 50 * 0.7 * 50, image.Darkness(), tolerance: 1);
        Assert.Equal(new Box(10, 65, 30, 35), image.InkBox());
    }

    [Fact]
    public void A_composite_letter_draws_all_its_parts()
    {
        var image = Draw(new TextRun("é", new Point(10, 100), Font, Color.Black), TestFonts.Tiny);

        Assert.Equal(((0.4 * 0.5) + (0.2 * 0.1)) * 2500, image.Darkness(), tolerance: 1);
        Assert.Equal(65, image.InkBox().Y);
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(true, true)]
    public void Kerning_moves_a_pair_together(bool kernTable, bool gpos)
    {
        var fonts = TestFonts.Of(new TinyFont { HasKernTable = kernTable, HasGpos = gpos });

        Assert.Equal(50 * 1.2, TestFonts.Tiny.WidthOf("AV", Font), 6);
        Assert.Equal(50 * 1.0, fonts.WidthOf("AV", Font), 6);
        Assert.Equal(50 * 1.2, fonts.WidthOf("VA", Font), 6);
    }

    [Fact]
    public void Kerning_of_the_fonts_of_this_machine_moves_AV_together()
    {
        var fonts = FontCollection.FromFiles(TestFonts.FileOrSkip("DejaVuSans.ttf"));

        Assert.True(fonts.WidthOf("AV", Font) < fonts.WidthOf("A", Font) + fonts.WidthOf("V", Font));
    }

    [Fact]
    public void A_wider_map_of_characters_reaches_beyond_the_first_plane()
    {
        var fonts = TestFonts.Of(new TinyFont { CmapFormat = 12, Characters = [('A', 2), (0x1F680, 3)] });

        Assert.Equal(new Box(10, 65, 30, 35), Draw(new TextRun("🚀", new Point(10, 100), Font, Color.Black), fonts).InkBox());
    }

    [Theory]
    [InlineData("e\ufe0f")]
    [InlineData("e\u200d\u200b\u00ad")]
    [InlineData("e🚀")]
    [InlineData("e\u2728")]
    public void Selectors_joiners_and_emoji_that_no_font_has_draw_nothing(string text)
    {
        Assert.Equal(TestFonts.Tiny.WidthOf("e", Font), TestFonts.Tiny.WidthOf(text, Font));
    }

    [Fact]
    public void A_letter_that_no_font_has_shows_as_a_box()
    {
        Assert.Equal(
            new Box(12, 65, 26, 35), Draw(new TextRun("Ж", new Point(10, 100), Font, Color.Black), TestFonts.Tiny).InkBox());
    }

    [Fact]
    public void A_letter_comes_from_the_first_font_that_has_it()
    {
        var latin = new TinyFont { Family = "Latin", Characters = [('A', 4)] };
        var korean = new TinyFont { Family = "Korean", Characters = [('A', 2), ('가', 7)] };
        var fonts = TestFonts.Of(latin, korean);

        Assert.Equal(500, AreaOf("A", "Latin"), tolerance: 1);
        Assert.Equal(1050, AreaOf("A", "korean"), tolerance: 1);
        Assert.Equal(1350, AreaOf("가", "Latin"), tolerance: 1);

        double AreaOf(string text, string family) =>
            Draw(new TextRun(text, new Point(10, 100), Font with { Family = family }, Color.Black), fonts).Darkness();
    }

    [Fact]
    public void Bold_text_takes_the_bold_face_and_is_made_bold_without_one()
    {
        var regular = new TinyFont { Characters = [('A', 4)] };
        var bold = new TinyFont { Weight = 700, Characters = [('A', 2)] };
        var run = new TextRun("A", new Point(10, 100), Font with { Weight = FontWeight.Bold, Family = "Tiny" }, Color.Black);

        Assert.Equal(1050, Draw(run, TestFonts.Of(regular, bold)).Darkness(), tolerance: 1);
        Assert.InRange(Draw(run, TestFonts.Of(regular)).Darkness(), 510, 600);
    }

    [Fact]
    public void A_collection_file_gives_all_its_faces()
    {
        var fonts = TestFonts.OfFiles(TinyFont.Collection(
            new TinyFont { Family = "First", Characters = [('A', 4)] }, new TinyFont { Family = "Second" }));

        Assert.Equal(["First", "Second"], fonts.Families);
        Assert.Equal(
            1050,
            Draw(new TextRun("A", new Point(10, 100), Font with { Family = "Second" }, Color.Black), fonts).Darkness(),
            tolerance: 1);
    }

    [Theory]
    [InlineData("NotoSansCJK-Regular.ttc")]
    [InlineData("NanumGothic.ttf")]
    public void Korean_is_drawn_with_the_fonts_that_people_have(string file)
    {
        var fonts = FontCollection.FromFiles(TestFonts.FileOrSkip(file));
        var run = new TextRun("한국어 요약", new Point(10, 100), new TextFont(40), Color.Black);

        var image = Draw(run, fonts);

        Assert.InRange(image.Darkness(), 1000, 4000);
        Assert.True(SceneBounds.Of(run, fonts).Grow(1).Contains(image.InkBox()));
    }

    [Fact]
    public void A_text_is_stretched_to_the_width_it_was_laid_out_with()
    {
        var run = new TextRun("A", new Point(10, 100), Font, Color.Black) { Width = 60 };

        Assert.Equal(new Box(10, 65, 60, 35), Draw(run, TestFonts.Tiny).InkBox());
    }

    private static PngImage Draw(TextRun run, FontCollection fonts) =>
        PngImage.Read(PngWriter.Write(new Scene(400, 200, [run]), fonts));
}
