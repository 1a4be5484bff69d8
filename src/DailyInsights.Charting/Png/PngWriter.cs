using DailyInsights.Charting.Fonts;
using DailyInsights.Charting.Raster;
using DailyInsights.Charting.Scenes;

namespace DailyInsights.Charting.Png;

/// <summary>Writes a scene as PNG, drawn without any native library.</summary>
public static class PngWriter
{
    // 2^28 pixels take 800 MB of memory; a chart that asks for more is a mistake.
    private const double MostPixels = 1 << 28;

    /// <summary>The scene as the bytes of a PNG file; the same bytes for the same scene, fonts and scale.</summary>
    /// <param name="scene">What to draw.</param>
    /// <param name="fonts">What to draw text with.</param>
    /// <param name="scale">Pixels for one unit of the scene: 2 for a picture that stays sharp on dense screens.</param>
    /// <exception cref="NoFontException">The scene has text, and there is no usable font.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The scale or the size gives no picture that can be held.</exception>
    public static byte[] Write(Scene scene, FontCollection fonts, double scale = 1)
    {
        ArgumentNullException.ThrowIfNull(scene);
        ArgumentNullException.ThrowIfNull(fonts);
        if (!(scale > 0) || !(scene.Width > 0) || !(scene.Height > 0)
            || !(scene.Width * scale * scene.Height * scale <= MostPixels))
        {
            throw new ArgumentOutOfRangeException(
                nameof(scale), scale, $"A picture of {scene.Width} by {scene.Height} cannot be drawn at this scale.");
        }

        if (scene.Elements.Any(element => element is TextRun))
        {
            fonts.ThrowIfEmpty();
        }

        return PngEncoder.Encode(new SceneRasterizer(fonts, scale).Render(scene));
    }
}
