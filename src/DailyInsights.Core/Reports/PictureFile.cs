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

    /// <summary>Draws a trend into a file, whole or not at all.</summary>
    /// <inheritdoc cref="WriteAsync(CategoryChart, string, ChartOptions?, CancellationToken)"/>
    /// <param name="trend">The picture.</param>
    /// <param name="path">The file; its ending, .png or .svg, says as what.</param>
    /// <param name="options">Size, fonts and theme.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static async Task WriteAsync(
        TrendPicture trend,
        string path,
        ChartOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(trend);
        var content = FormatOf(path) == PictureFormat.Png
            ? await trend.ToPngAsync(options, cancellationToken).ConfigureAwait(false)
            : Encoding.UTF8.GetBytes(await trend.ToSvgAsync(options, cancellationToken).ConfigureAwait(false));
        await AtomicFile.WriteAsync(path, content, overwrite: true, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Draws a picture into a file, whole or not at all.</summary>
    /// <param name="chart">The picture.</param>
    /// <param name="path">The file; its ending, .png or .svg, says as what.</param>
    /// <param name="options">Size and fonts.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="InsightException">
    /// <c>PictureFormatUnknown</c>, <c>NoFont</c>, <c>NothingToDraw</c>, <c>ChartSizeUnusable</c>, <c>ReportNotWritten</c>.
    /// </exception>
    public static async Task WriteAsync(
        CategoryChart chart,
        string path,
        ChartOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(chart);
        var content = FormatOf(path) == PictureFormat.Png
            ? await chart.ToPngAsync(options, cancellationToken).ConfigureAwait(false)
            : Encoding.UTF8.GetBytes(await chart.ToSvgAsync(options, cancellationToken).ConfigureAwait(false));
        await AtomicFile.WriteAsync(path, content, overwrite: true, cancellationToken).ConfigureAwait(false);
    }
}
