using System.Globalization;
using Microsoft.Data.Sqlite;

namespace DailyInsights.Archive;

/// <summary>
/// Replies of language models in an SQLite file that outlives the run and that several processes may share. A file that cannot be used is
/// a warning, and work goes on without it.
/// </summary>
public sealed class ReplyArchive : IReplyStore, IDisposable
{
    private readonly object _lock = new();
    private readonly string _path;
    private readonly TimeProvider _time;
    private SqliteConnection? _connection;
    private bool _isOff;
    private bool _isReadOnly;

    /// <summary>Makes one. The file is opened, and made where there is none, when it is first needed.</summary>
    /// <param name="path">The file; <see cref="DefaultPath"/> when null.</param>
    /// <param name="time">The clock; the system's when null.</param>
    public ReplyArchive(string? path = null, TimeProvider? time = null)
    {
        _path = Path.GetFullPath(path ?? DefaultPath);
        _time = time ?? TimeProvider.System;
    }

    /// <summary>The file in the user's data folder.</summary>
    public static string DefaultPath => Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify),
        "DailyInsights",
        "archive.db");

    /// <inheritdoc/>
    public string? Find(string key, IProgress<RunEvent>? events = null)
    {
        ArgumentNullException.ThrowIfNull(key);
        return Guarded(events, connection =>
        {
            using var command = connection.CreateCommand();
            command.CommandText = "SELECT reply FROM model_reply WHERE key = $key";
            command.Parameters.AddWithValue("$key", key);
            return command.ExecuteScalar() as string;
        });
    }

    /// <inheritdoc/>
    public void Keep(string key, string reply, IProgress<RunEvent>? events = null)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(reply);
        Guarded<object>(events, connection =>
        {
            if (!_isReadOnly)
                Write(connection, key, reply, events);
            return null;
        });
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_lock)
        {
            _isOff = true;
            Close();
        }
    }

    private void Write(SqliteConnection connection, string key, string reply, IProgress<RunEvent>? events)
    {
        try
        {
            using var command = connection.CreateCommand();
            command.CommandText = "INSERT INTO model_reply (key, reply, kept) VALUES ($key, $reply, $kept) ON CONFLICT (key) DO UPDATE SET reply = excluded.reply, kept = excluded.kept";
            command.Parameters.AddWithValue("$key", key);
            command.Parameters.AddWithValue("$reply", reply);
            command.Parameters.AddWithValue("$kept", _time.GetUtcNow().ToString("O", CultureInfo.InvariantCulture));
            command.ExecuteNonQuery();
        }
        catch (SqliteException e) when (ArchiveFaults.IsReadOnly(e))
        {
            TurnReadOnly(events);
        }
    }

    private T? Guarded<T>(IProgress<RunEvent>? events, Func<SqliteConnection, T?> work)
        where T : class
    {
        RunEvent warning;
        lock (_lock)
        {
            if (_isOff)
                return null;
            try
            {
                _connection ??= Open(events);
                return work(_connection);
            }
            catch (Exception e) when (ArchiveFaults.IsFault(e))
            {
                _isOff = true;
                Close();
                warning = ArchiveFaults.Unusable(_path, e);
            }
        }

        events?.Report(warning);
        return null;
    }

    private SqliteConnection Open(IProgress<RunEvent>? events)
    {
        try
        {
            return ArchiveFile.Open(_path);
        }
        catch (Exception e) when (ArchiveFaults.IsWriteProtected(e) && File.Exists(_path))
        {
            var connection = ArchiveFile.OpenReadOnly(_path);
            TurnReadOnly(events);
            return connection;
        }
    }

    private void TurnReadOnly(IProgress<RunEvent>? events)
    {
        _isReadOnly = true;
        events?.Report(ArchiveFaults.ReadOnly(_path));
    }

    private void Close()
    {
        try
        {
            _connection?.Dispose();
        }
        catch (SqliteException)
        {
            // Nothing is lost: each reply was whole in the file when Keep returned.
        }

        _connection = null;
    }
}
