using DailyInsights.Charting.Charts;
using DailyInsights.Charting.Fonts;
using DailyInsights.Charting.Png;
using DailyInsights.Charting.Scenes;

namespace DailyInsights.Reports;

/// <summary>What all pictures of this room are drawn alike in.</summary>
internal static class Drawing
{
    /// <summary>How a number of things without room is written.</summary>
    public const string More = "… +{0}";

    public static ChartSize Size(ChartOptions options) =>
        new(options.Width, options.Height) { MostHeight = Math.Max(options.Height, options.MostHeight) };

    public static ChartTheme Theme(ChartOptions options) => options.Theme == PictureTheme.Dark ? ChartTheme.Dark : ChartTheme.Light;

    /// <exception cref="InsightException"><c>ChartSizeUnusable</c>.</exception>
    public static Scene LayOut(ChartOptions options, Func<ChartSize, Scene> layOut)
    {
        try
        {
            return layOut(Size(options));
        }
        catch (ArgumentOutOfRangeException e)
        {
            throw ReportErrors.ChartSizeUnusable(options, e);
        }
    }

    /// <exception cref="InsightException"><c>NoFont</c>, <c>ChartSizeUnusable</c>.</exception>
    public static byte[] Png(Scene scene, ChartOptions options)
    {
        try
        {
            return PngWriter.Write(scene, options.Fonts, options.Scale);
        }
        catch (NoFontException e)
        {
            throw ReportErrors.NoFont(e);
        }
        catch (ArgumentOutOfRangeException e)
        {
            throw ReportErrors.ChartSizeUnusable(options, e);
        }
    }
}
