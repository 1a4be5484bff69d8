namespace DailyInsights.Sources;

/// <summary>Opens files that papers are read from.</summary>
internal static class SourceFile
{
    private const int Piece = 64 << 10;

    /// <summary>Opens a file that others may go on writing or moving.</summary>
    public static FileStream Open(string path)
    {
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, Piece);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw SourceErrors.FileNotFound(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw SourceErrors.FileNotReadable(path, e);
        }
    }
}
