using System.Collections.Concurrent;

namespace DailyInsights.Charting.Fonts.Tables;

/// <summary>
/// Kerning in the 'GPOS' table: the pair adjustments, by glyph and by class, of the feature 'kern'.
/// Source: https://learn.microsoft.com/typography/opentype/spec/gpos#lookup-type-2-subtable-pair-adjustment-positioning
/// </summary>
internal sealed class GposKerning : IKerning
{
    private const uint KernFeature = 0x6B65726E;
    private const int PairAdjustment = 2;
    private const int Extension = 9;
    private const int MostRemembered = 20_000;

    private readonly IReadOnlyList<IReadOnlyList<FontTable>> _lookups;
    private readonly ConcurrentDictionary<(int First, int Second), int> _remembered = new();

    private GposKerning(IReadOnlyList<IReadOnlyList<FontTable>> lookups) => _lookups = lookups;

    public static GposKerning? Read(FontTable gpos)
    {
        if (gpos.IsEmpty)
        {
            return null;
        }

        var lookupList = gpos.From(gpos.U16(8));
        var lookups = KernLookups(gpos.From(gpos.U16(6)))
            .Select(index => Subtables(lookupList.From(lookupList.U16(2 + (index * 2)))))
            .Where(subtables => subtables.Count > 0)
            .ToList();
        return lookups.Count == 0 ? null : new GposKerning(lookups);
    }

    public int Between(int first, int second)
    {
        if (_remembered.TryGetValue((first, second), out var kerning))
        {
            return kerning;
        }

        kerning = _lookups.Sum(subtables => InLookup(subtables, first, second));
        if (_remembered.Count < MostRemembered)
        {
            _remembered[(first, second)] = kerning;
        }

        return kerning;
    }

    // The lookups of all scripts: one for another script covers none of our glyphs.
    private static SortedSet<int> KernLookups(FontTable features)
    {
        var indices = new SortedSet<int>();
        var count = features.U16(0);
        for (var i = 0; i < count; i++)
        {
            if (features.U32(2 + (i * 6)) != KernFeature)
            {
                continue;
            }

            var feature = features.From(features.U16(6 + (i * 6)));
            for (var k = 0; k < feature.U16(2); k++)
            {
                indices.Add(feature.U16(4 + (k * 2)));
            }
        }

        return indices;
    }

    private static List<FontTable> Subtables(FontTable lookup)
    {
        var type = lookup.U16(0);
        var subtables = new List<FontTable>();
        for (var i = 0; i < lookup.U16(4); i++)
        {
            var subtable = lookup.From(lookup.U16(6 + (i * 2)));
            var subtableType = type == Extension ? subtable.U16(2) : type;
            if (subtableType == PairAdjustment)
            {
                subtables.Add(type == Extension ? subtable.From(subtable.Offset32(4)) : subtable);
            }
        }

        return subtables;
    }

    // The first subtable that knows the pair decides.
    private static int InLookup(IReadOnlyList<FontTable> subtables, int first, int second)
    {
        foreach (var subtable in subtables)
        {
            var index = GlyphClasses.CoverageIndex(subtable.From(subtable.U16(2)), first);
            if (index >= 0 && PairValues.Find(subtable, index, first, second) is { } kerning)
            {
                return kerning;
            }
        }

        return 0;
    }
}
