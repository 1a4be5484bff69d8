using Microsoft.Data.Sqlite;

namespace DailyInsights.Archive;

/// <summary>Opens the archive's file so that several processes can share it.</summary>
internal static class ArchiveFile
{
    // How long a process waits for another one's write, in seconds. Writes take milliseconds.
    private const int BusySeconds = 10;

    public static SqliteConnection Open(string path, SqliteOpenMode mode)
    {
        if (mode == SqliteOpenMode.ReadWriteCreate)
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = mode,
            DefaultTimeout = BusySeconds,
            // A pooled connection would keep the file open, and locked on Windows, after the archive was closed.
            Pooling = false,
        }.ConnectionString);
        try
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = mode == SqliteOpenMode.ReadOnly ? "SELECT count(*) FROM model_reply LIMIT 1" : Setup;
            command.ExecuteNonQuery();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    // In WAL mode with NORMAL a committed reply outlives the process, though not a loss of power, and readers never wait for writers.
    private const string Setup =
        """
        PRAGMA journal_mode = WAL;
        PRAGMA synchronous = NORMAL;
        CREATE TABLE IF NOT EXISTS model_reply (key TEXT PRIMARY KEY, reply TEXT NOT NULL, kept TEXT NOT NULL) WITHOUT ROWID;
        """;
}
