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

    /// <summary>Writes a picture, or nothing where there is none that may stand in a page.</summary>
    /// <param name="text">The page.</param>
    /// <param name="picture">The picture.</param>
    /// <param name="name">What it is called where it is read out and has no title of its own.</param>
    public static void Picture(StringBuilder text, HtmlPicture? picture, string name)
    {
        var wide = InlineSvg.Clean(picture?.Wide, name);
        if (wide is null)
            return;

        // Only one of the two is there at a time, also for those who hear the page read out.
        var tall = InlineSvg.Clean(picture?.Tall, name);
        text.Append("<figure>").Append(tall is null ? wide : wide.Insert(4, " class=\"wide\"") + "\n" + tall.Insert(4, " class=\"tall\"")).Append("</figure>\n");
    }

    public static void End(StringBuilder text, string script) =>
        text.Append("<script>").Append(script).Append("</script>\n</body>\n</html>\n");
}
