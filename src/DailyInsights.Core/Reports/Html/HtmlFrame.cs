using System.Net;
using System.Text;

namespace DailyInsights.Reports.Html;

/// <summary>What stands around the content of every page.</summary>
internal static class HtmlFrame
{
    public static void Begin(StringBuilder text, string language, string title, string style, string script)
    {
        text.Append("<!DOCTYPE html>\n<html lang=\"").Append(language).Append("\">\n<head>\n<meta charset=\"utf-8\">\n");
        text.Append("<meta http-equiv=\"Content-Security-Policy\" content=\"").Append(PageAssets.Policy(style, script)).Append("\">\n");
        text.Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        text.Append("<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"referrer\" content=\"no-referrer\">\n");
        text.Append("<title>").Append(WebUtility.HtmlEncode(title)).Append("</title>\n");
        text.Append("<style>").Append(style).Append("</style>\n</head>\n<body>\n");
    }

    public static void End(StringBuilder text, string script) =>
        text.Append("<script>").Append(script).Append("</script>\n</body>\n</html>\n");
}
