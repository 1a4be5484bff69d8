using System.Globalization;
using System.Text.RegularExpressions;

namespace DailyInsights.Sources.Feeds;

/// <summary>Reads dates in the spellings that feeds have: RFC 3339, RFC 822, and what people make of them. The weekday is not believed.</summary>
internal static partial class FeedDates
{
    private const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking;
    private const int Longest = 100;

    /// <summary>The instant in UTC, or null where the text is no date. One without zone is taken for UTC.</summary>
    public static DateTimeOffset? Parse(string? text)
    {
        var value = TextRules.OneLine(text).Replace("%2B", "+", StringComparison.OrdinalIgnoreCase).Replace("&#43;", "+", StringComparison.Ordinal);
        if (value.Length is 0 or > Longest)
            return null;
        foreach (var form in Forms)
        {
            if (form().Match(value) is { Success: true } match && Build(match) is { } instant)
                return instant;
        }

        return Epoch(value);
    }

    private static readonly Func<Regex>[] Forms = [Iso, DayFirst, MonthFirst, Asctime, Numeric, Spelled];

    private static DateTimeOffset? Build(Match match)
    {
        var year = Number(match, "y") ?? 0;
        if (match.Groups["y"].Length <= 2)
            year += year < 70 ? 2000 : 1900;
        var month = match.Groups["mon"] is { Success: true, Value: var name } ? MonthNames.Find(name) ?? 0 : Number(match, "m") ?? 1;
        var day = Number(match, "d") ?? 1;
        if (match.Groups["sep"].Value is "/" && month > 12)
            (month, day) = (day, month);
        if (year is < 1 or > 9998 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
            return null;

        var hour = Number(match, "h") ?? 0;
        var half = match.Groups["half"].Value.ToLowerInvariant() is var h && h is "pm" or "p.m." or "오후" or "下午" or "午後";
        if (half && hour < 12)
            hour += 12;
        else if (!half && match.Groups["half"].Success && hour == 12)
            hour = 0;
        if (hour > 24 || (Number(match, "min") ?? 0) > 59)
            return null;

        var time = new DateTime(year, month, day, 0, 0, 0, DateTimeKind.Utc)
            .AddHours(hour)
            .AddMinutes(Number(match, "min") ?? 0)
            .AddSeconds(Math.Min(Number(match, "s") ?? 0, 59))
            .AddSeconds(double.TryParse("0." + match.Groups["f"].Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var f) ? f : 0);
        // Nobody but Koreans writes Korean dates, and their clocks all show the same.
        var zone = match.Groups["zone"].Value.Trim();
        return new DateTimeOffset(time, TimeSpan.Zero) - TimeZones.Offset(zone.Length == 0 && Korean().IsMatch(match.Value) ? "KST" : zone);
    }

    private static int? Number(Match match, string group) =>
        int.TryParse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static DateTimeOffset? Epoch(string text) =>
        text.Length is 9 or 10 or 13 && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? text.Length == 13 ? DateTimeOffset.FromUnixTimeMilliseconds(number) : DateTimeOffset.FromUnixTimeSeconds(number)
            : null;

    private const string Weekday = @"^(?:[\p{L}.]+(?:,\s*|\s+))?";
    private const string Clock = @"(?:(?<half>오전|오후|上午|下午|午前|午後)\s*)?(?<h>[0-9]{1,2})[:.h](?<min>[0-9]{2})(?:[:.](?<s>[0-9]{2})(?:[.,](?<f>[0-9]+))?)?(?:\s*(?<half>[ap]\.?m\.?))?";
    private const string Zone = @"\s*(?:Etc/)?(?<zone>(?:\(?[a-z]{1,5}\)?)?\s*(?:[+-]\s?[0-9]{1,2}:?[0-9]{0,2})?)(?:\s*\([^)]*\))?\s*$";
    private const string Rest = @"(?:(?:,|\s|\s-\s|\sat\s|\sum\s|,\s)+" + Clock + ")?" + Zone;

    // 2024-10-30T12:00:00Z, 20241030, 20241030T120000Z, 2024-10, 24-10-30, 2004-július-13T9:15-05:00; a plus that became a space: 2024-10-30T12:00:00 01:00.
    [GeneratedRegex(
        Weekday + @"(?:(?<y>[0-9]{4})(?<m>[0-9]{2})(?<d>[0-9]{2})|(?<y>[0-9]{4})(?:[-/.](?:(?<m>[0-9]{1,2})|(?<mon>\p{L}{3,}))(?:[-/.](?<d>[0-9]{1,2}))?)?|(?<y>[0-9]{2})-(?<m>[0-9]{2})-(?<d>[0-9]{2}))"
        + @"(?:(?:\s*T\s*|\s+)" + Clock + @"|T(?<h>[0-9]{2})(?:(?<min>[0-9]{2})(?:(?<s>[0-9]{2})(?:[.,](?<f>[0-9]+))?)?)?)?\s*(?<zone>(?:[a-z]{1,5})?\s*(?:[+-]?\s?[0-9]{1,2}:?[0-9]{2})?)$",
        Plain)]
    private static partial Regex Iso();

    // Wed, 30 Oct 2024 12:00:00 +0900; 30-Oct-24; 30. Oktober 2024 um 12:00
    [GeneratedRegex(Weekday + @"(?<d>[0-9]{1,2})(?:st|nd|rd|th|\.|º|er)?[\s/-]*(?:de\s+)?(?<mon>\p{L}{3,})\.?(?:\s+de)?[\s,/-]+(?<y>[0-9]{4}|[0-9]{2})" + Rest, Plain)]
    private static partial Regex DayFirst();

    // October 30, 2024 12:00 PM
    [GeneratedRegex(Weekday + @"(?<mon>\p{L}{3,})\.?\s+(?<d>[0-9]{1,2})(?:st|nd|rd|th)?,?\s+(?<y>[0-9]{4})" + Rest, Plain)]
    private static partial Regex MonthFirst();

    // Wed Oct 30 12:00:00 2024, with or without zone before the year
    [GeneratedRegex(Weekday + @"(?<mon>\p{L}{3,})\s+(?<d>[0-9]{1,2})\s+" + Clock + @"\s+(?<zone>(?:[a-z]{1,5}\s*)?(?:[+-][0-9]{2}:?[0-9]{2}\s+)?)(?<y>[0-9]{4})$", Plain)]
    private static partial Regex Asctime();

    // 30.10.2024 12:00 (day first), 10/30/2024 (month first, unless it cannot be)
    [GeneratedRegex(Weekday + @"(?:(?<d>[0-9]{1,2})[.-](?<m>[0-9]{1,2})[.-](?<y>[0-9]{4})|(?<m>[0-9]{1,2})(?<sep>/)(?<d>[0-9]{1,2})/(?<y>[0-9]{4}|[0-9]{2}))" + Rest, Plain)]
    private static partial Regex Numeric();

    [GeneratedRegex("[년오]", RegexOptions.CultureInvariant)]
    private static partial Regex Korean();

    // 2024년 10월 30일 12:00:00, 2024年10月30日
    [GeneratedRegex(@"^(?<y>[0-9]{4})\s*[年년]\s*(?<m>[0-9]{1,2})\s*[月월]\s*(?<d>[0-9]{1,2})\s*[日일]\s*(?:\(.\))?\s*(?:" + Clock + ")?" + Zone, Plain)]
    private static partial Regex Spelled();
}
