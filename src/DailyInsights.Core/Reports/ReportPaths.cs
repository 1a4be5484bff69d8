using System.Globalization;

namespace DailyInsights.Reports;

/// <summary>Where the files of a digest lie, named as the earlier system named them: <c>2024-10-30/Papers_2024-10-30_report.md</c>.</summary>
/// <param name="Root">The folder that holds a folder for each day.</param>
/// <param name="Date">The day.</param>
/// <param name="Kind">Papers or news.</param>
public sealed record ReportPaths(string Root, DateOnly Date, PaperKind Kind)
{
    /// <summary>The day's folder.</summary>
    public string Folder => Path.Combine(Root, Day(Date));

    /// <summary>The file of a report in a format.</summary>
    public string Report(ReportFormat format) => Path.Combine(Folder, BaseName + Extension(format));

    /// <summary>The file of the picture.</summary>
    public string Picture(PictureFormat format) => Path.Combine(Folder, PictureName(Date, Kind, format));

    /// <summary>The name of a report without its extension, such as <c>Papers_2024-10-30_report</c>.</summary>
    public string BaseName => (Kind == PaperKind.News ? "News_" : "Papers_") + Day(Date) + "_report";

    /// <summary>The name of a picture, such as <c>paper_2024-10-30.png</c>.</summary>
    public static string PictureName(DateOnly date, PaperKind kind, PictureFormat format) =>
        (kind == PaperKind.News ? "news_" : "paper_") + Day(date) + (format == PictureFormat.Svg ? ".svg" : ".png");

    private static string Extension(ReportFormat format) => format switch
    {
        ReportFormat.Markdown => ".md",
        ReportFormat.Html => ".html",
        ReportFormat.Json => ".json",
        ReportFormat.Jsonl => ".jsonl",
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, null),
    };

    private static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
