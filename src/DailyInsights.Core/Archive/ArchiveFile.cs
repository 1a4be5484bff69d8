using Microsoft.Data.Sqlite;

namespace DailyInsights.Archive;

/// <summary>Opens the archive's file so that several processes can share it.</summary>
internal static class ArchiveFile
{
    // How long a process waits for another one's write, in seconds. Writes take milliseconds.
    private const int BusySeconds = 10;

    /// <summary>Opens the file for reading and writing, and makes it where there is none.</summary>
    public static SqliteConnection Open(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return Open(path, SqliteOpenMode.ReadWriteCreate, Setup);
    }

    /// <summary>
    /// Opens a file that may not be written to. Where not even the files beside it may be made that WAL mode needs, it is taken to be as it
    /// is and to stay so (<see href="https://www.sqlite.org/wal.html#read_only_databases"/>).
    /// </summary>
    public static SqliteConnection OpenReadOnly(string path)
    {
        try
        {
            return Open(path, SqliteOpenMode.ReadOnly, Probe);
        }
        catch (SqliteException e) when (ArchiveFaults.IsWriteProtected(e))
        {
            return Open(new Uri(path).AbsoluteUri + "?immutable=1", SqliteOpenMode.ReadOnly, Probe);
        }
    }

    private static SqliteConnection Open(string source, SqliteOpenMode mode, string first)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = source,
            Mode = mode,
            DefaultTimeout = BusySeconds,
            // A pooled connection would keep the file open, and locked on Windows, after the archive was closed.
            Pooling = false,
        }.ConnectionString);
        try
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = first;
            command.ExecuteNonQuery();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private const string Probe = "SELECT 1 FROM model_reply LIMIT 1";

    // In WAL mode with NORMAL a committed reply outlives the process, though not a loss of power, and readers never wait for writers.
    private const string Setup =
        """
        PRAGMA journal_mode = WAL;
        PRAGMA synchronous = NORMAL;
        CREATE TABLE IF NOT EXISTS model_reply (key TEXT PRIMARY KEY, reply TEXT NOT NULL, kept TEXT NOT NULL) WITHOUT ROWID;
        """;
}
