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
    public void A_font_of_this_machine_damaged_in_any_of_its_tables_harms_nothing(string file)
    {
        var font = File.ReadAllBytes(TestFonts.FileOrSkip(file));
        var tables = SfntTables.Of(font);
        var random = new Random(20241128);
        for (var round = 0; round < 28; round++)
        {
            // The list of tables stays whole: a font without it is refused at once, and nothing behind it is tried.
            var (start, length) = tables[round % tables.Count];
            var damaged = (byte[])font.Clone();
            switch (round % 4)
            {
                case 0:
                    random.NextBytes(damaged.AsSpan(start, length));
                    break;
                case 1:
                    Damage(damaged, start, length, random, length / 50);
                    break;
                case 2:
                    Damage(damaged, start, Math.Min(length, 64), random, 8);
                    break;
                default:
                    damaged = damaged[..(start + (length / 2))];
                    break;
            }

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

    private static void Damage(byte[] font, int start, int length, Random random, int bytes)
    {
        for (var i = 0; i < bytes; i++)
        {
            font[start + random.Next(length)] = (byte)random.Next(256);
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
