using System.Globalization;
using System.Xml.Linq;
using DailyInsights.Charting.Scenes;
using DailyInsights.Charting.Svg;

namespace DailyInsights.Charting.Tests;

public sealed class SvgWriterTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private static readonly TextFont Font = new(12);

    [Fact]
    public void A_scene_becomes_well_formed_xml_with_a_title_and_a_description()
    {
        var root = Parse(new Scene(300, 200, []) { Title = "Shares", Description = "A 60%; B 40%" });

        Assert.Equal(Svg + "svg", root.Name);
        Assert.Equal("img", root.Attribute("role")?.Value);
        Assert.Equal("0 0 300 200", root.Attribute("viewBox")?.Value);
        Assert.Equal("Shares", root.Element(Svg + "title")?.Value);
        Assert.Equal("A 60%; B 40%", root.Element(Svg + "desc")?.Value);
    }

    [Theory]
    [InlineData("</text><script>alert(1)</script>", "</text><script>alert(1)</script>")]
    [InlineData("a & b < c > d \" e ' f", "a & b < c > d \" e ' f")]
    [InlineData("null\0 bell\a escape\u001b", "null bell escape")]
    [InlineData("two\r\nlines", "two  lines")]
    [InlineData("🚀 로켓", "🚀 로켓")]
    public void Hostile_text_stays_text(string text, string expected)
    {
        var root = Parse(new Scene(10, 10, [new TextRun(text, new Point(0, 0), Font, Color.Black) { Label = text }]) { Title = text });

        var element = Assert.Single(root.Elements(Svg + "text"));
        Assert.Equal(expected, element.Nodes().OfType<XText>().Single().Value);
        Assert.Equal(expected, root.Element(Svg + "title")?.Value);
        Assert.Empty(root.Descendants(Svg + "script"));
    }

    // Not as data of a theory: test runners cannot hand such text over.
    [Fact]
    public void Text_that_is_no_text_is_mended()
    {
        Hostile_text_stays_text("half \ud83d a pair", "half \ufffd a pair");
        Hostile_text_stays_text("not a character \ufffe\uffff", "not a character ");
    }

    [Fact]
    public void A_hostile_font_family_stays_in_its_attribute()
    {
        var root = Parse(new Scene(10, 10,
            [new TextRun("x", new Point(0, 0), Font with { Family = "\" onload=\"x();'}url(http://a.b)" }, Color.Black)]));

        var text = Assert.Single(root.Elements(Svg + "text"));
        Assert.Null(text.Attribute("onload"));
        Assert.DoesNotContain("(", text.Attribute("font-family")?.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Numbers_are_written_the_same_in_every_culture()
    {
        var scene = new Scene(10.5, 10, [new RectangleShape(new Box(1.25, -0.0001, 1e6, 2), new Color(1, 2, 3, 51))]);
        var before = CultureInfo.CurrentCulture;
        try
        {
            var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            culture.NumberFormat.NumberDecimalSeparator = ",";
            culture.NumberFormat.NegativeSign = "minus";
            CultureInfo.CurrentCulture = culture;
            var rectangle = Parse(scene).Elements(Svg + "rect").Last();

            Assert.Equal("1.25", rectangle.Attribute("x")?.Value);
            Assert.Equal("0", rectangle.Attribute("y")?.Value);
            Assert.Equal("1000000", rectangle.Attribute("width")?.Value);
            Assert.Equal("0.2", rectangle.Attribute("fill-opacity")?.Value);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void A_path_keeps_its_curves()
    {
        var path = new PathBuilder().MoveTo(1, 2).LineTo(3, 4).QuadraticTo(5, 6, 7, 8).CubicTo(1, 1, 2, 2, 3.5, 3).Close().Build();

        var element = Parse(new Scene(10, 10, [new PathShape(path, Color.Black)])).Element(Svg + "path");

        Assert.Equal("M1 2L3 4Q5 6 7 8C1 1 2 2 3.5 3Z", element?.Attribute("d")?.Value);
    }

    [Fact]
    public void Nothing_outside_the_picture_is_referred_to()
    {
        var svg = SvgWriter.Write(Charts.SampleCharts.Pie(12).ToScene(Support.TestFonts.None));

        Assert.DoesNotContain("href", svg, StringComparison.Ordinal);
        Assert.DoesNotContain("url(", svg, StringComparison.Ordinal);
        Assert.Equal(1, svg.Split("http").Length - 1); // the namespace
    }

    private static XElement Parse(Scene scene) => XDocument.Parse(SvgWriter.Write(scene), LoadOptions.PreserveWhitespace).Root!;
}
