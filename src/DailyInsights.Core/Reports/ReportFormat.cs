namespace DailyInsights.Reports;

/// <summary>What a report is written as.</summary>
public enum ReportFormat
{
    /// <summary>Markdown in one of the <see cref="ReportLayout"/>s.</summary>
    Markdown,

    /// <summary>One HTML file with everything in it, the picture included.</summary>
    Html,

    /// <summary>JSON with all that is known, as <c>insight-report.schema.json</c> describes it.</summary>
    Json,

    /// <summary>The papers as JSON, one a line, with their categories; for other programs.</summary>
    Jsonl,
}
