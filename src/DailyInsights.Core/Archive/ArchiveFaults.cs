using Microsoft.Data.Sqlite;

namespace DailyInsights.Archive;

/// <summary>Tells faults of the archive's file, or of SQLite itself, from faults of ours, and words the warnings.</summary>
internal static class ArchiveFaults
{
    // Result codes: https://www.sqlite.org/rescode.html
    private const int ReadOnlyCode = 8;
    private const int CantOpenCode = 14;

    public static bool IsFault(Exception e) => e
        is SqliteException or IOException or UnauthorizedAccessException or NotSupportedException
        or DllNotFoundException or TypeInitializationException or BadImageFormatException or EntryPointNotFoundException
        or InvalidCastException;

    public static bool IsReadOnly(SqliteException e) => e.SqliteErrorCode == ReadOnlyCode;

    public static bool IsWriteProtected(Exception e) => e
        is UnauthorizedAccessException or SqliteException { SqliteErrorCode: ReadOnlyCode or CantOpenCode };

    public static RunEvent Unusable(string path, Exception e) => new RunEvent.Warned(
        "ArchiveUnusable",
        $"The archive {path} cannot be used, so replies are neither found nor kept: {TextRules.OneLine(e.InnerException is { } inner && e is TypeInitializationException ? inner.Message : e.Message)} "
        + "Move the file away to start a new one, or name another.");

    public static RunEvent ReadOnly(string path) => new RunEvent.Warned(
        "ArchiveReadOnly",
        $"The archive {path} may not be written to: replies are found in it, but new ones are not kept. Allow writing, or name another file.");
}
