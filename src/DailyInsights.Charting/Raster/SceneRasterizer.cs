using DailyInsights.Charting.Fonts;
using DailyInsights.Charting.Scenes;

namespace DailyInsights.Charting.Raster;

/// <summary>Paints a scene onto a pixmap.</summary>
internal sealed class SceneRasterizer(FontCollection fonts, double scale)
{
    // Where a bold face is missing, letters are drawn twice, this part of an em apart.
    private const double Embolden = 0.028;

    public Pixmap Render(Scene scene)
    {
        var pixmap = new Pixmap(
            Math.Max(1, (int)Math.Ceiling(scene.Width * scale)),
            Math.Max(1, (int)Math.Ceiling(scene.Height * scale)),
            scene.Background);
        var painter = new Painter(pixmap);
        foreach (var element in scene.Elements)
        {
            switch (element)
            {
                case RectangleShape rectangle:
                    Fill(painter, new PathBuilder().RoundRectangle(rectangle.Box, rectangle.Radius).Build(), rectangle.Fill);
                    break;
                case PathShape path:
                    Fill(painter, path.Data, path.Fill);
                    break;
                case LineShape line:
                    Fill(painter, Stroker.Outline(line.Points, line.Stroke.Width), line.Stroke.Color);
                    break;
                case TextRun text:
                    Write(painter, text);
                    break;
            }
        }

        return pixmap;
    }

    private void Fill(Painter painter, PathData path, Color color) =>
        painter.Fill(path, path.Bounds, new Transform(scale, scale, 0, 0), color);

    private void Write(Painter painter, TextRun run)
    {
        var text = fonts.Shape(run.Text, run.Font);
        var size = run.Font.Size * scale;
        var width = (run.Width * scale) ?? (text.Width * size);
        var stretch = text.Width > 0 ? width / text.Width : size;
        var left = (run.Position.X * scale) + SceneBounds.TextOffset(run.Anchor, width);
        var baseline = run.Position.Y * scale;
        foreach (var glyph in text.Glyphs)
        {
            var outline = glyph.Face.Outline(glyph.Id);
            var transform = new Transform(stretch, -size, left + (glyph.X * stretch), baseline);
            painter.Fill(outline.Path, outline.Bounds, transform, run.Color);
            if (glyph.Embolden)
            {
                painter.Fill(
                    outline.Path, outline.Bounds, transform with { MoveX = transform.MoveX + (Embolden * stretch) }, run.Color);
            }
        }
    }
}
