namespace DailyInsights.Charting.Fonts.Tables;

/// <summary>
/// How far each glyph moves the next to the right, in font units.
/// Source: https://learn.microsoft.com/typography/opentype/spec/hmtx
/// </summary>
internal sealed class AdvanceWidths
{
    private readonly FontTable _hmtx;
    private readonly int _count;

    private AdvanceWidths(FontTable hmtx, int count) => (_hmtx, _count) = (hmtx, count);

    public static AdvanceWidths None { get; } = new(default, 0);

    public static AdvanceWidths Read(FontTable hhea, FontTable hmtx) =>
        new(hmtx, Math.Min(hhea.U16(34), hmtx.Length / 4));

    // The last width stands for all glyphs after it.
    public int Of(int glyph) => _count == 0 ? 0 : _hmtx.U16(Math.Min(glyph, _count - 1) * 4);
}
