namespace DailyInsights.Reports;

/// <summary>A report and the file it was read from.</summary>
/// <param name="Report">The report.</param>
/// <param name="Path">The file.</param>
public sealed record StoredReport(InsightReport Report, string Path);
