using DailyInsights.Charting.Charts;
using DailyInsights.Charting.Fonts;
using DailyInsights.Charting.Png;
using DailyInsights.Charting.Scenes;
using DailyInsights.Charting.Svg;
using DailyInsights.Charting.Tests.Support;

namespace DailyInsights.Charting.Tests.Charts;

public sealed class PieChartTests
{
    public static TheoryData<int, int, int, int> Layouts()
    {
        var data = new TheoryData<int, int, int, int>();
        foreach (var slices in (int[])[1, 2, 3, 7, 12, 25, 40, 150])
        {
            foreach (var (width, height) in ((int, int)[])[(1400, 600), (1400, 240), (800, 450), (700, 1100), (300, 240), (240, 240), (240, 900)])
            {
                data.Add(slices, slices % 2 == 0 ? 6 : 30, width, height);
                data.Add(slices, 0, width, height);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Layouts))]
    public void Nothing_overlaps_or_leaves_the_picture(int slices, int details, int width, int height) =>
        Tidiness.Assert(SampleCharts.Pie(slices, details).ToScene(TestFonts.None, new ChartSize(width, height)), TestFonts.None);

    [Theory]
    [MemberData(nameof(Layouts))]
    public void Nothing_overlaps_or_leaves_the_picture_with_the_fonts_of_this_machine(int slices, int details, int width, int height)
    {
        var fonts = TestFonts.OfThisMachine();

        Tidiness.Assert(SampleCharts.Pie(slices, details).ToScene(fonts, new ChartSize(width, height)), fonts);
    }

    [Fact]
    public void Every_slice_has_its_name_and_percentage_beside_the_ring()
    {
        var texts = Texts(new PieChart { Slices = [new("Left", 1), new("Right", 3)] });

        Assert.Contains("25.0%", texts);
        Assert.Contains("75.0%", texts);
        Assert.Equal(2, texts.Count(text => text == "Left"));
    }

    [Fact]
    public void Crumbs_that_would_push_names_far_from_their_slices_are_named_in_the_legend_alone()
    {
        PieChart chart = new() { Slices = [new("A", 60), new("B", 40), new("C", 25), .. Enumerable.Range(0, 5).Select(i => new Slice($"D{i}", 10)), .. Enumerable.Range(0, 16).Select(i => new Slice($"Crumb {i}", 1))] };

        var crowded = Texts(chart);
        var few = Texts(chart with { Slices = [.. chart.Slices.Take(10)] });

        Assert.All(Enumerable.Range(0, 16), i => Assert.Single(crowded, text => text == $"Crumb {i}"));
        Assert.All(Enumerable.Range(0, 5), i => Assert.Equal(2, crowded.Count(text => text == $"D{i}")));
        Assert.Equal(2, few.Count(text => text == "Crumb 1"));
    }

    [Fact]
    public void The_legend_names_all_slices_even_those_of_nothing_and_lists_details()
    {
        var texts = Texts(new PieChart { Slices = [new("Full", 2) { Details = ["one", "two"] }, new("Empty", 0)] });

        Assert.Contains("one", texts);
        Assert.Contains("two", texts);
        Assert.Single(texts, text => text == "Empty");
    }

    [Fact]
    public void What_finds_no_room_in_the_legend_is_counted()
    {
        var slices = Enumerable.Range(0, 500).Select(i => new Slice($"S{i}", 1)).ToList();

        var texts = Texts(new PieChart { Slices = slices, MoreFormat = "{0} left out" }, new ChartSize(400, 300));

        var counted = int.Parse(
            Assert.Single(texts, text => text.EndsWith(" left out", StringComparison.Ordinal)).Split(' ')[0],
            System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(500, counted + texts.Count(text => text.StartsWith('S')));
    }

    [Fact]
    public void Details_without_room_are_counted_under_their_name()
    {
        var details = Enumerable.Range(0, 200).Select(i => $"detail {i}").ToList();

        var texts = Texts(new PieChart { Slices = [new("All", 200) { Details = details }] });

        var counted = Assert.Single(texts, text => text.StartsWith("… and ", StringComparison.Ordinal));
        Assert.Equal($"… and {200 - texts.Count(text => text.StartsWith("detail", StringComparison.Ordinal))} more", counted);
    }

    [Fact]
    public void A_picture_that_may_grow_grows_until_all_details_have_room_and_no_further()
    {
        var chart = SampleCharts.Pie(12, detailsEach: 9);

        var scene = chart.ToScene(TestFonts.None, new ChartSize { MostHeight = 3000 });

        Assert.InRange(scene.Height, 601, 2000);
        Assert.DoesNotContain(scene.Elements.OfType<TextRun>(), run => run.Text.StartsWith("… and", StringComparison.Ordinal));
        Assert.Equal(600, SampleCharts.Pie(2, 1).ToScene(TestFonts.None, new ChartSize { MostHeight = 3000 }).Height);

        // One step lower something would be left out; and a picture that is never whole is as high as it may be.
        var lower = chart.ToScene(TestFonts.None, new ChartSize(1400, (int)scene.Height - 40));
        Assert.Contains(lower.Elements.OfType<TextRun>(), run => run.Text.StartsWith("… and", StringComparison.Ordinal));
        Assert.Equal(610, SampleCharts.Pie(40, 30).ToScene(TestFonts.None, new ChartSize { MostHeight = 610 }).Height);
    }

    [Fact]
    public void Emoji_that_cannot_be_drawn_are_left_out_and_text_becomes_one_line()
    {
        var scene = new PieChart { Title = " 🚀  Two\r\n lines ✨", Slices = [new("🚀\tA", 1)] }.ToScene(TestFonts.Tiny);

        Assert.Equal("Two lines", scene.Title);
        Assert.Equal(2, scene.Elements.OfType<TextRun>().Count(run => run.Text == "A"));
    }

    [Fact]
    public void Neighbours_have_different_colours_whatever_their_number()
    {
        for (var count = 2; count <= 200; count++)
        {
            var colors = new PieChart { Slices = [.. Enumerable.Range(0, count).Select(i => new Slice("x", 1))] }
                .ToScene(TestFonts.None).Elements.OfType<PathShape>().Select(path => path.Fill).ToList();

            Assert.Equal(count, colors.Count);
            Assert.All(Enumerable.Range(0, count), i => Assert.NotEqual(colors[i], colors[(i + 1) % count]));
        }
    }

    [Fact]
    public void The_figures_are_there_for_those_who_hear_the_picture_even_of_joined_slices()
    {
        var chart = new PieChart { Title = "Spread", Slices = [new("A", 6), new("B", 1), new("C", 1)], OtherLabel = "Other", MostSlices = 2 };

        var scene = chart.ToScene(TestFonts.None);

        Assert.Equal("Spread", scene.Title);
        Assert.Equal("A 6 (75.0%); B 1 (12.5%); C 1 (12.5%)", scene.Description);
    }

    [Fact]
    public void Small_slices_are_joined_where_wanted_and_named_in_the_legend()
    {
        var slices = Enumerable.Range(1, 20).Select(i => new Slice($"S{i}", i % 2 == 0 ? 100 - i : 1)).ToList();

        var scene = new PieChart { Slices = slices, OtherLabel = "기타", MostSlices = 11, OtherFormat = "{0}개: {1}" }.ToScene(TestFonts.None);
        var texts = scene.Elements.OfType<TextRun>().Select(run => run.Text).ToList();

        Assert.Equal(11, scene.Elements.OfType<PathShape>().Count());
        Assert.Equal(ChartTheme.Light.Palette.Rest, scene.Elements.OfType<PathShape>().Last().Fill);
        Assert.Equal(2, texts.Count(text => text == "기타"));
        Assert.Contains("10개: S1, S3, S5, S7, S9, S11, S13, S15, S17, S19", texts);
        Assert.Contains("S20", texts);
        Assert.DoesNotContain("S3", texts);
    }

    [Theory]
    [InlineData(1400, 600)]
    [InlineData(480, 260)]
    [InlineData(390, 700)]
    [InlineData(240, 240)]
    public void Slices_are_joined_until_every_name_can_be_read(int width, int height)
    {
        var chart = SampleCharts.Pie(60, 0) with { OtherLabel = "Other", MostSlices = 40 };

        var scene = chart.ToScene(TestFonts.None, new ChartSize(width, height));
        var texts = scene.Elements.OfType<TextRun>().ToList();

        Tidiness.Assert(scene, TestFonts.None);
        Assert.Contains(scene.Elements.OfType<PathShape>(), slice => slice.Fill == ChartTheme.Light.Palette.Rest);
        Assert.DoesNotContain(texts, run => run.Text.StartsWith("… and", StringComparison.Ordinal));
        Assert.All(texts, run => Assert.True(run.Font.Size >= 9));
    }

    [Fact]
    public void Nothing_is_joined_where_all_have_room_and_never_a_single_slice()
    {
        var three = new PieChart { Slices = [new("A", 6), new("B", 1), new("C", 1)], OtherLabel = "Other" };

        Assert.Equal(3, three.ToScene(TestFonts.None).Elements.OfType<PathShape>().Count());
        Assert.Equal(2, (three with { MostSlices = 2 }).ToScene(TestFonts.None).Elements.OfType<PathShape>().Count());
        Assert.Equal(2, (three with { MostSlices = 0, Slices = [new("A", 1), new("B", 1)] })
            .ToScene(TestFonts.None).Elements.OfType<PathShape>().Count());
    }

    [Fact]
    public void A_slice_keeps_the_colour_it_was_given()
    {
        var scene = new PieChart { Slices = [new("a", 1) { Color = Color.Parse("#123456") }] }.ToScene(TestFonts.None);

        Assert.Equal(Color.Parse("#123456"), Assert.Single(scene.Elements.OfType<PathShape>()).Fill);
    }

    [Fact]
    public void There_must_be_something_to_draw()
    {
        Assert.Throws<ArgumentException>("Slices", () => Draw());
        Assert.Throws<ArgumentException>("Slices", () => Draw(0, 0));
        Assert.Throws<ArgumentException>("Slices", () => Draw(1, -1));
        Assert.Throws<ArgumentException>("Slices", () => Draw(double.NaN));
        Assert.Throws<ArgumentException>("Slices", () => Draw(double.MaxValue, double.MaxValue));

        static Scene Draw(params double[] values) =>
            new PieChart { Slices = [.. values.Select(value => new Slice("x", value))] }.ToScene(TestFonts.None);
    }

    [Theory]
    [InlineData(10, 600)]
    [InlineData(1400, 10)]
    [InlineData(1_000_000, 600)]
    public void A_size_without_room_for_a_chart_is_refused(int width, int height) =>
        Assert.Throws<ArgumentOutOfRangeException>(
            () => SampleCharts.Pie(3).ToScene(TestFonts.None, new ChartSize(width, height)));

    [Fact]
    public void The_same_chart_gives_the_same_bytes()
    {
        var (one, other) = (TestFonts.Tiny, TestFonts.Tiny);
        var (first, second) = (SampleCharts.Pie(12).ToScene(one), SampleCharts.Pie(12).ToScene(other));

        Assert.Equal(SvgWriter.Write(first), SvgWriter.Write(second));
        Assert.Equal(PngWriter.Write(first, one), PngWriter.Write(second, other));
    }

    [Fact]
    public void Without_any_font_there_is_svg_and_png_says_what_to_do()
    {
        var scene = SampleCharts.Pie(12).ToScene(TestFonts.None);

        Assert.Contains("자연어", SvgWriter.Write(scene), StringComparison.Ordinal);
        var exception = Assert.Throws<NoFontException>(() => PngWriter.Write(scene, TestFonts.None));
        Assert.Contains("there-is-no-such-folder", exception.Message, StringComparison.Ordinal);
        Assert.Contains("Install", exception.Message, StringComparison.Ordinal);
        Assert.Contains("SVG", exception.Message, StringComparison.Ordinal);
    }

    private static List<string> Texts(PieChart chart, ChartSize? size = null) =>
        [.. chart.ToScene(TestFonts.None, size).Elements.OfType<TextRun>().Select(run => run.Text)];
}
