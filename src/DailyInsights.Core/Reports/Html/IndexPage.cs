using System.Globalization;
using System.Net;
using System.Text;
using DailyInsights.Reports.Files;
using DailyInsights.Reports.Standard;
using DailyInsights.Reports.Text;

namespace DailyInsights.Reports.Html;

/// <summary>Writes the index page. All that the search looks through stands in the page, as the text that it is.</summary>
internal static class IndexPage
{
    private const int MostDays = 92;
    private const int MostWeeks = 104;

    public static string Write(IReadOnlyList<StoredReport> reports, string folder, IndexOptions options)
    {
        var newest = reports.OrderByDescending(static r => r.Report.Date).ThenBy(static r => r.Report.Kind)
            .Select(r => (r.Report, Link: ReadablePath.Link(r.Path, folder))).ToArray();
        var language = Languages.Of(options.Language ?? (newest.Length > 0 ? newest[0].Report.Language : "en")).Tag;
        var labels = ReportLabels.Of(language, newest.Length > 0 && newest.All(static r => r.Report.Kind == PaperKind.News) ? PaperKind.News : PaperKind.Paper);
        var style = PageAssets.Style + IndexAssets.Style;
        var text = new StringBuilder(64 * 1024);
        HtmlFrame.Begin(text, language, TextRules.OneLine(options.Title), style, IndexAssets.Script);
        text.Append("<div class=\"page\">\n<header>\n<h1>").Append(Html(options.Title)).Append("</h1>\n<p><strong>").Append(Html(labels.Digests))
            .Append("</strong> ").Append(StandardWriter.Number(newest.Length)).Append(" · <strong>").Append(Html(labels.Papers)).Append("</strong> ")
            .Append(StandardWriter.Number(newest.Sum(static r => r.Report.Papers.Count))).Append("</p>\n");
        text.Append("<input type=\"search\" autocomplete=\"off\" aria-label=\"").Append(Html(labels.Search)).Append("\" placeholder=\"").Append(Html(labels.Search)).Append("\">\n</header>\n");
        Calendar(text, newest, labels);
        text.Append("<main>\n");
        HtmlFrame.Picture(text, Trend([.. newest.Select(static r => r.Report)], labels, options.Chart), labels.Trend);
        text.Append("<p role=\"status\" hidden>").Append(Html(newest.Length > 0 ? labels.NoMatch : labels.NothingHere)).Append("</p>\n");
        foreach (var (report, link) in newest)
            Digest(text, report, link);
        text.Append("</main>\n</div>\n");
        HtmlFrame.End(text, IndexAssets.Script);
        return text.ToString();
    }

    private static HtmlPicture? Trend(InsightReport[] reports, ReportLabels labels, ChartOptions? chart)
    {
        if (chart is null || reports.Length < 2)
            return null;

        // As many columns as can be told apart: days of a quarter, or else weeks of two years.
        var newest = reports[0].Date;
        var step = newest.DayNumber - reports[^1].Date.DayNumber <= MostDays ? TrendStep.Day : TrendStep.Week;
        var trend = TrendPicture.Of(reports.Where(r => newest.DayNumber - r.Date.DayNumber < 7 * MostWeeks), step, labels.Trend, labels.Tag);
        if (trend.Count < 2)
            return null;

        var drawn = chart with { Theme = PictureTheme.Light };
        return new HtmlPicture(trend.ToSvg(drawn)) { Tall = trend.ToSvg(drawn with { Width = HtmlPicture.TallWidth, Height = 480, MostHeight = 480 }) };
    }

    private static void Calendar(StringBuilder text, (InsightReport Report, string Link)[] newest, ReportLabels labels)
    {
        text.Append("<aside>\n");
        foreach (var month in newest.GroupBy(static r => (r.Report.Date.Year, r.Report.Date.Month)))
        {
            var first = new DateOnly(month.Key.Year, month.Key.Month, 1);
            var days = month.GroupBy(static r => r.Report.Date.Day).ToDictionary(static g => g.Key, static g => g.First());
            text.Append("<table>\n<caption>").Append(first.ToString("yyyy-MM", CultureInfo.InvariantCulture)).Append("</caption>\n<thead><tr>");
            foreach (var name in labels.Weekdays.Split('|'))
                text.Append("<th scope=\"col\">").Append(Html(name)).Append("</th>");
            text.Append("</tr></thead>\n<tbody>\n");
            var before = ((int)first.DayOfWeek + 6) % 7;
            var length = DateTime.DaysInMonth(first.Year, first.Month);
            for (var cell = 0; cell < before + length; cell++)
            {
                text.Append(cell % 7 == 0 ? "<tr>" : "").Append("<td>");
                var day = cell - before + 1;
                if (days.TryGetValue(day, out var digest))
                    text.Append("<a href=\"").Append(Html(digest.Link)).Append("\">").Append(StandardWriter.Number(day)).Append("</a>");
                else if (day > 0)
                    text.Append(StandardWriter.Number(day));
                text.Append("</td>").Append(cell % 7 == 6 || day == length ? "</tr>\n" : "");
            }

            text.Append("</tbody>\n</table>\n");
        }

        text.Append("</aside>\n");
    }

    private static void Digest(StringBuilder text, InsightReport report, string link)
    {
        text.Append("<article>\n<h2><a href=\"").Append(Html(link)).Append("\">").Append(StandardWriter.Day(report.Date)).Append("</a> <small>")
            .Append(Html(report.Title)).Append("</small></h2>\n");
        foreach (var summary in report.Summaries)
        {
            text.Append("<details>\n<summary>").Append(Html($"{summary.Emoji} {summary.Category} ({StandardWriter.Number(summary.Papers.Count)})")).Append("</summary>\n<ul>\n");
            foreach (var paper in summary.Papers)
            {
                text.Append("<li>").Append(TextRules.IsWebAddress(paper.Url)
                    ? $"<a href=\"{Html(paper.Url!)}\" rel=\"noopener noreferrer\">{Html(paper.Title)}</a>"
                    : Html(paper.Title)).Append("</li>\n");
            }

            text.Append("</ul>\n</details>\n");
        }

        text.Append("</article>\n");
    }

    private static string Html(string text) => WebUtility.HtmlEncode(TextRules.OneLine(text));
}
