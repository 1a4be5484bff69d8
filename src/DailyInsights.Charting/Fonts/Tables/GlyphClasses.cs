namespace DailyInsights.Charting.Fonts.Tables;

/// <summary>
/// Lists of glyphs and their classes as layout tables write them.
/// Source: https://learn.microsoft.com/typography/opentype/spec/chapter2#coverage-table
/// </summary>
internal static class GlyphClasses
{
    /// <summary>Where a glyph stands in a coverage table; -1 where it doesn't.</summary>
    public static int CoverageIndex(FontTable table, int glyph)
    {
        if (table.U16(0) == 1)
        {
            return BinarySearch(table.U16(2), i => table.U16(4 + (i * 2)), i => table.U16(4 + (i * 2)), glyph);
        }

        var range = FindRange(table, 2, glyph);
        return range < 0 ? -1 : table.U16(4 + (range * 6) + 4) + glyph - table.U16(4 + (range * 6));
    }

    /// <summary>The class of a glyph; 0 for those that the table doesn't name.</summary>
    public static int ClassOf(FontTable table, int glyph)
    {
        if (table.U16(0) == 1)
        {
            var index = glyph - table.U16(2);
            return index >= 0 && index < table.U16(4) ? table.U16(6 + (index * 2)) : 0;
        }

        var range = FindRange(table, 2, glyph);
        return range < 0 ? 0 : table.U16(4 + (range * 6) + 4);
    }

    private static int FindRange(FontTable table, int countAt, int glyph) => BinarySearch(
        table.U16(countAt), i => table.U16(countAt + 2 + (i * 6)), i => table.U16(countAt + 4 + (i * 6)), glyph);

    private static int BinarySearch(int count, Func<int, int> start, Func<int, int> end, int value)
    {
        var (low, high) = (0, count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (value < start(middle))
            {
                high = middle;
            }
            else if (value > end(middle))
            {
                low = middle + 1;
            }
            else
            {
                return middle;
            }
        }

        return -1;
    }
}
