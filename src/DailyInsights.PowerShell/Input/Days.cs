using DailyInsights.PowerShell.Errors;

namespace DailyInsights.PowerShell.Input;

/// <summary>Days that a user names.</summary>
internal static class Days
{
    // Where the day begins first: the day that it is there is nowhere later than tomorrow.
    private static readonly TimeSpan Earliest = TimeSpan.FromHours(14);

    /// <summary>Today, where the user is.</summary>
    public static DateOnly Today => DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime);

    /// <summary>Gives a day back that has come somewhere on earth.</summary>
    /// <exception cref="InsightException"><c>DateInFuture</c>.</exception>
    public static DateOnly Past(DateOnly day, string parameter) =>
        day <= DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime + Earliest) ? day : throw DateErrors.InFuture(day, Today, parameter);
}
