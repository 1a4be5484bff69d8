using DailyInsights.Charting.Fonts.Tables;

namespace DailyInsights.Charting.Fonts.Outlines;

/// <summary>
/// Which group a glyph of a CFF font belongs to ("FDSelect").
/// Source: https://adobe-type-tools.github.io/font-tech-notes/pdfs/5176.CFF.pdf, section 19
/// </summary>
internal sealed class CffGlyphGroups(FontTable table)
{
    public int Of(int glyph)
    {
        if (table.U8(0) == 0)
        {
            return table.U8(1 + glyph);
        }

        // The last range that starts at or before the glyph.
        var (low, high) = (0, table.U16(1) - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = table.U16(3 + (middle * 3)) <= glyph ? (middle, high) : (low, middle - 1);
        }

        return table.U8(3 + (low * 3) + 2);
    }
}
