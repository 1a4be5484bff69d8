namespace DailyInsights.Charting.Fonts.Tables;

/// <summary>
/// Which glyph stands for a character: formats 0, 4, 6, 12 and 13 of the 'cmap' table.
/// Source: https://learn.microsoft.com/typography/opentype/spec/cmap
/// </summary>
internal sealed class CharacterMap
{
    private readonly FontTable _table;
    private readonly int _format;
    private readonly bool _symbols;

    private CharacterMap(FontTable table, int format, bool symbols) =>
        (_table, _format, _symbols) = (table, format, symbols);

    public static CharacterMap Empty { get; } = new(default, -1, false);

    public static CharacterMap Read(FontTable cmap)
    {
        var (best, bestRank, symbols) = (0, 0, false);
        var count = cmap.U16(2);
        for (var i = 0; i < count; i++)
        {
            var (platform, encoding) = (cmap.U16(4 + (i * 8)), cmap.U16(6 + (i * 8)));
            var offset = cmap.Offset32(8 + (i * 8));
            var rank = Rank(platform, encoding);
            if (rank > bestRank && cmap.U16(offset) is 0 or 4 or 6 or 12 or 13)
            {
                (best, bestRank, symbols) = (offset, rank, (platform, encoding) == (3, 0));
            }
        }

        return bestRank == 0 ? Empty : new CharacterMap(cmap.From(best), cmap.U16(best), symbols);
    }

    public int GlyphOf(int codePoint)
    {
        var glyph = Find(codePoint);

        // Symbol fonts keep their characters in the private use area.
        return glyph == 0 && _symbols && codePoint is >= 0x20 and <= 0xFF ? Find(0xF000 + codePoint) : glyph;
    }

    // Maps of all of Unicode before those of its first 65,536 characters before those of one script.
    private static int Rank(int platform, int encoding) => (platform, encoding) switch
    {
        (3, 10) or (0, 4) or (0, 6) => 4,
        (3, 1) or (0, <= 3) => 3,
        (3, 0) => 2,
        (1, 0) => 1,
        _ => 0,
    };

    private int Find(int codePoint) => _format switch
    {
        0 => codePoint < 256 ? _table.U8(6 + codePoint) : 0,
        4 => InSegments(codePoint),
        6 => InTrimmedArray(codePoint),
        12 or 13 => InGroups(codePoint),
        _ => 0,
    };

    private int InSegments(int codePoint)
    {
        if (codePoint > 0xFFFF)
        {
            return 0;
        }

        var segments = _table.U16(6) / 2;
        var (low, high) = (0, segments);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _table.U16(14 + (middle * 2)) < codePoint ? (middle + 1, high) : (low, middle);
        }

        var starts = 16 + (segments * 2);
        var first = low < segments ? _table.U16(starts + (low * 2)) : int.MaxValue;
        if (first > codePoint)
        {
            return 0;
        }

        var delta = _table.U16(starts + (segments * 2) + (low * 2));
        var rangeAt = starts + (segments * 4) + (low * 2);
        var range = _table.U16(rangeAt);
        if (range == 0)
        {
            return (codePoint + delta) & 0xFFFF;
        }

        var glyph = _table.U16(rangeAt + range + ((codePoint - first) * 2));
        return glyph == 0 ? 0 : (glyph + delta) & 0xFFFF;
    }

    private int InTrimmedArray(int codePoint)
    {
        var index = codePoint - _table.U16(6);
        return index >= 0 && index < _table.U16(8) ? _table.U16(10 + (index * 2)) : 0;
    }

    private int InGroups(int codePoint)
    {
        var groups = _table.Offset32(12);
        var (low, high) = (0, Math.Min(groups, (_table.Length - 16) / 12));
        while (low < high)
        {
            var middle = (low + high) / 2;
            var at = 16 + (middle * 12);
            if (codePoint < _table.U32(at))
            {
                high = middle;
            }
            else if (codePoint > _table.U32(at + 4))
            {
                low = middle + 1;
            }
            else
            {
                var glyph = _table.U32(at + 8) + (_format == 12 ? codePoint - _table.U32(at) : 0);
                return glyph <= 0xFFFF ? (int)glyph : 0;
            }
        }

        return 0;
    }
}
