using System.Globalization;
using System.Management.Automation;

namespace DailyInsights.PowerShell.Input;

/// <summary>
/// Takes dates in ISO 8601 for what they are under every culture. PowerShell itself would read <c>'2026-01-02'</c> by the session's
/// calendar, which under th-TH is the year 1483.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class IsoDateAttribute : ArgumentTransformationAttribute
{
    private static readonly string[] Forms =
    [
        "yyyy-MM-dd", "yyyy-MM-ddTHH:mm", "yyyy-MM-ddTHH:mm:ss", "yyyy-MM-ddTHH:mm:ss.FFFFFFF",
        "yyyy-MM-ddTHH:mmK", "yyyy-MM-ddTHH:mm:ssK", "yyyy-MM-ddTHH:mm:ss.FFFFFFFK", "yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss",
    ];

    /// <inheritdoc/>
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData)
    {
        var value = inputData is PSObject wrapped ? wrapped.BaseObject : inputData;
        return value switch
        {
            DateOnly date => date.ToDateTime(default),
            DateTimeOffset instant => instant.LocalDateTime,
            string text when DateTime.TryParseExact(text.Trim(), Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var parsed) => parsed,
            _ => inputData,
        };
    }
}
