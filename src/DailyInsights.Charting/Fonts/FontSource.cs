using DailyInsights.Charting.Fonts.Tables;

namespace DailyInsights.Charting.Fonts;

/// <summary>A font file, of which only the parts that are needed are read: fonts for Chinese, Japanese and Korean are large.</summary>
internal sealed class FontSource(string path)
{
    // The largest fonts in use have about 100 MB; a table longer than this is damage.
    private const int LongestTable = 128 * 1024 * 1024;

    public string Path => path;

    /// <exception cref="FontFormatException">The file is too short, or cannot be read.</exception>
    public FontTable Read(long offset, long length)
    {
        try
        {
            using var file = File.OpenHandle(path);
            if (length > LongestTable || offset < 0 || offset > RandomAccess.GetLength(file) - length)
            {
                throw new FontFormatException($"{length} bytes at {offset} are outside of {path}.");
            }

            var bytes = new byte[length];
            for (var read = 0; read < bytes.Length;)
            {
                var count = RandomAccess.Read(file, bytes.AsSpan(read), offset + read);
                read += count > 0 ? count : throw new FontFormatException($"{path} ends early.");
            }

            return new FontTable(bytes);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new FontFormatException($"{path} cannot be read.", exception);
        }
    }
}
