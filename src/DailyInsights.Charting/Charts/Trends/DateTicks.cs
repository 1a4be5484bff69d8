using System.Globalization;

namespace DailyInsights.Charting.Charts.Trends;

/// <summary>A date on the axis of time.</summary>
/// <param name="Day">Days after the first day of the axis; between two days for the middle of a column.</param>
/// <param name="Label">The date, as short as its level allows; in the forms of ISO 8601 everywhere.</param>
internal sealed record DateTick(double Day, string Label);

/// <summary>The dates that an axis of time may show, from every point to a single one.</summary>
internal static class DateTicks
{
    public static IEnumerable<IReadOnlyList<DateTick>> Levels(DateOnly first, DateOnly last, int daysPerPoint)
    {
        foreach (var points in daysPerPoint == 1 ? (int[])[1, 2, 7, 14] : [1, 2, 4])
        {
            yield return [.. Days(first, last, points * daysPerPoint).Select(date => Middle(date, first, daysPerPoint))];
        }

        foreach (var months in (int[])[1, 2, 3, 6])
        {
            yield return [.. Months(first, last, months).Select(date => Start(date, first, "yyyy-MM"))];
        }

        foreach (var years in (int[])[1, 2, 5, 10, 50, 100])
        {
            yield return [.. Months(first, last, 12).Where(date => date.Year % years == 0).Select(date => Start(date, first, "yyyy"))];
        }

        yield return [Middle(first, first, daysPerPoint), Middle(last, first, daysPerPoint)];
    }

    /// <summary>The only tick of an axis too short for more.</summary>
    public static DateTick Single(DateOnly first, int daysPerPoint) => Middle(first, first, daysPerPoint);

    private static IEnumerable<DateOnly> Days(DateOnly first, DateOnly last, int step)
    {
        for (var day = first.DayNumber; day <= last.DayNumber; day += step)
        {
            yield return DateOnly.FromDayNumber(day);
        }
    }

    private static IEnumerable<DateOnly> Months(DateOnly first, DateOnly last, int step)
    {
        for (var month = (first.Year * 12) + first.Month - 1; month <= (last.Year * 12) + last.Month - 1; month++)
        {
            var date = new DateOnly(month / 12, (month % 12) + 1, 1);
            if (date >= first && month % step == 0)
            {
                yield return date;
            }
        }
    }

    private static DateTick Middle(DateOnly date, DateOnly first, int daysPerPoint) =>
        new(date.DayNumber - first.DayNumber + (daysPerPoint / 2.0), ChartNumbers.Date(date));

    private static DateTick Start(DateOnly date, DateOnly first, string format) =>
        new(date.DayNumber - first.DayNumber, date.ToString(format, CultureInfo.InvariantCulture));
}
