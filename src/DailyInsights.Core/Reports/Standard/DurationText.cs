using System.Globalization;
using System.Text.RegularExpressions;

namespace DailyInsights.Reports.Standard;

/// <summary>How long something took, as a person says it: <c>0.5 s</c>, <c>3 min 12 s</c>, <c>2 h 5 min</c>.</summary>
internal static partial class DurationText
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(10_000);

    public static string Write(TimeSpan duration)
    {
        // Rounded first, so that 59.96 seconds are a minute and not 60.0 seconds.
        var tenths = Math.Round(duration.TotalSeconds, 1, MidpointRounding.AwayFromZero);
        if (tenths < 60)
            return tenths.ToString("0.0", CultureInfo.InvariantCulture) + " s";

        var seconds = (long)Math.Round(duration.TotalSeconds, MidpointRounding.AwayFromZero);
        if (seconds < 3600)
            return FormattableString.Invariant($"{seconds / 60} min {seconds % 60} s");

        var minutes = (long)Math.Round(duration.TotalMinutes, MidpointRounding.AwayFromZero);
        return FormattableString.Invariant($"{minutes / 60} h {minutes % 60} min");
    }

    /// <summary>Reads what <see cref="Write"/> wrote, and the form of earlier versions (<c>0:00:00.4711943</c>); null where it is neither.</summary>
    public static TimeSpan? Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > 40)
            return null;
        if (Form().Match(text.Trim()) is not { Success: true } match)
            return TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var time) ? time : null;

        var ticks = (Number("h") * TimeSpan.TicksPerHour) + (Number("min") * TimeSpan.TicksPerMinute) + (Number("s") * TimeSpan.TicksPerSecond);
        return ticks <= Longest.Ticks ? new TimeSpan((long)ticks) : null;

        decimal Number(string unit) => match.Groups[unit] is { Success: true } group ? decimal.Parse(group.ValueSpan, CultureInfo.InvariantCulture) : 0;
    }

    [GeneratedRegex(
        @"^(?:(?<h>[0-9]{1,7}) h(?: (?<min>[0-9]{1,2}) min)?|(?<min>[0-9]{1,2}) min(?: (?<s>[0-9]{1,2}) s)?|(?<s>[0-9]{1,2}(?:\.[0-9]{1,7})?) s)$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
