using System.Text;
using DailyInsights.Charting.Scenes;

namespace DailyInsights.Charting.Fonts;

/// <summary>Places the letters of a text one after the other, each from the first font that has it, kerns them, joins those of Arabic and turns
/// what runs to the left.</summary>
internal static class TextShaper
{
    private const int NoGlyph = 0;

    public static ShapedText Shape(string text, FontStack stack)
    {
        var runes = text.EnumerateRunes().ToArray();
        var isOneWay = !runes.Any(VisualOrder.IsRightToLeft);
        var levels = isOneWay ? [] : VisualOrder.Levels(runes);
        var forms = isOneWay ? [] : ArabicForms.Of(runes);
        var placed = new List<PlacedRune>(runes.Length);
        var carets = new double[text.Length + 1];
        var x = 0.0;
        var at = 0;
        (FontFace? Face, int Id) before = default;
        for (var i = 0; i < runes.Length; i++)
        {
            var rune = runes[i];
            var glyph = CharacterKinds.DrawsNothing(rune) ? default : isOneWay ? Find(rune, stack) : Find(rune, forms[i], levels[i], stack);
            if (glyph.Face is { } face)
            {
                x += before.Face == face ? face.Kerning(before.Id, glyph.Id) : 0;
                carets[at] = x;
                placed.Add(new PlacedRune(i, face, glyph.Id, x));
                x += face.Advance(glyph.Id);
                before = glyph;
            }

            // A lone half of a surrogate pair is read as U+FFFD, which has as many units as the half.
            for (var unit = glyph.Face is null ? 0 : 1; unit < rune.Utf16SequenceLength; unit++)
            {
                carets[at + unit] = x;
            }

            at += rune.Utf16SequenceLength;
        }

        carets[^1] = x;
        List<PositionedGlyph> glyphs = [.. (isOneWay ? placed : Reordered(placed, levels, x)).Select(p => new PositionedGlyph(p.Face, p.Glyph, p.X, stack.MustEmbolden(p.Face)))];
        return new ShapedText(glyphs, carets, Ink(glyphs));
    }

    // Carets stay in the order of reading: lines are broken and cut by them before they are drawn.
    private static IEnumerable<PlacedRune> Reordered(List<PlacedRune> placed, int[] levels, double width)
    {
        var x = 0.0;
        foreach (var i in VisualOrder.Of([.. placed.Select(p => levels[p.Rune])]))
        {
            yield return placed[i] with { X = x };
            x += (i + 1 < placed.Count ? placed[i + 1].X : width) - placed[i].X;
        }
    }

    private static (FontFace? Face, int Id) Find(Rune rune, int? form, int level, FontStack stack)
    {
        if (form is not { } shown)
        {
            return default;
        }

        shown = level == 1 ? VisualOrder.Mirrored(shown) : shown;
        return shown != rune.Value && stack.FaceOf(shown) is { } face ? (face, face.GlyphOf(shown)) : Find(rune, stack);
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

    private readonly record struct PlacedRune(int Rune, FontFace Face, int Glyph, double X);
}
