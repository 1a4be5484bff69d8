using System.Globalization;

namespace DailyInsights.Http;

/// <summary>The failures of this room, each with its stable id.</summary>
internal static class HttpErrors
{
    public static InsightException AddressRefused(Uri address) => new(
        "AddressRefused",
        InsightErrorKind.InvalidArgument,
        $"{AddressText.Safe(address)} is not asked: only absolute http and https addresses are. Give one that starts with https://.",
        AddressText.Safe(address));

    public static InsightException BadStatus(Uri address, int status, int tries) => new(
        status is 401 or 403 or 407 ? "AnswerForbidden" : "AnswerStatus",
        status switch
        {
            401 or 407 => InsightErrorKind.Authentication,
            403 => InsightErrorKind.PermissionDenied,
            404 or 410 => InsightErrorKind.NotFound,
            _ => InsightErrorKind.Unavailable,
        },
        $"{AddressText.Safe(address)} answered with status {N(status)}{Tries(tries)}. {Advice(status)}",
        AddressText.Safe(address));

    public static InsightException SlowedDown(Uri address, int status, TimeSpan? retryAfter, int tries) => new(
        "TooManyRequests",
        InsightErrorKind.LimitReached,
        $"{AddressText.Safe(address)} asks for fewer requests (status {N(status)}){Tries(tries)}. "
        + (retryAfter is { } wait ? $"It asks to wait {N((long)Math.Ceiling(wait.TotalSeconds))} seconds. " : "")
        + "Try again later, and ask for less at a time.",
        AddressText.Safe(address));

    public static InsightException TimedOut(Uri address, TimeSpan limit, int tries, Exception? inner) => new(
        "AnswerTimeout",
        InsightErrorKind.Timeout,
        $"{AddressText.Safe(address)} did not answer within {N((long)limit.TotalSeconds)} seconds{Tries(tries)}. "
        + "Try again later, or allow more time.",
        AddressText.Safe(address),
        inner);

    public static InsightException Unreachable(Uri address, Exception inner, int tries) => new(
        "ServerUnreachable",
        InsightErrorKind.Unavailable,
        $"{AddressText.Safe(address)} could not be read{Tries(tries)}: {TextRules.OneLine(inner.Message).TrimEnd('.')}. "
        + "Check the network, the proxy and the address.",
        AddressText.Safe(address),
        inner);

    public static InsightException TooLarge(Uri address, long limit) => new(
        "AnswerTooLarge",
        InsightErrorKind.LimitReached,
        $"{AddressText.Safe(address)} sends more than {N(limit)} bytes. Ask for less, or raise the bound on the size of an answer.",
        AddressText.Safe(address));

    public static InsightException TooManyRedirects(Uri address, int limit) => new(
        "TooManyRedirects",
        InsightErrorKind.Unavailable,
        $"{AddressText.Safe(address)} redirects more than {N(limit)} times, perhaps in a circle. Check the address in a browser.",
        AddressText.Safe(address));

    public static InsightException RedirectRefused(Uri address, string target) => new(
        "RedirectRefused",
        InsightErrorKind.Unavailable,
        $"{AddressText.Safe(address)} redirects to {target}, which is not followed: only http and https are, and never from https to "
        + "http. If that place can be trusted, give its address.",
        AddressText.Safe(address));

    public static InsightException PaceLockBusy(string path, TimeSpan waited) => new(
        "PaceLockBusy",
        InsightErrorKind.Timeout,
        $"Another process has held {path} for {N((long)waited.TotalMinutes)} minutes, so no request was made. End that process.",
        path);

    public static InsightException PaceLockNotWritable(string path, Exception inner) => new(
        "PaceLockNotWritable",
        InsightErrorKind.PermissionDenied,
        $"{path} cannot be written, so that requests of several processes could not take turns. Allow writing there, or set another folder.",
        path,
        inner);

    private static string Tries(int tries) => tries > 1 ? $" after {N(tries)} tries" : "";

    private static string N(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Advice(int status) => status switch
    {
        401 => "It wants a sign-in that is not supported; use a source that is open.",
        403 => "It refuses the request; open the address in a browser to see why.",
        404 or 410 => "Nothing is there; check the address.",
        407 => "The proxy wants a sign-in; give it in the proxy's address.",
        >= 500 => "The fault is on its side; try again later.",
        _ => "Open the address in a browser to see why.",
    };
}
