using System.Buffers.Binary;

namespace DailyInsights.Charting.Tests.Support;

/// <summary>Where the tables of a font file lie; of a collection, those of its first face.</summary>
internal static class SfntTables
{
    public static IReadOnlyList<(int Start, int Length)> Of(byte[] font)
    {
        var directory = font[0] == 't' && font[1] == 't' ? Number(font, 12) : 0;
        var count = BinaryPrimitives.ReadUInt16BigEndian(font.AsSpan(directory + 4));
        return [.. Enumerable.Range(0, count)
            .Select(i => directory + 12 + (i * 16))
            .Select(record => (Number(font, record + 8), Number(font, record + 12)))
            .Where(table => table.Item2 > 0)];
    }

    private static int Number(byte[] font, int at) => BinaryPrimitives.ReadInt32BigEndian(font.AsSpan(at));
}
