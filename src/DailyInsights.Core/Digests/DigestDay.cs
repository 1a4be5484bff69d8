namespace DailyInsights.Digests;

/// <summary>Days that a user names.</summary>
public static class DigestDay
{
    // Where the day begins first: the day that it is there is nowhere later than tomorrow.
    private static readonly TimeSpan Earliest = TimeSpan.FromHours(14);

    /// <summary>Today, where the user is.</summary>
    public static DateOnly Today(TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(time);
        return DateOnly.FromDateTime(time.GetLocalNow().DateTime);
    }

    /// <summary>Gives a day back that has come somewhere on earth.</summary>
    /// <param name="day">The day.</param>
    /// <param name="parameter">What the user gave it as, such as <c>-Date</c>, for the message.</param>
    /// <param name="time">Tells what day it is.</param>
    /// <exception cref="InsightException"><c>DateInFuture</c>: there are no papers of that day yet.</exception>
    public static DateOnly Past(DateOnly day, string parameter, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(time);
        return day <= DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime + Earliest) ? day : throw DigestErrors.DateInFuture(day, Today(time), parameter);
    }
}
