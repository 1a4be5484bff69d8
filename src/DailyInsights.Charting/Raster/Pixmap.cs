using DailyInsights.Charting.Scenes;

namespace DailyInsights.Charting.Raster;

/// <summary>An opaque picture in memory: three bytes a pixel, rows from the top, nothing between rows.</summary>
internal sealed class Pixmap
{
    public const int BytesPerPixel = 3;

    public Pixmap(int width, int height, Color background)
    {
        (Width, Height) = (width, height);
        Pixels = new byte[width * height * BytesPerPixel];
        var opaque = Color.White.Mix(background, background.A / 255.0);
        if (opaque is { R: 255, G: 255, B: 255 })
        {
            Pixels.AsSpan().Fill(255);
            return;
        }

        for (var i = 0; i < Pixels.Length; i += BytesPerPixel)
        {
            (Pixels[i], Pixels[i + 1], Pixels[i + 2]) = (opaque.R, opaque.G, opaque.B);
        }
    }

    public int Width { get; }

    public int Height { get; }

    public byte[] Pixels { get; }

    public ReadOnlySpan<byte> Row(int y) =>
        Pixels.AsSpan(y * Width * BytesPerPixel, Width * BytesPerPixel);
}
