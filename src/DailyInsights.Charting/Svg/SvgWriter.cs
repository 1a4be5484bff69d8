using System.Globalization;
using System.Text;
using DailyInsights.Charting.Fonts;
using DailyInsights.Charting.Scenes;

namespace DailyInsights.Charting.Svg;

/// <summary>
/// Writes a scene as SVG 1.1: no scripts, no references to anything outside, the same text for the same scene.
/// Source: https://www.w3.org/TR/SVG11/
/// </summary>
public static class SvgWriter
{
    /// <summary>The scene as a document that starts with <c>&lt;svg</c>, so that it can also stand within HTML.</summary>
    public static string Write(Scene scene)
    {
        ArgumentNullException.ThrowIfNull(scene);
        var svg = new StringBuilder(16 * 1024);
        svg.Append("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\"");
        Attribute(svg, "width", scene.Width);
        Attribute(svg, "height", scene.Height);
        svg.Append(CultureInfo.InvariantCulture, $" viewBox=\"0 0 {Number(scene.Width)} {Number(scene.Height)}\">\n");
        Child(svg, "title", scene.Title);
        Child(svg, "desc", scene.Description);
        svg.Append("<rect width=\"100%\" height=\"100%\"");
        Fill(svg, scene.Background);
        svg.Append("/>\n");
        foreach (var element in scene.Elements)
        {
            Element(svg, element);
        }

        return svg.Append("</svg>\n").ToString();
    }

    private static void Element(StringBuilder svg, SceneElement element)
    {
        switch (element)
        {
            case RectangleShape rectangle:
                Rectangle(svg, rectangle);
                break;
            case PathShape path:
                svg.Append("<path d=\"");
                SvgPath.Append(svg, path.Data);
                svg.Append('"');
                Fill(svg, path.Fill);
                End(svg, "path", path.Label);
                break;
            case LineShape line:
                Line(svg, line);
                break;
            case TextRun text:
                Text(svg, text);
                break;
        }
    }

    private static void Rectangle(StringBuilder svg, RectangleShape rectangle)
    {
        svg.Append("<rect");
        Attribute(svg, "x", rectangle.Box.X);
        Attribute(svg, "y", rectangle.Box.Y);
        Attribute(svg, "width", rectangle.Box.Width);
        Attribute(svg, "height", rectangle.Box.Height);
        if (rectangle.Radius > 0)
        {
            Attribute(svg, "rx", rectangle.Radius);
        }

        Fill(svg, rectangle.Fill);
        End(svg, "rect", rectangle.Label);
    }

    private static void Line(StringBuilder svg, LineShape line)
    {
        svg.Append("<polyline points=\"");
        svg.AppendJoin(' ', line.Points.Select(point => $"{Number(point.X)},{Number(point.Y)}"));
        svg.Append("\" fill=\"none\" stroke-linejoin=\"round\" stroke=\"").Append(line.Stroke.Color.ToHex()).Append('"');
        Opacity(svg, "stroke-opacity", line.Stroke.Color);
        Attribute(svg, "stroke-width", line.Stroke.Width);
        End(svg, "polyline", line.Label);
    }

    private static void Text(StringBuilder svg, TextRun run)
    {
        svg.Append("<text");
        Attribute(svg, "x", run.Position.X);
        Attribute(svg, "y", run.Position.Y);
        svg.Append(" font-family=\"");
        XmlText.Append(svg, FontFamilies.AsCss(run.Font.Family));
        svg.Append('"');
        Attribute(svg, "font-size", run.Font.Size);
        if (run.Font.Weight != FontWeight.Regular)
        {
            Attribute(svg, "font-weight", (int)run.Font.Weight);
        }

        if (run.Anchor != TextAnchor.Start)
        {
            svg.Append(run.Anchor == TextAnchor.Middle ? " text-anchor=\"middle\"" : " text-anchor=\"end\"");
        }

        if (run.Width is > 0)
        {
            Attribute(svg, "textLength", run.Width.Value);
            svg.Append(" lengthAdjust=\"spacingAndGlyphs\"");
        }

        Fill(svg, run.Color);
        svg.Append('>');
        XmlText.Append(svg, run.Text);
        if (run.Label is not null)
        {
            Child(svg, "title", run.Label, "");
        }

        svg.Append("</text>\n");
    }

    private static void Fill(StringBuilder svg, Color color)
    {
        svg.Append(" fill=\"").Append(color.ToHex()).Append('"');
        Opacity(svg, "fill-opacity", color);
    }

    private static void Opacity(StringBuilder svg, string name, Color color)
    {
        if (color.A != 255)
        {
            Attribute(svg, name, color.A / 255.0);
        }
    }

    private static void End(StringBuilder svg, string element, string? label)
    {
        if (label is null)
        {
            svg.Append("/>\n");
            return;
        }

        svg.Append('>');
        Child(svg, "title", label, "");
        svg.Append("</").Append(element).Append(">\n");
    }

    private static void Child(StringBuilder svg, string element, string text, string after = "\n")
    {
        if (text.Length == 0)
        {
            return;
        }

        svg.Append('<').Append(element).Append('>');
        XmlText.Append(svg, text);
        svg.Append("</").Append(element).Append('>').Append(after);
    }

    private static void Attribute(StringBuilder svg, string name, double value) =>
        svg.Append(' ').Append(name).Append("=\"").Append(Number(value)).Append('"');

    /// <summary>Three places are a thousandth of a pixel: finer than any screen, and short.</summary>
    internal static string Number(double value)
    {
        var rounded = Math.Round(value, 3);
        return double.IsFinite(rounded) ? (rounded + 0.0).ToString("0.###", CultureInfo.InvariantCulture) : "0";
    }
}
