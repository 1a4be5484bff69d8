using System.Management.Automation;

namespace DailyInsights.PowerShell.Pipeline;

/// <summary>Turns progress into what PowerShell shows.</summary>
internal static class ProgressRecords
{
    public static ProgressRecord Of(RunEvent.Advanced advanced, TimeSpan? left)
    {
        var count = advanced.Total is { } total ? $"{advanced.Done} of {total}" : $"{advanced.Done}";
        var record = new ProgressRecord(IdOf(advanced.Activity), advanced.Activity, advanced.Status is null ? count : $"{count}: {advanced.Status}");
        if (advanced.Total is > 0 and var all)
            record.PercentComplete = Math.Clamp((int)(100L * advanced.Done / all), 0, 100);
        if (left is { } time)
            record.SecondsRemaining = (int)Math.Min(Math.Ceiling(time.TotalSeconds), int.MaxValue);
        return record;
    }

    public static ProgressRecord Completed(string activity) =>
        new(IdOf(activity), activity, "Done") { RecordType = ProgressRecordType.Completed };

    // Activities of one pipeline run side by side, so each needs a number of its own, the same for every report of it.
    private static int IdOf(string activity)
    {
        var hash = 17;
        foreach (var c in activity)
            hash = unchecked((hash * 31) + c);
        return hash & 0x7FFFFFFF;
    }
}
