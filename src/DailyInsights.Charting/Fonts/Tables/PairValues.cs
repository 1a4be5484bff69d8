using System.Numerics;

namespace DailyInsights.Charting.Fonts.Tables;

/// <summary>One subtable of pair adjustments. Source: https://learn.microsoft.com/typography/opentype/spec/gpos</summary>
internal static class PairValues
{
    private const int XPlacement = 1;
    private const int YPlacement = 2;
    private const int XAdvance = 4;

    /// <summary>The change of the first glyph's advance; null where the subtable leaves the pair to the next one.</summary>
    public static int? Find(FontTable subtable, int coverageIndex, int first, int second)
    {
        var (format1, format2) = (subtable.U16(4), subtable.U16(6));
        var valueLength = Length(format1);
        var pairLength = valueLength + Length(format2);
        return subtable.U16(0) switch
        {
            1 => InPairSet(subtable.From(subtable.U16(10 + (coverageIndex * 2))), second, format1, pairLength),
            2 => InClasses(subtable, first, second, format1, pairLength),
            _ => null,
        };
    }

    private static int? InPairSet(FontTable set, int second, int format, int pairLength)
    {
        var (low, high) = (0, (int)set.U16(0));
        while (low < high)
        {
            var middle = (low + high) / 2;
            var at = 2 + (middle * (2 + pairLength));
            var found = set.U16(at);
            if (found == second)
            {
                return Advance(set, at + 2, format);
            }

            (low, high) = found < second ? (middle + 1, high) : (low, middle);
        }

        return null;
    }

    private static int? InClasses(FontTable subtable, int first, int second, int format, int pairLength)
    {
        var class1 = GlyphClasses.ClassOf(subtable.From(subtable.U16(8)), first);
        var class2 = GlyphClasses.ClassOf(subtable.From(subtable.U16(10)), second);
        var (count1, count2) = (subtable.U16(12), subtable.U16(14));
        return class1 < count1 && class2 < count2
            ? Advance(subtable, 16 + (((class1 * count2) + class2) * pairLength), format)
            : null;
    }

    private static int Advance(FontTable table, int at, int format) =>
        (format & XAdvance) == 0 ? 0 : table.S16(at + Length(format & (XPlacement | YPlacement)));

    private static int Length(int format) => 2 * BitOperations.PopCount((uint)format & 0xFF);
}
