using System.Management.Automation;

namespace DailyInsights.PowerShell.Errors;

/// <summary>Turns failures into PowerShell's error records: the same id and category for the same fault, always.</summary>
internal static class ErrorRecords
{
    public static ErrorRecord Of(Exception exception, object? target = null) => exception switch
    {
        InsightException e => new ErrorRecord(e, e.ErrorId, CategoryOf(e.Kind), target ?? e.Target),
        UnauthorizedAccessException e => new ErrorRecord(e, "PermissionDenied", ErrorCategory.PermissionDenied, null),
        FileNotFoundException or DirectoryNotFoundException => new ErrorRecord(exception, "FileNotFound", ErrorCategory.ObjectNotFound, null),
        IOException e => new ErrorRecord(e, "FileNotAccessible", ErrorCategory.ResourceUnavailable, null),
        ArgumentException e => new ErrorRecord(e, "InvalidArgument", ErrorCategory.InvalidArgument, e.ParamName),
        TimeoutException e => new ErrorRecord(e, "TimedOut", ErrorCategory.OperationTimeout, null),
        _ => new ErrorRecord(exception, "UnexpectedFailure", ErrorCategory.InvalidResult, null),
    };

    private static ErrorCategory CategoryOf(InsightErrorKind kind) => kind switch
    {
        InsightErrorKind.InvalidArgument => ErrorCategory.InvalidArgument,
        InsightErrorKind.InvalidData => ErrorCategory.InvalidData,
        InsightErrorKind.NotFound => ErrorCategory.ObjectNotFound,
        InsightErrorKind.Unavailable => ErrorCategory.ConnectionError,
        InsightErrorKind.Timeout => ErrorCategory.OperationTimeout,
        InsightErrorKind.Authentication => ErrorCategory.AuthenticationError,
        InsightErrorKind.PermissionDenied => ErrorCategory.PermissionDenied,
        InsightErrorKind.WriteFailed => ErrorCategory.WriteError,
        InsightErrorKind.LimitReached => ErrorCategory.LimitsExceeded,
        InsightErrorKind.NotInstalled => ErrorCategory.NotInstalled,
        _ => ErrorCategory.InvalidResult,
    };
}
