using System.Text;
using DailyInsights.Reports.Classic;
using DailyInsights.Reports.Json;
using DailyInsights.Reports.Standard;

namespace DailyInsights.Reports;

/// <summary>Reads reports back: Markdown of both layouts and JSON, told apart by what is in them.</summary>
public static class ReportReader
{
    /// <summary>The largest file that is read, in bytes.</summary>
    public const int LargestFile = 32 * 1024 * 1024;

    /// <summary>Reads a report from a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="InsightException">
    /// <c>ReportNotFound</c>, <c>ReportNotReadable</c>: there is no such file, or it may not be read. <c>ReportTooLarge</c>: it is larger
    /// than <see cref="LargestFile"/>. <c>NotAReport</c>: it is not one of our reports.
    /// </exception>
    public static async Task<InsightReport> ReadAsync(string path, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        byte[] content;
        try
        {
            var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.Asynchronous);
            await using (stream.ConfigureAwait(false))
            {
                // One byte more than may be read shows a file that is longer, even one that does not know its length.
                var limit = (int)Math.Min(stream.CanSeek ? stream.Length : LargestFile, LargestFile) + 1;
                content = new byte[limit];
                var read = await stream.ReadAtLeastAsync(content, limit, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
                if (read > LargestFile)
                    throw ReportErrors.TooLarge(path, LargestFile);
                content = content[..read];
            }
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw ReportErrors.NotFound(path, e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw ReportErrors.NotReadable(path, e);
        }

        return Parse(Decode(content, path), path);
    }

    /// <summary>Reads a report from its text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="name">The file's name or path, for messages; a Classic report without a picture has its date from it.</param>
    /// <exception cref="InsightException"><c>NotAReport</c>: it is not one of our reports.</exception>
    public static InsightReport Parse(string text, string name)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(name);
        if (text.Length > LargestFile)
            throw ReportErrors.TooLarge(name, LargestFile);

        if (text.AsSpan().TrimStart() is ['{', ..])
            return JsonReport.Read(text, name);

        var lines = text.Replace("\r\n", "\n", StringComparison.Ordinal);
        try
        {
            if (StandardMarker.Find(lines) is { } marker)
                return StandardReader.Read(lines, marker, name);
        }
        catch (ArgumentException e)
        {
            // Markdig refuses what is nested too deeply.
            throw ReportErrors.NotAReport(name, "its Markdown is nested too deeply to be read.", e);
        }

        return ClassicReader.Recognizes(lines)
            ? ClassicReader.Read(lines, name)
            : throw ReportErrors.NotAReport(name, "it does not begin with a title ('# ') and is not JSON.");
    }

    private static string Decode(byte[] content, string path)
    {
        try
        {
            var text = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(content);
            return text.StartsWith('\uFEFF') ? text[1..] : text;
        }
        catch (DecoderFallbackException e)
        {
            throw ReportErrors.NotAReport(path, "it is not UTF-8 text.", e);
        }
    }
}
