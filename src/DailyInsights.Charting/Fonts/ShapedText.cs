using DailyInsights.Charting.Scenes;

namespace DailyInsights.Charting.Fonts;

/// <summary>A line of text as glyphs. All measures are in ems, so that one shaping serves all sizes.</summary>
/// <param name="Glyphs">What is drawn; empty where there is no font.</param>
/// <param name="Carets">Where each UTF-16 unit of the text starts, and at last where the text ends.</param>
/// <param name="Ink">What the glyphs cover, with the baseline as 0 and y growing downwards.</param>
internal sealed record ShapedText(IReadOnlyList<PositionedGlyph> Glyphs, double[] Carets, Box Ink)
{
    public double Width => Carets[^1];
}
