using DailyInsights.Charting.Fonts;
using DailyInsights.Charting.Png;
using DailyInsights.Charting.Scenes;
using DailyInsights.Charting.Tests.Support;

namespace DailyInsights.Charting.Tests.Fonts;

/// <summary>PostScript outlines: every operator that draws, and what becomes of programs that make no sense.</summary>
public sealed class CffTests
{
    private static readonly byte[] GlobalSubroutine = TinyCff.Program("600 0 0 700 -600 0 rlineto return");
    private static readonly byte[] LocalSubroutine = TinyCff.Program("600 700 -600 hlineto return");

    // All draw the rectangle from 0, 0 to 600, 700, with curves that are straight where they are curves.
    [Theory]
    [InlineData("0 0 rmoveto 600 0 0 700 -600 0 rlineto endchar")]
    [InlineData("500 0 0 rmoveto 600 0 0 700 -600 0 rlineto endchar")] // 500 is the width
    [InlineData("0 hmoveto 600 700 -600 hlineto endchar")]
    [InlineData("500 0 vmoveto 700 600 -700 vlineto endchar")]
    [InlineData("0 hmoveto -107 callgsubr endchar")]
    [InlineData("0 hmoveto -107 callsubr endchar")]
    [InlineData("500 0 700 hstemhm 0 600 hintmask 0 hmoveto -107 callsubr endchar")]
    [InlineData("0 20 hstem 0 hmoveto -107 callsubr endchar")]
    [InlineData("0 hmoveto 200 0 200 0 200 0 0 200 0 200 0 300 -200 0 -200 0 -200 0 rrcurveto endchar")]
    [InlineData("0 hmoveto 200 0 200 0 200 0 0 700 rcurveline -600 0 rlineto endchar")]
    [InlineData("0 hmoveto 600 0 0 700 -200 0 -200 0 -200 0 rlinecurve endchar")]
    [InlineData("0 hmoveto 200 200 0 200 hhcurveto 700 vlineto -600 hlineto endchar")]
    [InlineData("0 hmoveto 200 0 200 300 vvcurveto 600 hlineto -700 vlineto endchar")]
    [InlineData("0 hmoveto 100 100 0 100 100 100 100 hflex 700 vlineto -600 hlineto endchar")]
    [InlineData("0 hmoveto 100 0 100 0 100 0 100 0 100 0 100 0 50 flex 700 vlineto -600 hlineto endchar")]
    [InlineData("0 hmoveto 100 0 100 0 100 100 100 0 100 hflex1 700 vlineto -600 hlineto endchar")]
    [InlineData("0 hmoveto 100 0 100 0 100 0 100 0 100 0 100 flex1 700 vlineto -600 hlineto endchar")]
    public void Every_operator_draws_its_outline(string program)
    {
        var image = Draw(TinyCff.Program(program));

        Assert.Equal(0.42 * 2500, image.Darkness(), tolerance: 2);
        Assert.Equal(new Box(10, 65, 30, 35), image.InkBox());
    }

    // From one corner to the opposite one, bent into the third: the curve cuts off a twentieth.
    [Theory]
    [InlineData("0 hmoveto 600 0 0 700 hvcurveto -600 hlineto endchar")]
    [InlineData("0 hmoveto 700 0 0 600 vhcurveto -700 vlineto endchar")]
    public void Curves_that_change_axes_draw_their_outline(string program)
    {
        var image = Draw(TinyCff.Program(program));

        Assert.Equal(0.42 * 2500 * 0.95, image.Darkness(), tolerance: 2);
        Assert.Equal(new Box(10, 65, 30, 35), image.InkBox());
    }

    [Theory]
    [InlineData("rlinecurve")]
    [InlineData("1 2 rcurveline")]
    [InlineData("rmoveto")]
    [InlineData("callsubr")]
    [InlineData("999 callsubr")]
    [InlineData("1 2 3 flex")]
    [InlineData("")]
    public void A_program_that_makes_no_sense_draws_nothing(string program) =>
        Assert.Equal(0, Draw(TinyCff.Program(program)).Darkness());

    [Fact]
    public void A_program_that_calls_itself_ends() =>
        Assert.Equal(0, Draw(TinyCff.Program("-107 callsubr"), local: TinyCff.Program("-107 callsubr -107 callsubr")).Darkness());

    [Fact]
    public void A_program_with_any_operator_in_any_place_harms_nothing()
    {
        var program = TinyCff.Program("0 9 hstemhm hintmask 0 hmoveto 9 9 rlineto 1 2 3 4 5 6 rrcurveto -107 callsubr endchar");
        for (var at = 0; at < program.Length; at++)
        {
            for (byte operation = 0; operation < 32; operation++)
            {
                var damaged = (byte[])program.Clone();
                damaged[at] = operation;
                Assert.Equal(100, Draw(damaged).Width);
            }
        }
    }

    private static PngImage Draw(byte[] program, byte[]? local = null)
    {
        byte[] empty = [14];
        var cff = TinyCff.Table(
            [empty, empty, program, empty, empty, empty, empty, empty], GlobalSubroutine, local ?? LocalSubroutine);
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".otf");
        File.WriteAllBytes(path, new TinyFont { Cff = cff }.Build());
        try
        {
            var run = new TextRun("A", new Point(10, 100), new TextFont(50), Color.Black);
            return PngImage.Read(PngWriter.Write(new Scene(100, 120, [run]), FontCollection.FromFiles(path)));
        }
        finally
        {
            File.Delete(path);
        }
    }
}
