using System.Globalization;
using System.Text.RegularExpressions;

namespace DailyInsights.Reports.Standard;

/// <summary>
/// A line that no renderer shows (a link definition that nothing links to) and by which a report in this layout is known again, with
/// what the visible text would leave to guessing.
/// </summary>
/// <param name="Date">The day.</param>
/// <param name="Kind">Papers or news.</param>
/// <param name="Language">The report's language.</param>
internal sealed partial record StandardMarker(DateOnly Date, PaperKind Kind, string Language)
{
    /// <summary>How many characters from the beginning the line is looked for.</summary>
    private const int Reach = 8 * 1024;

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"[//]: # (DailyInsights report 1; date={Date:yyyy-MM-dd}; kind={(Kind == PaperKind.News ? "news" : "paper")}; language={Language})");

    /// <summary>Finds the line where it stands, below the title and nowhere else: a summary may hold one like it.</summary>
    public static StandardMarker? Find(string text)
    {
        var match = Line().Match(text[..Math.Min(text.Length, Reach)]);
        return match.Success
            && DateOnly.TryParseExact(match.Groups["date"].ValueSpan, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
                ? new StandardMarker(date, match.Groups["kind"].Value == "news" ? PaperKind.News : PaperKind.Paper, match.Groups["language"].Value)
                : null;
    }

    [GeneratedRegex(
        @"\A# [^\n]*\n+\[//\]: # \(DailyInsights report 1; date=(?<date>[0-9-]{10}); kind=(?<kind>paper|news); language=(?<language>[A-Za-z0-9-]{1,35})\)\n",
        RegexOptions.CultureInvariant)]
    private static partial Regex Line();
}
