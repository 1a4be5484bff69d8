using DailyInsights.Charting.Png;
using DailyInsights.Charting.Scenes;
using DailyInsights.Charting.Tests.Support;

namespace DailyInsights.Charting.Tests;

public sealed class PngWriterTests
{
    [Theory]
    [InlineData(40, 30, 1, 40, 30)]
    [InlineData(40, 30, 2, 80, 60)]
    [InlineData(40.2, 30, 1.5, 61, 45)]
    public void The_picture_has_the_size_of_the_scene_times_the_scale(
        double width, double height, double scale, int expectedWidth, int expectedHeight)
    {
        var image = PngImage.Read(PngWriter.Write(new Scene(width, height, []), TestFonts.None, scale));

        Assert.Equal((expectedWidth, expectedHeight), (image.Width, image.Height));
    }

    [Theory]
    [InlineData(10, 10, 20, 15)]
    [InlineData(10.5, 10.25, 20.5, 15.75)]
    [InlineData(10.1, 10.9, 0.4, 0.3)]
    public void A_rectangle_covers_its_area_to_a_tenth_of_a_pixel_per_side(double x, double y, double width, double height)
    {
        var image = Draw(new RectangleShape(new Box(x, y, width, height), Color.Black));

        Assert.Equal(width * height, image.Darkness(), tolerance: 0.1 + ((width + height) * 0.005));
    }

    [Fact]
    public void A_circle_covers_its_area_to_a_tenth_of_a_percent()
    {
        var image = Draw(new PathShape(new PathBuilder().Circle(new Point(50, 50), 40).Build(), Color.Black));

        Assert.Equal(Math.PI * 40 * 40, image.Darkness(), tolerance: Math.PI * 40 * 40 * 0.001);
    }

    [Fact]
    public void Overlapping_outlines_that_turn_the_same_way_stay_filled_and_holes_stay_empty()
    {
        var twice = new PathBuilder()
            .RoundRectangle(new Box(10, 10, 20, 20), 0).RoundRectangle(new Box(20, 20, 20, 20), 0).Build();
        var ring = new PathBuilder()
            .Circle(new Point(50, 50), 30).MoveTo(70, 50).Arc(new Point(50, 50), 20, 2 * Math.PI, 0).Close().Build();

        Assert.Equal(700, Draw(new PathShape(twice, Color.Black)).Darkness(), tolerance: 0.5);
        Assert.Equal(Math.PI * (900 - 400), Draw(new PathShape(ring, Color.Black)).Darkness(), tolerance: 3);
    }

    [Fact]
    public void A_line_covers_its_length_times_its_width()
    {
        var line = new LineShape([new Point(10, 10), new Point(70, 90)], new Stroke(Color.Black, 3));

        Assert.Equal(300, Draw(line).Darkness(), tolerance: 2);
    }

    [Fact]
    public void Shapes_that_leave_the_picture_are_cut_at_its_border()
    {
        var circle = new PathShape(new PathBuilder().Circle(new Point(0, 100), 50).Build(), Color.Black);
        var everywhere = new RectangleShape(new Box(-1e9, -1e9, 2e9, 2e9), Color.Black);
        var nowhere = new RectangleShape(new Box(500, 10, 20, 20), Color.Black);

        Assert.Equal(Math.PI * 2500 / 4, Draw(circle).Darkness(), tolerance: 5);
        Assert.Equal(10_000, Draw(everywhere).Darkness(), tolerance: 0.001);
        Assert.Equal(0, Draw(nowhere).Darkness());
    }

    [Fact]
    public void Numbers_that_are_none_draw_nothing_and_harm_nothing()
    {
        var path = new PathBuilder().MoveTo(double.NaN, 1).LineTo(double.PositiveInfinity, 4).LineTo(5, 6).Close().Build();

        Assert.Equal(100, Draw(new PathShape(path, Color.Black)).Width);
    }

    [Fact]
    public void What_is_half_transparent_lets_half_through()
    {
        var image = Draw(new RectangleShape(new Box(0, 0, 100, 100), new Color(0, 0, 0, 128)));

        Assert.InRange(image[50, 50].R, 126, 128);
    }

    [Fact]
    public void A_picture_of_few_colours_has_a_table_of_them_and_no_pixel_changes()
    {
        var elements = Enumerable.Range(0, 250).Select(i =>
            new RectangleShape(new Box(i % 25 * 4, i / 25 * 4, 4, 4), new Color((byte)i, (byte)(i * 7), (byte)(i * 13)))).ToList();

        var image = PngImage.Read(PngWriter.Write(new Scene(100, 40, [.. elements]), TestFonts.None));

        Assert.True(image.IsIndexed);
        Assert.All(elements, shape => Assert.Equal(shape.Fill, image[(int)shape.Box.X + 1, (int)shape.Box.Y + 1]));
    }

    [Theory]
    [InlineData(true, 4)]
    [InlineData(false, 0)]
    public void Colours_for_which_the_table_has_no_place_move_by_little_or_not_at_all(bool isNeighbourly, int most)
    {
        // A thousand colours, in 25 groups of neighbours or all over.
        var elements = Enumerable.Range(0, 1000).Select(i => new RectangleShape(
            new Box(i % 50 * 2, i / 50 * 2, 2, 2),
            isNeighbourly ? new Color((byte)(i / 40 * 10), (byte)(i % 40 / 10), (byte)(i % 10)) : new Color((byte)i, (byte)(i * 6), (byte)(i / 4))))
            .ToList();

        var image = PngImage.Read(PngWriter.Write(new Scene(100, 40, [.. elements]), TestFonts.None));

        Assert.Equal(isNeighbourly, image.IsIndexed);
        Assert.All(elements, shape =>
        {
            var pixel = image[(int)shape.Box.X, (int)shape.Box.Y];
            Assert.InRange(Math.Abs(pixel.R - shape.Fill.R), 0, most);
            Assert.InRange(Math.Abs(pixel.G - shape.Fill.G), 0, most);
            Assert.InRange(Math.Abs(pixel.B - shape.Fill.B), 0, most);
        });
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(100_000)]
    public void A_scale_that_gives_no_picture_is_refused(double scale) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => PngWriter.Write(new Scene(10, 10, []), TestFonts.None, scale));

    private static PngImage Draw(SceneElement element) =>
        PngImage.Read(PngWriter.Write(new Scene(100, 100, [element]), TestFonts.None));
}
