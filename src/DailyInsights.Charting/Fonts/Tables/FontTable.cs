using System.Buffers.Binary;

namespace DailyInsights.Charting.Fonts.Tables;

/// <summary>
/// Bytes of a font, read as big-endian numbers. Fonts are input from strangers: every read is checked, and one outside the
/// table throws <see cref="FontFormatException"/>.
/// </summary>
internal readonly struct FontTable(ReadOnlyMemory<byte> bytes)
{
    public int Length => bytes.Length;

    public bool IsEmpty => bytes.IsEmpty;

    public byte U8(int offset) => Span(offset, 1)[0];

    public ushort U16(int offset) => BinaryPrimitives.ReadUInt16BigEndian(Span(offset, 2));

    public short S16(int offset) => BinaryPrimitives.ReadInt16BigEndian(Span(offset, 2));

    public uint U32(int offset) => BinaryPrimitives.ReadUInt32BigEndian(Span(offset, 4));

    /// <summary>An offset stored in 32 bits; one that no table can have is an error.</summary>
    public int Offset32(int offset)
    {
        var value = U32(offset);
        return value <= int.MaxValue ? (int)value : throw Outside(offset, 4);
    }

    public ReadOnlySpan<byte> Span(int offset, int length) =>
        offset >= 0 && length >= 0 && offset <= bytes.Length - length
            ? bytes.Span.Slice(offset, length)
            : throw Outside(offset, length);

    /// <summary>The rest of the table from an offset.</summary>
    public FontTable From(int offset) =>
        offset >= 0 && offset <= bytes.Length ? new FontTable(bytes[offset..]) : throw Outside(offset, 0);

    /// <summary>A part of the table.</summary>
    public FontTable Slice(int offset, int length) =>
        offset >= 0 && length >= 0 && offset <= bytes.Length - length
            ? new FontTable(bytes.Slice(offset, length))
            : throw Outside(offset, length);

    private FontFormatException Outside(int offset, int length) =>
        new($"{length} bytes at {offset} are outside of a table of {bytes.Length}.");
}
