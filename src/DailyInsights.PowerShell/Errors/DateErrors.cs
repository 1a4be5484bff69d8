namespace DailyInsights.PowerShell.Errors;

/// <summary>Errors of days that a user names.</summary>
internal static class DateErrors
{
    public static InsightException InFuture(DateOnly day, DateOnly today, string parameter) => new(
        "DateInFuture",
        InsightErrorKind.InvalidArgument,
        FormattableString.Invariant($"-{parameter} is {day:yyyy-MM-dd}, a day that has not come yet: today is {today:yyyy-MM-dd}. Nothing was asked for or written. Give a day up to today, such as -{parameter} {today:yyyy-MM-dd}."),
        day);
}
