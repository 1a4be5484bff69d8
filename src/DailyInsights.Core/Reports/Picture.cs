using DailyInsights.Charting.Charts;
using DailyInsights.Charting.Scenes;
using DailyInsights.Charting.Svg;

namespace DailyInsights.Reports;

/// <summary>A picture of categories, to be written as SVG or PNG; both show the same scene.</summary>
public abstract class Picture
{
    private Drawn? _drawn;

    private protected Picture()
    {
    }

    /// <summary>Whether there is nothing to draw.</summary>
    public abstract bool IsEmpty { get; }

    /// <summary>The picture as SVG. Needs no font, but is measured better with one.</summary>
    /// <param name="options">Size, fonts and theme.</param>
    /// <exception cref="InsightException"><c>NothingToDraw</c>, <c>ChartSizeUnusable</c>.</exception>
    public string ToSvg(ChartOptions? options = null) => SvgWriter.Write(Scene(options ?? new ChartOptions()));

    /// <summary>The picture as the bytes of a PNG file.</summary>
    /// <param name="options">Size, fonts and theme.</param>
    /// <exception cref="InsightException">
    /// <c>NoFont</c>: this machine has no font to draw with. <c>NothingToDraw</c>, <c>ChartSizeUnusable</c>.
    /// </exception>
    public byte[] ToPng(ChartOptions? options = null)
    {
        options ??= new ChartOptions();
        return Drawing.Png(Scene(options), options);
    }

    /// <summary>The picture as SVG, drawn on another thread so that it can be stopped.</summary>
    /// <inheritdoc cref="ToSvg(ChartOptions?)"/>
    /// <param name="options">Size, fonts and theme.</param>
    /// <param name="cancellationToken">Stops the waiting at once; what is being drawn is dropped.</param>
    public Task<string> ToSvgAsync(ChartOptions? options = null, CancellationToken cancellationToken = default) =>
        Background.RunAsync(() => ToSvg(options), cancellationToken);

    /// <summary>The picture as the bytes of a PNG file, drawn on another thread so that it can be stopped.</summary>
    /// <inheritdoc cref="ToPng(ChartOptions?)"/>
    /// <param name="options">Size, fonts and theme.</param>
    /// <param name="cancellationToken">Stops the waiting at once; what is being drawn is dropped.</param>
    public Task<byte[]> ToPngAsync(ChartOptions? options = null, CancellationToken cancellationToken = default) =>
        Background.RunAsync(() => ToPng(options), cancellationToken);

    private protected abstract Scene LayOut(ChartOptions options, ChartSize size);

    private Scene Scene(ChartOptions options)
    {
        if (IsEmpty)
            throw ReportErrors.NothingToDraw();

        // The same picture is often written twice, as PNG and as SVG, and laying it out takes longest.
        if (_drawn is { } drawn && drawn.Options == options)
            return drawn.Scene;

        var scene = Drawing.LayOut(options, size => LayOut(options, size));
        _drawn = new Drawn(options, scene);
        return scene;
    }

    private sealed record Drawn(ChartOptions Options, Scene Scene);
}
