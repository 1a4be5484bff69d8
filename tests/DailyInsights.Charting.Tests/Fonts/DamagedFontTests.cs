using DailyInsights.Charting.Fonts;
using DailyInsights.Charting.Png;
using DailyInsights.Charting.Scenes;
using DailyInsights.Charting.Tests.Support;

namespace DailyInsights.Charting.Tests.Fonts;

/// <summary>Fonts are files from strangers. Whatever they hold, drawing ends, and with no worse than missing letters.</summary>
public sealed class DamagedFontTests
{
    private const string Text = "AVé 가ffiÅ½→";

    [Fact]
    public void A_tiny_font_cut_anywhere_harms_nothing()
    {
        var font = new TinyFont { HasGpos = true, HasKernTable = true }.Build();
        for (var length = 0; length < font.Length; length += 3)
        {
            Use(font[..length]);
        }
    }

    [Fact]
    public void A_tiny_font_with_any_byte_changed_harms_nothing()
    {
        var font = new TinyFont { HasGpos = true, HasKernTable = true }.Build();
        for (var at = 0; at < font.Length; at++)
        {
            var damaged = (byte[])font.Clone();
            damaged[at] ^= 0xFF;
            Use(damaged);
        }
    }

    [Theory]
    [InlineData("DejaVuSans.ttf")]
    [InlineData("NanumGothic.ttf")]
    [InlineData("NotoSansCJK-Regular.ttc")]
    public void A_font_of_this_machine_cut_and_changed_at_random_harms_nothing(string file)
    {
        var font = File.ReadAllBytes(TestFonts.FileOrSkip(file));
        var random = new Random(20241128);
        for (var round = 0; round < 25; round++)
        {
            var damaged = font[..random.Next(font.Length / 2, font.Length)];

            // Half of the damage goes to the start, where the tables are listed.
            for (var i = 0; i < 2000; i++)
            {
                damaged[random.Next(i % 2 == 0 ? Math.Min(2000 + (round * 1000), damaged.Length) : damaged.Length)] = (byte)random.Next(256);
            }

            Restore(damaged, font, round);
            Use(damaged);
        }
    }

    [Fact]
    public void A_damaged_font_is_passed_over_for_one_that_is_whole()
    {
        var fonts = TestFonts.OfFiles([1, 2, 3], [], new TinyFont { Family = "Whole" }.Build());

        Assert.Equal(["Whole"], fonts.Families);
        Assert.False(fonts.IsEmpty);
    }

    [Fact]
    public void A_file_that_is_missing_is_passed_over() =>
        Assert.True(FontCollection.FromFiles(Path.Combine(AppContext.BaseDirectory, "none.ttf")).IsEmpty);

    // A font whose list of tables is destroyed is refused at once; most rounds keep it, to reach what lies behind.
    private static void Restore(byte[] damaged, byte[] font, int round)
    {
        if (round % 5 != 0)
        {
            font.AsSpan(0, 600).CopyTo(damaged);
        }
    }

    private static void Use(byte[] file)
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".ttf");
        File.WriteAllBytes(path, file);
        try
        {
            var fonts = FontCollection.FromFiles(path);
            var run = new TextRun(Text, new Point(10, 30), new TextFont(20), Color.Black);
            if (!fonts.IsEmpty)
            {
                Assert.Equal(200, PngImage.Read(PngWriter.Write(new Scene(200, 50, [run]), fonts)).Width);
            }
        }
        finally
        {
            File.Delete(path);
        }
    }
}
