using System.Text;

namespace DailyInsights.Reports.Files;

/// <summary>
/// Writes files that appear whole or not at all: the content goes to a file beside the target, is flushed to the disk, and takes the
/// target's name in one step. Whatever goes wrong, the target is as it was and nothing is left beside it.
/// </summary>
public static class AtomicFile
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes text as UTF-8 without a byte order mark.</summary>
    /// <inheritdoc cref="WriteAsync(string, ReadOnlyMemory{byte}, bool, CancellationToken)"/>
    public static Task WriteAsync(string path, string text, bool overwrite = true, CancellationToken cancellationToken = default) =>
        WriteAsync(path, Utf8.GetBytes(text), overwrite, cancellationToken);

    /// <summary>Writes bytes. Folders that are missing are made.</summary>
    /// <param name="path">The target.</param>
    /// <param name="content">What to write.</param>
    /// <param name="overwrite">Whether a file that is there is replaced.</param>
    /// <param name="cancellationToken">Stops the work; nothing is written then.</param>
    /// <exception cref="InsightException">
    /// <c>ReportExists</c>: the file is there and may not be replaced. <c>ReportNotWritten</c>: the folder or the file cannot be written.
    /// </exception>
    public static async Task WriteAsync(
        string path,
        ReadOnlyMemory<byte> content,
        bool overwrite = true,
        CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        if (!overwrite && File.Exists(path))
            throw ReportErrors.Exists(path);

        string? beside = null;
        try
        {
            var target = Path.GetFullPath(path);
            var folder = Path.GetDirectoryName(target) ?? target;
            Directory.CreateDirectory(folder);
            beside = Path.Combine(folder, $".{Path.GetFileName(target)}.{Path.GetRandomFileName()}.tmp");
            await WriteThroughAsync(beside, content, cancellationToken).ConfigureAwait(false);
            File.Move(beside, target, overwrite);
        }
        catch (IOException) when (!overwrite && File.Exists(path))
        {
            throw ReportErrors.Exists(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw ReportErrors.NotWritten(path, e);
        }
        finally
        {
            Remove(beside);
        }
    }

    private static async Task WriteThroughAsync(string path, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0, FileOptions.Asynchronous);
        await using (stream.ConfigureAwait(false))
        {
            await stream.WriteAsync(content, cancellationToken).ConfigureAwait(false);
            stream.Flush(flushToDisk: true);
        }
    }

    private static void Remove(string? path)
    {
        try
        {
            if (path is not null)
                File.Delete(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The failure that led here says more than that the leftover could not be removed.
        }
    }
}
