using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

namespace DailyInsights.Sources.Feeds;

/// <summary>Offsets from UTC as feeds write them: <c>+0900</c>, <c>EST</c>, <c>GMT+2</c>.</summary>
internal static partial class TimeZones
{
    // Names that mean one thing only in feeds, or by far most often: CST and IST are Central and Indian time.
    private static readonly FrozenDictionary<string, double> Hours = new Dictionary<string, double>(StringComparer.OrdinalIgnoreCase)
    {
        ["ADT"] = -3,
        ["AT"] = -4,
        ["AST"] = -4,
        ["EDT"] = -4,
        ["EST"] = -5,
        ["CDT"] = -5,
        ["CST"] = -6,
        ["MDT"] = -6,
        ["MST"] = -7,
        ["PDT"] = -7,
        ["PST"] = -8,
        ["AKDT"] = -8,
        ["AKST"] = -9,
        ["HST"] = -10,
        ["ET"] = -5,
        ["CT"] = -6,
        ["MT"] = -7,
        ["PT"] = -8,
        ["BRT"] = -3,
        ["ART"] = -3,
        ["NST"] = -3.5,
        ["WEST"] = 1,
        ["BST"] = 1,
        ["CET"] = 1,
        ["MET"] = 1,
        ["MEZ"] = 1,
        ["CEST"] = 2,
        ["MEST"] = 2,
        ["MESZ"] = 2,
        ["EET"] = 2,
        ["SAST"] = 2,
        ["EEST"] = 3,
        ["MSK"] = 3,
        ["MSD"] = 4,
        ["IST"] = 5.5,
        ["PKT"] = 5,
        ["ICT"] = 7,
        ["WIB"] = 7,
        ["SGT"] = 8,
        ["HKT"] = 8,
        ["AWST"] = 8,
        ["JST"] = 9,
        ["KST"] = 9,
        ["ACST"] = 9.5,
        ["AEST"] = 10,
        ["AEDT"] = 11,
        ["NZST"] = 12,
        ["NZDT"] = 13,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The offset; zero for UTC, none, and names that nobody knows.</summary>
    public static TimeSpan Offset(string zone)
    {
        var match = Form().Match(zone);
        if (!match.Success)
            return TimeSpan.Zero;
        var offset = TimeSpan.FromHours(Hours.GetValueOrDefault(match.Groups["name"].Value));
        if (!int.TryParse(match.Groups["h"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var hours))
            return offset;
        _ = int.TryParse(match.Groups["m"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var minutes);
        if (hours > 14 || minutes > 59)
            return TimeSpan.Zero;
        var numeric = new TimeSpan(hours, minutes, 0);
        // A number says more than a name: 'EST-0500' is five hours once.
        return match.Groups["sign"].Value == "-" ? -numeric : numeric;
    }

    [GeneratedRegex(@"^[\s(]*(?<name>[A-Za-z]{0,5})\)?\s*(?:(?<sign>[+-]?)\s?(?<h>[0-9]{1,2}):?(?<m>[0-9]{2})?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
