using System.Text;
using DailyInsights.Charting.Scenes;

namespace DailyInsights.Charting.Fonts;

/// <summary>Places the letters of a text one after the other, each from the first font that has it, and kerns them.</summary>
internal static class TextShaper
{
    private const int NoGlyph = 0;

    public static ShapedText Shape(string text, FontStack stack)
    {
        var glyphs = new List<PositionedGlyph>(text.Length);
        var carets = new double[text.Length + 1];
        var x = 0.0;
        var at = 0;
        (FontFace? Face, int Id) before = default;
        foreach (var rune in text.EnumerateRunes())
        {
            var placed = CharacterKinds.DrawsNothing(rune) ? default : Find(rune, stack);
            if (placed.Face is { } face)
            {
                x += before.Face == face ? face.Kerning(before.Id, placed.Id) : 0;
                carets[at] = x;
                glyphs.Add(new PositionedGlyph(face, placed.Id, x, stack.MustEmbolden(face)));
                x += face.Advance(placed.Id);
                before = placed;
            }

            // A lone half of a surrogate pair is read as U+FFFD, which has as many units as the half.
            for (var i = placed.Face is null ? 0 : 1; i < rune.Utf16SequenceLength; i++)
            {
                carets[at + i] = x;
            }

            at += rune.Utf16SequenceLength;
        }

        carets[^1] = x;
        return new ShapedText(glyphs, carets, Ink(glyphs));
    }

    // A character that no font has shows the box for missing glyphs, so that it is missed; a picture character shows nothing.
    private static (FontFace? Face, int Id) Find(Rune rune, FontStack stack)
    {
        var shown = Rune.IsWhiteSpace(rune) ? ' ' : rune.Value;
        if (stack.FaceOf(shown) is { } face)
        {
            return (face, face.GlyphOf(shown));
        }

        return CharacterKinds.IsPicture(rune) ? default : (stack.First, NoGlyph);
    }

    private static Box Ink(List<PositionedGlyph> glyphs)
    {
        var boxes = glyphs.Select(glyph => (glyph.X, glyph.Face.Outline(glyph.Id).Bounds)).Where(glyph => glyph.Bounds.Width > 0);
        return Box.Around(boxes.SelectMany(glyph => (Point[])
        [
            new Point(glyph.X + glyph.Bounds.X, -glyph.Bounds.Bottom),
            new Point(glyph.X + glyph.Bounds.Right, -glyph.Bounds.Y),
        ]));
    }
}
