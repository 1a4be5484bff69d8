using System.Collections.Concurrent;
using System.Globalization;
using System.Text;

namespace DailyInsights.Http;

/// <summary>
/// Lets all processes of this user on this machine take turns at a server. Each turn is a lock on a file that the system takes back from a
/// process that ends, however it ends; the file tells when the last turn ended, or that one began and never ended.
/// </summary>
internal sealed class MachinePacer(string folder, TimeProvider time, TimeSpan longestTurn)
{
    private static readonly ConcurrentDictionary<string, SemaphoreSlim> Queues = new(StringComparer.Ordinal);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(100);

    /// <summary>The folder for locks where none is set.</summary>
    public static string DefaultFolder()
    {
        var local = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        return Path.Combine(local.Length > 0 ? local : Path.GetTempPath(), "DailyInsights", "pace");
    }

    /// <summary>Waits for the turn. Disposing what is given ends it.</summary>
    public async Task<IDisposable> TakeTurnAsync(Pace pace, Action<TimeSpan> onWait, CancellationToken cancellationToken)
    {
        var path = Path.GetFullPath(Path.Combine(folder, string.Concat(pace.Name.Where(static c => char.IsLetterOrDigit(c) || c is '-' or '.')) + ".lock"));
        // Within one process turns are taken in order; between processes by who looks first.
        var queue = Queues.GetOrAdd(path, static _ => new SemaphoreSlim(1, 1));
        await queue.WaitAsync(cancellationToken).ConfigureAwait(false);
        FileStream? file = null;
        try
        {
            file = await LockAsync(path, cancellationToken).ConfigureAwait(false);
            var pause = Pause(file, pace.Interval);
            if (pause > TimeSpan.Zero)
            {
                onWait(pause);
                await Task.Delay(pause, time, cancellationToken).ConfigureAwait(false);
            }

            Write(file, "begun", time.GetUtcNow());
            return new Turn(file, queue, time);
        }
        catch
        {
            file?.Dispose();
            queue.Release();
            throw;
        }
    }

    private async Task<FileStream> LockAsync(string path, CancellationToken cancellationToken)
    {
        var since = time.GetTimestamp();
        while (true)
        {
            try
            {
                Directory.CreateDirectory(folder);
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
            }
            catch (UnauthorizedAccessException e)
            {
                throw HttpErrors.PaceLockNotWritable(path, e);
            }
            catch (IOException e) when (e is DirectoryNotFoundException or PathTooLongException or DriveNotFoundException || !Path.Exists(path))
            {
                throw HttpErrors.PaceLockNotWritable(path, e);
            }
            catch (IOException)
            {
                if (time.GetElapsedTime(since) is var waited && waited > longestTurn * 2)
                    throw HttpErrors.PaceLockBusy(path, waited);
            }

            await Task.Delay(Look, time, cancellationToken).ConfigureAwait(false);
        }
    }

    private TimeSpan Pause(FileStream file, TimeSpan interval)
    {
        var bytes = new byte[64];
        var text = Encoding.ASCII.GetString(bytes, 0, file.Read(bytes));
        if (text.Length == 0)
            return TimeSpan.Zero;

        // A turn that never ended belonged to a process that died with the lock in hand, perhaps this very moment.
        var parts = text.Split(' ');
        if (parts is not ["ended", var at] || !long.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var ended))
            return interval;

        var left = DateTimeOffset.FromUnixTimeMilliseconds(Math.Min(ended, DateTimeOffset.MaxValue.ToUnixTimeMilliseconds())) + interval - time.GetUtcNow();
        // More than the interval is left only where the clock was set back meanwhile.
        return left > interval ? interval : left;
    }

    private static void Write(FileStream file, string state, DateTimeOffset at)
    {
        // Rounded up, so that the next turn is never early by the fraction.
        var text = string.Create(CultureInfo.InvariantCulture, $"{state} {at.ToUnixTimeMilliseconds() + 1}");
        file.SetLength(0);
        file.Position = 0;
        file.Write(Encoding.ASCII.GetBytes(text));
    }

    private sealed class Turn(FileStream file, SemaphoreSlim queue, TimeProvider time) : IDisposable
    {
        private bool _ended;

        public void Dispose()
        {
            if (_ended)
                return;
            _ended = true;
            try
            {
                Write(file, "ended", time.GetUtcNow());
            }
            catch (IOException)
            {
                // The file still says 'begun', at which the next turn waits longest.
            }
            finally
            {
                file.Dispose();
                queue.Release();
            }
        }
    }
}
