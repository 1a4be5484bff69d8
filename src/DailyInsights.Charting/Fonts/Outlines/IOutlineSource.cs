using DailyInsights.Charting.Scenes;

namespace DailyInsights.Charting.Fonts.Outlines;

/// <summary>The outlines of a face's glyphs, in font units, y growing upwards.</summary>
internal interface IOutlineSource
{
    /// <exception cref="FontFormatException">The glyph is damaged.</exception>
    PathData Draw(int glyph);
}
