namespace DailyInsights.Sources.Arxiv;

/// <summary>
/// When arXiv announces what: <see href="https://info.arxiv.org/help/availability.html"/>. Submissions until 14:00 Eastern time are
/// announced at 20:00, Sunday to Thursday, which is the next day in UTC.
/// </summary>
/// <remarks>
/// By this window each paper belongs to just one day, and no day is asked for before its papers can be found. Papers that moderators held
/// back, and the shifts around holidays, are outside of what can be computed.
/// </remarks>
public static class ArxivSchedule
{
    private static readonly TimeSpan Deadline = TimeSpan.FromHours(14);

    /// <summary>When the papers were submitted that arXiv announces for a day.</summary>
    /// <param name="day">The day of the announcement in UTC, and in the address of arXiv's list of new papers.</param>
    /// <returns>From the first instant on, and before the second; null on Saturday and Sunday, when nothing is announced.</returns>
    public static (DateTimeOffset Since, DateTimeOffset Before)? WindowOf(DateOnly day) => day.DayOfWeek switch
    {
        DayOfWeek.Saturday or DayOfWeek.Sunday => null,
        // Announced on Sunday evening: Thursday to Friday.
        DayOfWeek.Monday => (At(day.AddDays(-4)), At(day.AddDays(-3))),
        // Announced on Monday evening: Friday to Monday.
        DayOfWeek.Tuesday => (At(day.AddDays(-4)), At(day.AddDays(-1))),
        _ => (At(day.AddDays(-2)), At(day.AddDays(-1))),
    };

    private static DateTimeOffset At(DateOnly day) =>
        new DateTimeOffset(day.ToDateTime(TimeOnly.FromTimeSpan(Deadline)), -EasternOffset(day)).ToUniversalTime();

    // Computed, since a machine need not have a database of time zones. Daylight saving time of the United States since 2007:
    // from the second Sunday of March to the first of November, both at 2:00, so before that day's deadline.
    private static TimeSpan EasternOffset(DateOnly day)
    {
        var starts = Sunday(day.Year, 3, 2);
        var ends = Sunday(day.Year, 11, 1);
        return TimeSpan.FromHours(day >= starts && day < ends ? 4 : 5);
    }

    private static DateOnly Sunday(int year, int month, int number)
    {
        var first = new DateOnly(year, month, 1);
        var toSunday = (7 - (int)first.DayOfWeek) % 7;
        return first.AddDays(toSunday + (7 * (number - 1)));
    }
}
