using System.Text;
using DailyInsights.Charting.Scenes;

namespace DailyInsights.Charting.Svg;

/// <summary>The path data of SVG. Source: https://www.w3.org/TR/SVG11/paths.html#PathData</summary>
internal static class SvgPath
{
    public static void Append(StringBuilder svg, PathData path)
    {
        Point start = default, at = default;
        foreach (var segment in path.Segments)
        {
            switch (segment.Verb)
            {
                case PathVerb.Move:
                    Command(svg, 'M', segment.End);
                    break;
                case PathVerb.Line when segment.End.Y == at.Y:
                    svg.Append('H').Append(SvgWriter.Number(segment.End.X));
                    break;
                case PathVerb.Line when segment.End.X == at.X:
                    svg.Append('V').Append(SvgWriter.Number(segment.End.Y));
                    break;
                case PathVerb.Line:
                    Command(svg, 'L', segment.End);
                    break;
                case PathVerb.Quadratic:
                    Command(svg, 'Q', segment.Control1, segment.End);
                    break;
                case PathVerb.Cubic:
                    Command(svg, 'C', segment.Control1, segment.Control2, segment.End);
                    break;
                default:
                    svg.Append('Z');
                    break;
            }

            start = segment.Verb == PathVerb.Move ? segment.End : start;
            at = segment.Verb == PathVerb.Close ? start : segment.End;
        }
    }

    private static void Command(StringBuilder svg, char letter, params ReadOnlySpan<Point> points)
    {
        svg.Append(letter);
        for (var i = 0; i < points.Length; i++)
        {
            svg.Append(i == 0 ? "" : " ").Append(SvgWriter.Number(points[i].X)).Append(' ').Append(SvgWriter.Number(points[i].Y));
        }
    }
}
