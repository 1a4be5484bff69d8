using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using DailyInsights.Charting.Scenes;

namespace DailyInsights.Charting.Tests.Support;

/// <summary>Reads the PNG files that this project writes, strictly: every check sum, and nothing after the end.</summary>
internal sealed class PngImage
{
    private readonly byte[] _pixels;

    private PngImage(int width, int height, byte[] pixels) => (Width, Height, _pixels) = (width, height, pixels);

    public int Width { get; }

    public int Height { get; }

    public Color this[int x, int y]
    {
        get
        {
            var at = (y * ((Width * 3) + 1)) + 1 + (x * 3);
            return new Color(_pixels[at], _pixels[at + 1], _pixels[at + 2]);
        }
    }

    public static PngImage Read(byte[] file)
    {
        Assert.Equal("89-50-4E-47-0D-0A-1A-0A", BitConverter.ToString(file, 0, 8));
        var chunks = Chunks(file).ToList();
        Assert.Equal(["IHDR", "IDAT", "IEND"], chunks.Select(chunk => chunk.Type));

        var header = chunks[0].Data;
        var width = BinaryPrimitives.ReadInt32BigEndian(header);
        var height = BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(4));
        Assert.Equal([8, 2, 0, 0, 0], header[8..]);

        using var inflated = new MemoryStream();
        using (var zlib = new ZLibStream(new MemoryStream(chunks[1].Data), CompressionMode.Decompress))
        {
            zlib.CopyTo(inflated);
        }

        var pixels = inflated.ToArray();
        Assert.Equal(height * ((width * 3) + 1), pixels.Length);
        Assert.All(Enumerable.Range(0, height), y => Assert.Equal(0, pixels[y * ((width * 3) + 1)]));
        return new PngImage(width, height, pixels);
    }

    /// <summary>How many pixels a black drawing on white covers, parts of pixels counted as parts.</summary>
    public double Darkness() => Places().Sum(place => 1 - (this[place.X, place.Y].R / 255.0));

    /// <summary>The box around all pixels that are not white.</summary>
    public Box InkBox()
    {
        var inked = Places().Where(place => this[place.X, place.Y] != Color.White).ToList();
        return Box.Around(inked.SelectMany(p => (Point[])[new Point(p.X, p.Y), new Point(p.X + 1, p.Y + 1)]));
    }

    private IEnumerable<(int X, int Y)> Places() =>
        Enumerable.Range(0, Height).SelectMany(y => Enumerable.Range(0, Width).Select(x => (x, y)));

    private static IEnumerable<(string Type, byte[] Data)> Chunks(byte[] file)
    {
        var at = 8;
        while (at < file.Length)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(at));
            var named = file.AsSpan(at + 4, length + 4).ToArray();
            Assert.Equal(Crc(named), BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan(at + 8 + length)));
            yield return (Encoding.ASCII.GetString(named, 0, 4), named[4..]);
            at += 12 + length;
        }
    }

    // Bit by bit as the specification defines it, unlike the table of the code under test.
    private static uint Crc(byte[] bytes)
    {
        var crc = uint.MaxValue;
        foreach (var b in bytes)
        {
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (((crc ^ (uint)(b >> bit)) & 1) != 0 ? 0xEDB88320u : 0u) ^ (crc >> 1);
            }
        }

        return ~crc;
    }
}
