using System.Text;
using DailyInsights.Reports.Standard;
using DailyInsights.Reports.Text;
using Markdig;

namespace DailyInsights.Reports.Html;

/// <summary>
/// Makes one HTML file of the Standard document: raw HTML off, web links only, the picture within it, and a Content-Security-Policy that
/// allows no request and nothing but the style and script below, named by their hashes.
/// </summary>
internal static class HtmlWriter
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().Build();

    public static string Write(InsightReport report, HtmlPicture? picture)
    {
        var labels = ReportLabels.Of(report.Language, report.Kind);
        var document = Markdown.Parse(StandardWriter.Write(report), Pipeline);
        var page = new ReportPage(document, labels, picture);
        page.Prepare();

        var title = TextRules.OneLine(report.Title) + " · " + StandardWriter.Day(report.Date);
        var text = new StringBuilder(64 * 1024);
        HtmlFrame.Begin(text, Languages.Of(report.Language).Tag, title, PageAssets.Style, PageAssets.Script);
        page.Render(text);
        HtmlFrame.End(text, PageAssets.Script);
        return text.ToString();
    }
}
