namespace DailyInsights.Charting.Fonts.Tables;

/// <summary>
/// Kerning in the old 'kern' table, format 0, as Microsoft and as Apple write its head.
/// Source: https://learn.microsoft.com/typography/opentype/spec/kern
/// </summary>
internal sealed class KernTable : IKerning
{
    private const int Horizontal = 1;
    private const int NotPlainKerning = 0b0110;
    private const int AppleNotPlainKerning = 0b1110_0000;
    private const int PairLength = 6;

    private readonly IReadOnlyList<FontTable> _subtables;

    private KernTable(IReadOnlyList<FontTable> subtables) => _subtables = subtables;

    public static KernTable? Read(FontTable kern)
    {
        if (kern.IsEmpty)
        {
            return null;
        }

        var apple = kern.U16(0) == 1;
        var count = apple ? kern.Offset32(4) : kern.U16(2);
        var offset = apple ? 8 : 4;
        var subtables = new List<FontTable>();
        for (var i = 0; i < count && offset < kern.Length; i++)
        {
            var length = apple ? kern.Offset32(offset) : kern.U16(offset + 2);
            var coverage = kern.U16(offset + 4);
            var header = apple ? 8 : 6;
            var isPlain = apple
                ? (coverage & (AppleNotPlainKerning << 8)) == 0 && (coverage & 0xFF) == 0
                : (coverage & Horizontal) != 0 && (coverage & NotPlainKerning) == 0 && coverage >> 8 == 0;
            if (isPlain)
            {
                subtables.Add(kern.From(offset + header));
            }

            offset += Math.Max(length, header);
        }

        return subtables.Count == 0 ? null : new KernTable(subtables);
    }

    public int Between(int first, int second) => _subtables.Sum(table => InPairs(table, ((uint)first << 16) | (uint)second));

    private static int InPairs(FontTable table, uint pair)
    {
        var (low, high) = (0, (int)table.U16(0));
        while (low < high)
        {
            var middle = (low + high) / 2;
            var at = 8 + (middle * PairLength);
            var found = table.U32(at);
            if (found == pair)
            {
                return table.S16(at + 4);
            }

            (low, high) = found < pair ? (middle + 1, high) : (low, middle);
        }

        return 0;
    }
}
