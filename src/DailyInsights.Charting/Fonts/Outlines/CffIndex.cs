using DailyInsights.Charting.Fonts.Tables;

namespace DailyInsights.Charting.Fonts.Outlines;

/// <summary>
/// A list of byte strings in a CFF font.
/// Source: https://adobe-type-tools.github.io/font-tech-notes/pdfs/5176.CFF.pdf, section 5
/// </summary>
internal sealed class CffIndex
{
    private readonly FontTable _table;
    private readonly int _offsetSize;
    private readonly int _dataStart;

    /// <summary>Reads the list that starts at an offset of the table.</summary>
    public CffIndex(FontTable cff, int offset)
    {
        _table = cff.From(offset);
        Count = _table.U16(0);
        if (Count == 0)
        {
            End = offset + 2;
            return;
        }

        _offsetSize = _table.U8(2);
        if (_offsetSize is < 1 or > 4)
        {
            throw new FontFormatException($"Offsets of {_offsetSize} bytes in a list.");
        }

        // Offsets count from the byte before the data.
        _dataStart = 2 + ((Count + 1) * _offsetSize);
        End = offset + _dataStart + Offset(Count);
    }

    private CffIndex()
    {
    }

    public static CffIndex Empty { get; } = new();

    public int Count { get; }

    /// <summary>Where in the font the list has ended.</summary>
    public int End { get; }

    public FontTable this[int index] => index >= 0 && index < Count
        ? _table.Slice(_dataStart + Offset(index), Offset(index + 1) - Offset(index))
        : throw new FontFormatException($"There is no item {index} in a list of {Count}.");

    private int Offset(int index)
    {
        var value = 0L;
        foreach (var b in _table.Span(3 + (index * _offsetSize), _offsetSize))
        {
            value = (value << 8) | b;
        }

        return value <= _table.Length ? (int)value : throw new FontFormatException("A list ends outside of the font.");
    }
}
