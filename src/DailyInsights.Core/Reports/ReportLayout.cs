namespace DailyInsights.Reports;

/// <summary>How a Markdown report is laid out.</summary>
public enum ReportLayout
{
    /// <summary>
    /// Ours: a line of figures, the picture on its own, an outline that holds, sources with authors, and the ledger. Passes markdownlint's
    /// default rules but for MD013 (lines are as long as their text), MD024 (each category has the same five headings) and, where a summary
    /// was taken over as Markdown from another report, whatever that breaks.
    /// </summary>
    Standard,

    /// <summary>
    /// The earlier system's, to the byte. Titles and names stand as they are but for a backslash before what would be markup, which the
    /// reader takes away again (the earlier system's own titles have none of it); a paper without a web address gets empty parentheses. A
    /// summary that was read from a report stands to the letter unless it holds what no report may: raw HTML, pictures, links that lead
    /// elsewhere than to the web, an open code fence, or a line that could be taken for the next category.
    /// </summary>
    Classic,
}
