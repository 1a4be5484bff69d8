namespace DailyInsights.Charting.Fonts;

/// <summary>A glyph and where it stands, in ems from the start of its text.</summary>
/// <param name="Face">Whose glyph.</param>
/// <param name="Id">Which glyph of the face.</param>
/// <param name="X">The origin, in ems.</param>
/// <param name="Embolden">Whether it has to be made bold, as the fonts have no bold one.</param>
internal readonly record struct PositionedGlyph(FontFace Face, int Id, double X, bool Embolden);
