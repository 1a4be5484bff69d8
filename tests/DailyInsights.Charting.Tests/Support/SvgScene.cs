using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using DailyInsights.Charting.Scenes;

namespace DailyInsights.Charting.Tests.Support;

/// <summary>Reads the SVG files that this project writes back as scenes; what it doesn't know fails.</summary>
internal static partial class SvgScene
{
    public static Scene Read(string svg)
    {
        var root = XDocument.Parse(svg, LoadOptions.PreserveWhitespace).Root!;
        var elements = root.Elements().Where(element => element.Name.LocalName is not ("title" or "desc")).ToList();
        return new Scene(Number(root, "width"), Number(root, "height"), [.. elements.Skip(1).Select(Element)])
        {
            Background = Color(elements[0], "fill"),
        };
    }

    public static PathData Path(string data)
    {
        var path = new PathBuilder();
        double x = 0, y = 0;
        foreach (Match match in Command().Matches(data))
        {
            var n = match.Groups[2].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Parse).ToArray();
            (x, y) = match.Groups[1].Value switch
            {
                "H" => (n[0], y),
                "V" => (x, n[0]),
                "Z" => (x, y),
                _ => (n[^2], n[^1]),
            };
            _ = match.Groups[1].Value switch
            {
                "M" => path.MoveTo(x, y),
                "Q" => path.QuadraticTo(n[0], n[1], x, y),
                "C" => path.CubicTo(n[0], n[1], n[2], n[3], x, y),
                "Z" => path.Close(),
                _ => path.LineTo(x, y),
            };
        }

        return path.Build();
    }

    private static SceneElement Element(XElement element) => element.Name.LocalName switch
    {
        "rect" => new RectangleShape(
            new Box(Number(element, "x"), Number(element, "y"), Number(element, "width"), Number(element, "height")),
            Color(element, "fill"), element.Attribute("rx") is null ? 0 : Number(element, "rx")),
        "path" => new PathShape(Path(element.Attribute("d")!.Value), Color(element, "fill")),
        "polyline" => new LineShape(
            [.. element.Attribute("points")!.Value.Split(' ').Select(pair => pair.Split(',')).Select(pair => new Point(Parse(pair[0]), Parse(pair[1])))],
            new Stroke(Color(element, "stroke"), Number(element, "stroke-width"))),
        "text" => new TextRun(
            element.Nodes().OfType<XText>().Single().Value,
            new Point(Number(element, "x"), Number(element, "y")),
            new TextFont(Number(element, "font-size"), element.Attribute("font-weight") is null ? FontWeight.Regular : FontWeight.Bold),
            Color(element, "fill"),
            element.Attribute("text-anchor")?.Value switch { "middle" => TextAnchor.Middle, "end" => TextAnchor.End, _ => TextAnchor.Start })
        {
            Width = Number(element, "textLength"),
        },
        var name => throw new NotSupportedException(name),
    };

    private static Color Color(XElement element, string attribute)
    {
        var opacity = element.Attribute(attribute + "-opacity") is null ? 1 : Number(element, attribute + "-opacity");
        return Scenes.Color.Parse(element.Attribute(attribute)!.Value) with { A = (byte)Math.Round(opacity * 255) };
    }

    private static double Number(XElement element, string attribute) => Parse(element.Attribute(attribute)!.Value);

    private static double Parse(string number) => double.Parse(number, CultureInfo.InvariantCulture);

    [GeneratedRegex("([MLHVQCZ])([^MLHVQCZ]*)", RegexOptions.NonBacktracking)]
    private static partial Regex Command();
}
