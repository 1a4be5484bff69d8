using System.Text;
using DailyInsights.Reports.Files;

namespace DailyInsights.Reports;

/// <summary>A picture in a file of its own.</summary>
public static class PictureFile
{
    /// <summary>Reads off a file's ending what its picture is written as.</summary>
    /// <exception cref="InsightException"><c>PictureFormatUnknown</c>: it ends neither in .png nor in .svg.</exception>
    public static PictureFormat FormatOf(string path) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".png" => PictureFormat.Png,
        ".svg" => PictureFormat.Svg,
        _ => throw ReportErrors.PictureFormatUnknown(path),
    };

    /// <summary>Draws a picture into a file, whole or not at all.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="path">The file; its ending, .png or .svg, says as what.</param>
    /// <param name="options">Size, fonts and theme.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="InsightException">
    /// <c>PictureFormatUnknown</c>, <c>NoFont</c>, <c>NothingToDraw</c>, <c>ChartSizeUnusable</c>, <c>ReportNotWritten</c>.
    /// </exception>
    public static async Task WriteAsync(
        Picture picture,
        string path,
        ChartOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(picture);
        var content = FormatOf(path) == PictureFormat.Png
            ? await picture.ToPngAsync(options, cancellationToken).ConfigureAwait(false)
            : Encoding.UTF8.GetBytes(await picture.ToSvgAsync(options, cancellationToken).ConfigureAwait(false));
        await AtomicFile.WriteAsync(path, content, overwrite: true, cancellationToken).ConfigureAwait(false);
    }
}
