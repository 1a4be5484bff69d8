using System.Buffers.Binary;
using System.IO.Compression;
using DailyInsights.Charting.Raster;

namespace DailyInsights.Charting.Png;

/// <summary>
/// A pixmap as a PNG file: with a table of colours where they are few, as in charts, else with 8 bits for each of red, green
/// and blue. Source: https://www.w3.org/TR/png-3/
/// </summary>
internal static class PngEncoder
{
    private const byte TrueColor = 2;
    private const byte IndexedColor = 3;
    private const byte NoFilter = 0;

    private static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    public static byte[] Encode(Pixmap pixmap)
    {
        var colors = PixelColors.Of(pixmap);
        using var file = new MemoryStream(128 * 1024);
        file.Write(Signature);

        Span<byte> header = stackalloc byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, pixmap.Width);
        BinaryPrimitives.WriteInt32BigEndian(header[4..], pixmap.Height);
        header[8] = 8;
        header[9] = colors is null ? TrueColor : IndexedColor;
        header[10..].Clear();
        WriteChunk(file, "IHDR"u8, header);
        if (colors is not null)
        {
            WriteChunk(file, "PLTE"u8, [.. colors.Table.SelectMany(color => (byte[])[(byte)(color >> 16), (byte)(color >> 8), (byte)color])]);
        }

        using var data = new MemoryStream(128 * 1024);
        using (var zlib = new ZLibStream(data, CompressionLevel.Optimal, leaveOpen: true))
        {
            WriteRows(zlib, pixmap, colors);
        }

        WriteChunk(file, "IDAT"u8, data.GetBuffer().AsSpan(0, (int)data.Length));
        WriteChunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    // Charts are plain areas and letters on white. Deflate finds those repeats best in the pixels as they are: with the
    // difference to the row above, the files of charts were a third larger.
    private static void WriteRows(Stream output, Pixmap pixmap, PixelColors? colors)
    {
        var places = new byte[colors is null ? 0 : pixmap.Width];
        for (var y = 0; y < pixmap.Height; y++)
        {
            output.WriteByte(NoFilter);
            if (colors is null)
            {
                output.Write(pixmap.Row(y));
                continue;
            }

            colors.Write(pixmap.Row(y), places);
            output.Write(places);
        }
    }

    private static void WriteChunk(Stream file, ReadOnlySpan<byte> type, ReadOnlySpan<byte> content)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, content.Length);
        file.Write(number);

        var named = new byte[type.Length + content.Length];
        type.CopyTo(named);
        content.CopyTo(named.AsSpan(type.Length));
        file.Write(named);

        BinaryPrimitives.WriteUInt32BigEndian(number, Crc32.Of(named));
        file.Write(number);
    }
}
