using System.Buffers.Binary;
using System.Text;

namespace DailyInsights.Charting.Tests.Support;

/// <summary>
/// A TrueType font of a few glyphs, built byte by byte, so that the tests need no font of the machine. An em has 1000 units;
/// every glyph is 600 wide and, but for the space, a rectangle.
/// </summary>
internal sealed class TinyFont
{
    public const int KernAV = -200;
    private const int A = 2, V = 3, E = 4, Acute = 5, EAcute = 6, Hangul = 7;
    private const int GlyphCount = 8;
    private const int Advance = 600;

    public string Family { get; init; } = "Tiny";

    public ushort Weight { get; init; } = 400;

    public bool HasKernTable { get; init; }

    public bool HasGpos { get; init; }

    public int CmapFormat { get; init; } = 4;

    public (int Character, int Glyph)[] Characters { get; init; } =
        [(' ', 1), ('A', A), ('V', V), ('e', E), ('´', Acute), ('é', EAcute), ('가', Hangul)];

    /// <summary>The table 'CFF ' in place of TrueType outlines.</summary>
    public byte[]? Cff { get; init; }

    public byte[] Build() => Assemble(Tables(), 0);

    /// <summary>A collection of fonts in one file.</summary>
    public static byte[] Collection(params TinyFont[] fonts)
    {
        var output = new List<byte>();
        output.AddRange("ttcf"u8);
        Add32(output, 0x00010000);
        Add32(output, (uint)fonts.Length);
        var headerLength = 12 + (fonts.Length * 4);
        var parts = new List<byte>();
        foreach (var font in fonts)
        {
            var offset = headerLength + parts.Count;
            Add32(output, (uint)offset);
            parts.AddRange(Assemble(font.Tables(), offset));
        }

        output.AddRange(parts);
        return [.. output];
    }

    private static byte[] Assemble(List<(string Tag, byte[] Data)> tables, int start)
    {
        var output = new List<byte>();
        Add32(output, 0x00010000);
        Add16(output, tables.Count, 0, 0, 0);
        var offset = 12 + (tables.Count * 16);
        foreach (var (tag, data) in tables)
        {
            output.AddRange(Encoding.ASCII.GetBytes(tag));
            Add32(output, 0);
            Add32(output, (uint)(start + offset));
            Add32(output, (uint)data.Length);
            offset += (data.Length + 3) & ~3;
        }

        foreach (var (_, data) in tables)
        {
            output.AddRange(data);
            output.AddRange(new byte[((data.Length + 3) & ~3) - data.Length]);
        }

        return [.. output];
    }

    private List<(string Tag, byte[] Data)> Tables()
    {
        var (glyf, loca) = Glyphs();
        var tables = new List<(string Tag, byte[] Data)>
        {
            ("OS/2", Os2()), ("cmap", Cmap()), ("head", Head()), ("hhea", Hhea()), ("hmtx", Hmtx()),
            ("maxp", Words(0, 1, GlyphCount)), ("name", Name()),
        };
        tables.AddRange(Cff is null ? [("glyf", glyf), ("loca", loca)] : [("CFF ", Cff)]);
        if (HasKernTable)
        {
            tables.Add(("kern", Words(0, 1, 0, 20, 1, 1, 6, 0, 0, A, V, KernAV)));
        }

        if (HasGpos)
        {
            tables.Add(("GPOS", Gpos()));
        }

        return tables;
    }

    private byte[] Os2()
    {
        var table = new byte[96];
        BinaryPrimitives.WriteUInt16BigEndian(table.AsSpan(4), Weight);
        BinaryPrimitives.WriteUInt16BigEndian(table.AsSpan(6), 5);
        return table;
    }

    private static byte[] Head()
    {
        var table = new byte[54];
        BinaryPrimitives.WriteUInt16BigEndian(table.AsSpan(18), 1000);
        BinaryPrimitives.WriteUInt16BigEndian(table.AsSpan(50), 1);
        return table;
    }

    private static byte[] Hhea()
    {
        var table = new byte[36];
        BinaryPrimitives.WriteUInt16BigEndian(table.AsSpan(34), GlyphCount);
        return table;
    }

    private static byte[] Hmtx() => Words([.. Enumerable.Repeat(new[] { Advance, 0 }, GlyphCount).SelectMany(pair => pair)]);

    private byte[] Name()
    {
        var text = Encoding.BigEndianUnicode.GetBytes(Family);
        return [.. Words(0, 1, 18, 3, 1, 0x409, 1, text.Length, 0), .. text];
    }

    private byte[] Cmap()
    {
        var characters = Characters.OrderBy(pair => pair.Character).ToArray();
        var output = new List<byte>();
        Add16(output, 0, 1, 3, CmapFormat == 12 ? 10 : 1, 0, 12);
        if (CmapFormat == 12)
        {
            Add16(output, 12, 0);
            Add32(output, (uint)(16 + (characters.Length * 12)));
            Add32(output, 0);
            Add32(output, (uint)characters.Length);
            foreach (var (character, glyph) in characters)
            {
                Add32(output, (uint)character);
                Add32(output, (uint)character);
                Add32(output, (uint)glyph);
            }

            return [.. output];
        }

        var segments = characters.Append((Character: 0xFFFF, Glyph: 0)).ToArray();
        Add16(output, 4, 16 + (segments.Length * 8), 0, segments.Length * 2, 0, 0, 0);
        Add16(output, [.. segments.Select(pair => pair.Character)]);
        Add16(output, 0);
        Add16(output, [.. segments.Select(pair => pair.Character)]);
        Add16(output, [.. segments.Select(pair => pair.Glyph - pair.Character)]);
        Add16(output, [.. segments.Select(_ => 0)]);
        return [.. output];
    }

    private static (byte[] Glyf, byte[] Loca) Glyphs()
    {
        byte[][] glyphs =
        [
            Rectangle(50, 0, 550, 700), [], Rectangle(0, 0, 600, 700), Rectangle(0, 0, 600, 700), Rectangle(100, 0, 500, 500),
            Rectangle(0, 0, 200, 100), Composite((E, 0, 0), (Acute, 200, 600)), Rectangle(0, -100, 600, 800),
        ];
        var (glyf, loca) = (new List<byte>(), new List<byte>());
        foreach (var glyph in glyphs)
        {
            Add32(loca, (uint)glyf.Count);
            glyf.AddRange(glyph);
        }

        Add32(loca, (uint)glyf.Count);
        return ([.. glyf], [.. loca]);
    }

    private static byte[] Rectangle(int left, int bottom, int right, int top) =>
    [
        .. Words(1, left, bottom, right, top, 3, 0), 1, 1, 1, 1,
        .. Words(left, 0, right - left, 0), .. Words(bottom, top - bottom, 0, bottom - top),
    ];

    private static byte[] Composite(params (int Glyph, int X, int Y)[] parts) =>
    [
        .. Words(-1, 0, 0, 0, 0),
        .. parts.SelectMany((part, i) => Words(3 | (i + 1 < parts.Length ? 0x20 : 0), part.Glyph, part.X, part.Y)),
    ];

    // One lookup of one pair, wrapped in an extension as large fonts have it.
    private static byte[] Gpos()
    {
        var pairs = Words(1, 18, 4, 0, 1, 12, 1, V, KernAV, 1, 1, A);
        return
        [
            .. Words(1, 0, 0, 10, 24), .. Words(1, 0x6B65, 0x726E, 8, 0, 1, 0),
            .. Words(1, 4), .. Words(9, 0, 1, 8), .. Words(1, 2, 0, 8), .. pairs,
        ];
    }

    private static byte[] Words(params int[] values)
    {
        var output = new List<byte>();
        Add16(output, values);
        return [.. output];
    }

    private static void Add16(List<byte> output, params int[] values)
    {
        foreach (var value in values)
        {
            output.Add((byte)(value >> 8));
            output.Add((byte)value);
        }
    }

    private static void Add32(List<byte> output, uint value) => Add16(output, (int)(value >> 16), (int)(value & 0xFFFF));
}
