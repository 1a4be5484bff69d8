using System.Text;
using System.Text.RegularExpressions;

namespace DailyInsights.Sources.Feeds;

/// <summary>
/// Finds the encoding in which a feed really is, whatever it declares. Bytes that read as UTF-8 are UTF-8, for text in any other encoding
/// hardly ever does; only for the rest the declarations are believed.
/// </summary>
internal static partial class FeedEncoding
{
    private const int Head = 1024;

    /// <summary>Looks through a stream and sets it back.</summary>
    /// <param name="stream">The feed; can seek.</param>
    /// <param name="declared">The character set that the server named, or null.</param>
    public static Encoding Find(Stream stream, string? declared)
    {
        var start = stream.Position;
        try
        {
            var head = new byte[Head];
            var length = stream.ReadAtLeast(head, Head, throwOnEndOfStream: false);
            if (ByMark(head.AsSpan(0, length)) is { } marked)
                return marked;

            stream.Position = start;
            var (wide, bad) = CountUtf8(stream);
            // A feed cut in the middle of a character, or with a spoilt quotation, is UTF-8 still.
            if (bad == 0 ? wide > 0 : wide >= bad * 4)
                return Encoding.UTF8;

            var inFile = Declaration().Match(Encoding.Latin1.GetString(head, 0, length)) is { Success: true } match ? match.Groups[1].Value : null;
            var found = ByName(inFile) ?? ByName(declared);
            return found is null or UTF8Encoding ? bad == 0 ? Encoding.UTF8 : Windows1252 : found;
        }
        finally
        {
            stream.Position = start;
        }
    }

    /// <summary>The stream as UTF-8, whatever encoding it is in.</summary>
    public static Stream AsUtf8(Stream stream, Encoding encoding) =>
        encoding is UTF8Encoding ? stream : Encoding.CreateTranscodingStream(stream, encoding, Encoding.UTF8, leaveOpen: true);

    private static Encoding Windows1252 => CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    private static Encoding? ByMark(ReadOnlySpan<byte> head) => head switch
    {
        [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8,
        [0xFF, 0xFE, 0x00, 0x00, ..] or [(byte)'<', 0x00, 0x00, 0x00, ..] => Encoding.UTF32,
        [0x00, 0x00, 0xFE, 0xFF, ..] or [0x00, 0x00, 0x00, (byte)'<', ..] => new UTF32Encoding(bigEndian: true, byteOrderMark: true),
        [0xFF, 0xFE, ..] or [(byte)'<', 0x00, ..] => Encoding.Unicode,
        [0xFE, 0xFF, ..] or [0x00, (byte)'<', ..] => Encoding.BigEndianUnicode,
        _ => null,
    };

    private static Encoding? ByName(string? name)
    {
        // What calls itself Latin-1 or ASCII is read as Windows-1252, as every browser does. UTF-16 was ruled out by its bytes.
        var normal = name?.Trim().ToLowerInvariant();
        if (normal is null or "" || normal.StartsWith("utf-16", StringComparison.Ordinal) || normal.StartsWith("utf-32", StringComparison.Ordinal))
            return null;
        if (normal is "iso-8859-1" or "latin1" or "latin-1" or "us-ascii" or "ascii")
            return Windows1252;
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(normal) ?? Encoding.GetEncoding(normal);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static (long Wide, long Bad) CountUtf8(Stream stream)
    {
        var buffer = new byte[64 << 10];
        long wide = 0, bad = 0;
        var kept = 0;
        while (true)
        {
            var count = stream.Read(buffer, kept, buffer.Length - kept);
            var data = buffer.AsSpan(0, kept + count);
            while (!data.IsEmpty)
            {
                var ascii = data.IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
                if (ascii < 0)
                {
                    data = [];
                    break;
                }

                data = data[ascii..];
                var status = Rune.DecodeFromUtf8(data, out _, out var used);
                if (status == System.Buffers.OperationStatus.NeedMoreData)
                    break;
                if (status == System.Buffers.OperationStatus.Done)
                    wide++;
                else
                    bad++;
                data = data[used..];
            }

            // The last character may go on in the next piece; at the very end it was cut.
            if (count == 0)
                return (wide, bad);
            data.CopyTo(buffer);
            kept = data.Length;
        }
    }

    [GeneratedRegex(@"^[^<]{0,512}<\?xml[^>]{0,256}?encoding\s*=\s*[""']([A-Za-z0-9._:-]{1,40})[""']", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Declaration();
}
