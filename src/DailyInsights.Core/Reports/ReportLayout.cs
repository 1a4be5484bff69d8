namespace DailyInsights.Reports;

/// <summary>How a Markdown report is laid out.</summary>
public enum ReportLayout
{
    /// <summary>Ours: a line of figures, the picture on its own, an outline that holds, sources with authors, and the ledger.</summary>
    Standard,

    /// <summary>The earlier system's, to the byte.</summary>
    Classic,
}
