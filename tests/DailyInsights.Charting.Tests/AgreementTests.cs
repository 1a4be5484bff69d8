using System.Globalization;
using System.Xml.Linq;
using DailyInsights.Charting.Charts;
using DailyInsights.Charting.Fonts;
using DailyInsights.Charting.Png;
using DailyInsights.Charting.Scenes;
using DailyInsights.Charting.Svg;
using DailyInsights.Charting.Tests.Charts;
using DailyInsights.Charting.Tests.Support;

namespace DailyInsights.Charting.Tests;

/// <summary>
/// One scene, two writers, one picture: what SVG says of an element is where PNG has its ink, and whole charts drawn from what
/// their SVG says are the PNG, but for what writing numbers with three places may move along edges.
/// </summary>
public sealed class AgreementTests
{
    private static readonly FontCollection Fonts = TestFonts.Tiny;

    public static TheoryData<string> Elements() => ["rectangle", "circle", "line", "start", "middle", "end", "stretched"];

    [Theory]
    [MemberData(nameof(Elements))]
    public void Both_pictures_have_an_element_in_the_same_place(string name)
    {
        var scene = new Scene(300, 200, [Element(name)]);

        var said = BoxIn(XDocument.Parse(SvgWriter.Write(scene)).Root!.Elements().Last());
        var drawn = PngImage.Read(PngWriter.Write(scene, Fonts)).InkBox();

        Assert.Equal(said.X, drawn.X, tolerance: 1);
        Assert.Equal(said.Right, drawn.Right, tolerance: 1);
        Assert.Equal(said.Bottom, drawn.Bottom, tolerance: 1);
        Assert.Equal(said.Y, drawn.Y, tolerance: 1);
        Assert.True(SceneBounds.Of(scene.Elements[0], Fonts).Grow(1).Contains(drawn));
    }

    [Theory]
    [InlineData("pie", false)]
    [InlineData("pie", true)]
    [InlineData("bar", false)]
    [InlineData("bar", true)]
    [InlineData("trend", false)]
    [InlineData("trend", true)]
    [InlineData("long trend", true)]
    public void A_chart_drawn_from_what_its_SVG_says_is_its_PNG(string kind, bool isDark)
    {
        var scene = SampleCharts.Scene(kind, isDark ? ChartTheme.Dark : ChartTheme.Light, Fonts, new ChartSize(480, 300));

        var said = PngImage.Read(PngWriter.Write(SvgScene.Read(SvgWriter.Write(scene)), Fonts));
        var drawn = PngImage.Read(PngWriter.Write(scene, Fonts));

        var (mean, pixels) = said.DifferenceFrom(drawn);
        Assert.InRange(mean, 0, 0.05);
        Assert.InRange(pixels, 0, 0.0005);
    }

    private static SceneElement Element(string name)
    {
        var run = new TextRun("AA", new Point(150, 100), new TextFont(40), Color.Black) { Width = 48 };
        return name switch
        {
            "rectangle" => new RectangleShape(new Box(20.5, 30.25, 100, 50.5), Color.Black, 6),
            "circle" => new PathShape(new PathBuilder().Circle(new Point(150, 90), 60).Build(), Color.Black),
            "line" => new LineShape([new Point(20, 40), new Point(200, 40), new Point(200, 160)], new Stroke(Color.Black, 4)),
            "middle" => run with { Anchor = TextAnchor.Middle },
            "end" => run with { Anchor = TextAnchor.End },
            "stretched" => run with { Width = 90 },
            _ => run,
        };
    }

    private static Box BoxIn(XElement element)
    {
        switch (element.Name.LocalName)
        {
            case "rect":
                return new Box(Number(element, "x"), Number(element, "y"), Number(element, "width"), Number(element, "height"));
            case "text":
                var width = Number(element, "textLength");
                var left = Number(element, "x") - (element.Attribute("text-anchor")?.Value switch
                {
                    "middle" => width / 2,
                    "end" => width,
                    _ => 0,
                });
                var height = Number(element, "font-size") * 0.7; // the letter A of the tiny font
                return new Box(left, Number(element, "y") - height, width, height);
            case "polyline":
                // The first piece starts flat, the rest reaches half a width beyond.
                var half = Number(element, "stroke-width") / 2;
                var line = Box.Around(Points(element.Attribute("points")!.Value));
                return new Box(line.X, line.Y - half, line.Width + half, line.Height + half);
            default:
                return SvgScene.Path(element.Attribute("d")!.Value).Bounds;
        }
    }

    private static IEnumerable<Point> Points(string numbers) => numbers
        .Split([' ', ','], StringSplitOptions.RemoveEmptyEntries)
        .Select(number => double.Parse(number, CultureInfo.InvariantCulture))
        .Chunk(2).Select(pair => new Point(pair[0], pair[1]));

    private static double Number(XElement element, string attribute) =>
        double.Parse(element.Attribute(attribute)!.Value, CultureInfo.InvariantCulture);
}
