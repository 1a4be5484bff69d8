using DailyInsights.Reports.Classic;
using DailyInsights.Reports.Html;
using DailyInsights.Reports.Json;
using DailyInsights.Reports.Standard;

namespace DailyInsights.Reports;

/// <summary>Writes a report as text.</summary>
public static class ReportWriter
{
    /// <summary>The report in a format. Writing the same report again gives the same text.</summary>
    /// <param name="report">The report.</param>
    /// <param name="format">The format.</param>
    /// <param name="layout">The layout of Markdown; HTML is always made from the Standard one, and JSON has none.</param>
    /// <param name="picture">The picture that stands within HTML; nothing else needs it.</param>
    public static string Write(
        InsightReport report,
        ReportFormat format = ReportFormat.Markdown,
        ReportLayout layout = ReportLayout.Standard,
        HtmlPicture? picture = null)
    {
        ArgumentNullException.ThrowIfNull(report);
        return format switch
        {
            ReportFormat.Markdown when layout == ReportLayout.Classic => ClassicWriter.Write(report),
            ReportFormat.Markdown => StandardWriter.Write(report),
            ReportFormat.Html => HtmlWriter.Write(report, picture),
            ReportFormat.Json => JsonReport.Write(report),
            ReportFormat.Jsonl => JsonReport.WritePapers(report),
            _ => throw new ArgumentOutOfRangeException(nameof(format), format, null),
        };
    }
}
