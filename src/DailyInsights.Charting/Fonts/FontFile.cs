namespace DailyInsights.Charting.Fonts;

/// <summary>
/// The faces of a font file: one in .ttf and .otf, several in .ttc.
/// Source: https://learn.microsoft.com/typography/opentype/spec/otff
/// </summary>
internal static class FontFile
{
    private const uint Collection = 0x74746366; // 'ttcf'
    private const uint TrueType = 0x00010000;
    private const uint AppleTrueType = 0x74727565; // 'true'
    private const uint Cff = 0x4F54544F; // 'OTTO'
    private const int HeaderLength = 12;
    private const int MostFaces = 64;

    /// <summary>All faces that can be used; none where the file is damaged or no font.</summary>
    public static IEnumerable<FontFace> Open(string path)
    {
        var source = new FontSource(path);
        foreach (var offset in Offsets(source))
        {
            if (TryOpen(source, offset) is { } face)
            {
                yield return face;
            }
        }
    }

    private static IReadOnlyList<long> Offsets(FontSource source)
    {
        try
        {
            var header = source.Read(0, HeaderLength);
            if (header.U32(0) != Collection)
            {
                return [0];
            }

            var count = (int)Math.Min(header.U32(8), MostFaces);
            var offsets = source.Read(HeaderLength, count * 4);
            return [.. Enumerable.Range(0, count).Select(i => (long)offsets.U32(i * 4))];
        }
        catch (FontFormatException)
        {
            return [];
        }
    }

    private static FontFace? TryOpen(FontSource source, long offset)
    {
        try
        {
            var header = source.Read(offset, HeaderLength);
            if (header.U32(0) is not (TrueType or AppleTrueType or Cff))
            {
                return null;
            }

            var count = header.U16(4);
            var records = source.Read(offset + HeaderLength, count * 16);
            var tables = new Dictionary<uint, (long Offset, long Length)>();
            for (var i = 0; i < count; i++)
            {
                tables[records.U32(i * 16)] = (records.U32((i * 16) + 8), records.U32((i * 16) + 12));
            }

            return new FontFace(source, tables);
        }
        catch (FontFormatException)
        {
            return null;
        }
    }
}
