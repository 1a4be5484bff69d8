using DailyInsights.Charting.Scenes;

namespace DailyInsights.Charting.Raster;

/// <summary>Paints filled paths onto a pixmap. Not for several threads at once.</summary>
internal sealed class Painter(Pixmap target)
{
    // Coverage below this would change no 8-bit colour by a whole step.
    private const float Invisible = 1f / 512;

    private readonly CoverageMask _mask = new();

    /// <summary>Fills a path.</summary>
    /// <param name="path">The outline.</param>
    /// <param name="bounds">A box around it, in the path's own units.</param>
    /// <param name="transform">From the path's units to pixels.</param>
    /// <param name="color">What to fill with.</param>
    public void Fill(PathData path, Box bounds, Transform transform, Color color)
    {
        var box = transform.Apply(bounds);
        var left = (int)Math.Clamp(Math.Floor(box.X), 0, target.Width);
        var top = (int)Math.Clamp(Math.Floor(box.Y), 0, target.Height);
        var right = (int)Math.Clamp(Math.Ceiling(box.Right), 0, target.Width);
        var bottom = (int)Math.Clamp(Math.Ceiling(box.Bottom), 0, target.Height);
        if (path.Segments.IsEmpty || color.A == 0 || left >= right || top >= bottom)
        {
            return;
        }

        _mask.Reset(right - left, bottom - top);
        Flattener.AddEdges(
            _mask, path, transform with { MoveX = transform.MoveX - left, MoveY = transform.MoveY - top });
        for (var row = 0; row < _mask.Height; row++)
        {
            Blend(_mask.Row(row), (((top + row) * target.Width) + left) * Pixmap.BytesPerPixel, color);
        }
    }

    private void Blend(ReadOnlySpan<float> areas, int offset, Color color)
    {
        var pixels = target.Pixels.AsSpan(offset, areas.Length * Pixmap.BytesPerPixel);
        var opacity = color.A / 255f;
        var sum = 0f;
        for (int i = 0, p = 0; i < areas.Length; i++, p += Pixmap.BytesPerPixel)
        {
            sum += areas[i];
            var coverage = MathF.Abs(sum);
            if (coverage < Invisible)
            {
                continue;
            }

            var part = (int)((Math.Min(coverage, 1f) * opacity * 256f) + 0.5f);
            if (part == 256)
            {
                (pixels[p], pixels[p + 1], pixels[p + 2]) = (color.R, color.G, color.B);
                continue;
            }

            pixels[p] = Mix(pixels[p], color.R, part);
            pixels[p + 1] = Mix(pixels[p + 1], color.G, part);
            pixels[p + 2] = Mix(pixels[p + 2], color.B, part);
        }
    }

    private static byte Mix(byte below, byte above, int part) =>
        (byte)(((below * (256 - part)) + (above * part) + 128) >> 8);
}
