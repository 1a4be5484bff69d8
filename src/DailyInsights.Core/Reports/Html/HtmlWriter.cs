using System.Net;
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
        var labels = ReportLabels.Of(report.Language);
        var document = Markdown.Parse(StandardWriter.Write(report), Pipeline);
        var page = new ReportPage(document, labels, picture);
        page.Prepare();

        var title = TextRules.OneLine(report.Title) + " · " + StandardWriter.Day(report.Date);
        var language = Languages.Of(report.Language).Tag;
        var text = new StringBuilder(64 * 1024);
        text.Append("<!DOCTYPE html>\n<html lang=\"").Append(language).Append("\">\n<head>\n<meta charset=\"utf-8\">\n");
        text.Append("<meta http-equiv=\"Content-Security-Policy\" content=\"").Append(PageAssets.Policy).Append("\">\n");
        text.Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        text.Append("<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"referrer\" content=\"no-referrer\">\n");
        text.Append("<title>").Append(WebUtility.HtmlEncode(title)).Append("</title>\n");
        text.Append("<style>").Append(PageAssets.Style).Append("</style>\n</head>\n<body>\n");
        page.Render(text);
        text.Append("<script>").Append(PageAssets.Script).Append("</script>\n</body>\n</html>\n");
        return text.ToString();
    }
}
