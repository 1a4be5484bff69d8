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

    /// <summary>Whether the file has a table of colours.</summary>
    public bool IsIndexed { get; private init; }

    public Color this[int x, int y]
    {
        get
        {
            var at = ((y * Width) + x) * 3;
            return new Color(_pixels[at], _pixels[at + 1], _pixels[at + 2]);
        }
    }

    public static PngImage Read(byte[] file)
    {
        Assert.Equal("89-50-4E-47-0D-0A-1A-0A", BitConverter.ToString(file, 0, 8));
        var chunks = Chunks(file).ToList();
        var header = chunks[0].Data;
        var width = BinaryPrimitives.ReadInt32BigEndian(header);
        var height = BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(4));
        var isIndexed = header[9] == 3;
        Assert.Equal([8, (byte)(isIndexed ? 3 : 2), 0, 0, 0], header[8..]);
        Assert.Equal(isIndexed ? ["IHDR", "PLTE", "IDAT", "IEND"] : ["IHDR", "IDAT", "IEND"], chunks.Select(chunk => chunk.Type));

        using var inflated = new MemoryStream();
        using (var zlib = new ZLibStream(new MemoryStream(chunks[^2].Data), CompressionMode.Decompress))
        {
            zlib.CopyTo(inflated);
        }

        var bytes = inflated.ToArray();
        var row = (width * (isIndexed ? 1 : 3)) + 1;
        Assert.Equal(height * row, bytes.Length);
        Assert.All(Enumerable.Range(0, height), y => Assert.Equal(0, bytes[y * row]));
        var pixels = new byte[width * height * 3];
        for (var i = 0; i < pixels.Length; i++)
        {
            var (y, x) = Math.DivRem(i, width * 3);
            pixels[i] = isIndexed ? chunks[1].Data[(bytes[(y * row) + 1 + (x / 3)] * 3) + (x % 3)] : bytes[(y * row) + 1 + x];
        }

        return new PngImage(width, height, pixels) { IsIndexed = isIndexed };
    }

    /// <summary>How far another picture of the same size is from this one, channel by channel.</summary>
    /// <param name="other">The other picture.</param>
    /// <param name="noticeable">From how much on a pixel counts as another.</param>
    public (double Mean, double ShareOfPixels) DifferenceFrom(PngImage other, int noticeable = 24)
    {
        Assert.Equal((Width, Height), (other.Width, other.Height));
        var (sum, pixels) = (0L, 0);
        for (var i = 0; i < _pixels.Length; i += 3)
        {
            var channels = Enumerable.Range(i, 3).Select(k => Math.Abs(_pixels[k] - other._pixels[k])).ToList();
            sum += channels.Sum();
            pixels += channels.Max() > noticeable ? 1 : 0;
        }

        return ((double)sum / _pixels.Length, pixels / (_pixels.Length / 3.0));
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
