using System.Globalization;
using System.Text.RegularExpressions;

namespace DailyInsights.LanguageModels;

/// <summary>Reads how long a server wants to be left alone from the headers of its answer.</summary>
internal static partial class ServerWaits
{
    /// <summary>Gives a header's value by its name, or null.</summary>
    public delegate string? Header(string name);

    /// <summary>
    /// <c>retry-after-ms</c>, else <c>Retry-After</c> in seconds or as a date (<see href="https://www.rfc-editor.org/rfc/rfc9110#field.retry-after"/>).
    /// </summary>
    /// <returns>Null where the server says nothing.</returns>
    public static TimeSpan? RetryAfter(Header header, DateTimeOffset now)
    {
        if (Number(header("retry-after-ms")) is { } milliseconds)
            return FromSeconds(milliseconds / 1000);
        var text = header("Retry-After");
        if (Number(text) is { } seconds)
            return FromSeconds(seconds);
        if (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date))
            return date > now ? date - now : TimeSpan.Zero;
        return null;
    }

    /// <summary>
    /// How long until the next call is welcome, by the x-ratelimit headers
    /// (<see href="https://platform.openai.com/docs/guides/rate-limits"/>): none where requests and tokens are left.
    /// </summary>
    /// <param name="header">The headers.</param>
    /// <param name="tokens">The tokens that the next call will take, at a guess.</param>
    public static TimeSpan UntilWelcome(Header header, long tokens)
    {
        var forRequests = UntilThereAre(1, "requests", header);
        var forTokens = UntilThereAre(tokens, "tokens", header);
        return forRequests > forTokens ? forRequests : forTokens;
    }

    // 'reset' is the time until the allowance is whole again; it fills up evenly, so a part of it is there in a part of the time.
    private static TimeSpan UntilThereAre(double needed, string what, Header header)
    {
        if (Number(header("x-ratelimit-remaining-" + what)) is not { } remaining || remaining >= needed
            || Duration(header("x-ratelimit-reset-" + what)) is not { } reset)
            return TimeSpan.Zero;
        return Number(header("x-ratelimit-limit-" + what)) is { } limit && limit > remaining
            ? reset * Math.Min(1, (needed - remaining) / (limit - remaining))
            : reset;
    }

    /// <summary>Reads <c>6m0s</c>, <c>1.5s</c>, <c>20ms</c> or a plain number of seconds.</summary>
    public static TimeSpan? Duration(string? text)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > 40)
            return null;
        if (Number(text) is { } plain)
            return FromSeconds(plain);

        var parts = Span().Match(text);
        if (!parts.Success)
            return null;
        var seconds = 0.0;
        foreach (var (amount, unit) in parts.Groups["amount"].Captures.Zip(parts.Groups["unit"].Captures))
            seconds += (Number(amount.Value) ?? 0) * Units[unit.Value];
        return FromSeconds(seconds);
    }

    private static readonly Dictionary<string, double> Units = new()
    {
        ["d"] = 86400,
        ["h"] = 3600,
        ["m"] = 60,
        ["s"] = 1,
        ["ms"] = 1e-3,
        ["us"] = 1e-6,
        ["µs"] = 1e-6,
        ["ns"] = 1e-9,
    };

    private static double? Number(string? text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    private static TimeSpan FromSeconds(double seconds) => TimeSpan.FromSeconds(Math.Clamp(seconds, 0, TimeSpan.FromDays(2).TotalSeconds));

    [GeneratedRegex(@"^\s*(?:(?<amount>[0-9]+(?:\.[0-9]+)?)(?<unit>d|h|ms|m|s|us|µs|ns))+\s*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Span();
}
