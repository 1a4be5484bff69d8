using System.Text;

namespace DailyInsights.Charting.Tests.Support;

/// <summary>A 'CFF ' table with the given glyph programs, one global and one local subroutine, built byte by byte.</summary>
internal static class TinyCff
{
    /// <summary>Numbers stay numbers; words are operators.</summary>
    public static byte[] Program(string text)
    {
        var output = new List<byte>();
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (int.TryParse(word, out var number))
            {
                output.AddRange([28, (byte)(number >> 8), (byte)number]);
            }
            else
            {
                output.AddRange(Operators(word));
            }
        }

        return [.. output];
    }

    public static byte[] Table(IReadOnlyList<byte[]> programs, byte[] globalSubroutine, byte[] localSubroutine)
    {
        byte[] header = [1, 0, 4, 4];
        var names = Index([Encoding.ASCII.GetBytes("Tiny")]);
        var strings = Index([]);
        var globals = Index([globalSubroutine]);
        var glyphs = Index(programs);
        byte[] privateSettings = [28, 0, 4, 19]; // the local subroutines follow at once

        var topLength = Index([Top(0, 0, 0)]).Length;
        var glyphsAt = header.Length + names.Length + topLength + strings.Length + globals.Length;
        var top = Index([Top(glyphsAt, privateSettings.Length, glyphsAt + glyphs.Length)]);
        return [.. header, .. names, .. top, .. strings, .. globals, .. glyphs, .. privateSettings, .. Index([localSubroutine])];
    }

    private static byte[] Top(int glyphs, int privateLength, int privateAt) =>
        [.. Number(glyphs), 17, .. Number(privateLength), .. Number(privateAt), 18];

    private static byte[] Number(int value) =>
        [29, (byte)(value >> 24), (byte)(value >> 16), (byte)(value >> 8), (byte)value];

    private static byte[] Index(IReadOnlyList<byte[]> items)
    {
        if (items.Count == 0)
        {
            return [0, 0];
        }

        var output = new List<byte> { (byte)(items.Count >> 8), (byte)items.Count, 2 };
        var offset = 1;
        foreach (var length in items.Select(item => item.Length).Prepend(0))
        {
            offset += length;
            output.AddRange([(byte)(offset >> 8), (byte)offset]);
        }

        output.AddRange(items.SelectMany(item => item));
        return [.. output];
    }

    private static byte[] Operators(string word) => word switch
    {
        "hstem" => [1],
        "vmoveto" => [4],
        "rlineto" => [5],
        "hlineto" => [6],
        "vlineto" => [7],
        "rrcurveto" => [8],
        "callsubr" => [10],
        "return" => [11],
        "endchar" => [14],
        "hstemhm" => [18],
        "hintmask" => [19, 0b1000_0000],
        "rmoveto" => [21],
        "hmoveto" => [22],
        "rcurveline" => [24],
        "rlinecurve" => [25],
        "vvcurveto" => [26],
        "hhcurveto" => [27],
        "callgsubr" => [29],
        "vhcurveto" => [30],
        "hvcurveto" => [31],
        "hflex" => [12, 34],
        "flex" => [12, 35],
        "hflex1" => [12, 36],
        "flex1" => [12, 37],
        _ => throw new ArgumentException($"There is no operator {word}.", nameof(word)),
    };
}
