using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace DailyInsights.Http;

/// <summary>What is known of an answer on disk besides its body.</summary>
internal sealed record CacheEntry(string Address, int Status, string? MediaType, string? Charset, string? EntityTag, DateTimeOffset? LastModified);

/// <summary>
/// Keeps answers on disk, one file each: a line of JSON, then the body. A file appears whole or not at all; its time of change is when the
/// server last vouched for it. A cache that cannot be read or written is no error: the server is asked instead.
/// </summary>
internal sealed class AnswerCache(string folder, TimeProvider time)
{
    private static readonly TimeSpan Forgotten = TimeSpan.FromDays(30);
    private bool _pruned;

    public string FileOf(PoliteRequest request)
    {
        var key = SHA256.HashData(Encoding.UTF8.GetBytes(request.Accept + "\n" + request.Address.AbsoluteUri));
        return Path.Combine(folder, Convert.ToHexString(key)[..40].ToLowerInvariant() + ".answer");
    }

    /// <summary>Finds an answer and how old it is.</summary>
    public (CacheEntry Entry, TimeSpan Age)? Find(string file)
    {
        try
        {
            if (!File.Exists(file))
                return null;
            using var stream = File.OpenRead(file);
            return ReadHead(stream) is { } entry ? (entry, time.GetUtcNow() - File.GetLastWriteTimeUtc(file)) : null;
        }
        catch (Exception e) when (IsStorage(e))
        {
            return null;
        }
    }

    /// <summary>Opens an answer that was found; null where it has gone since.</summary>
    public static PoliteAnswer? Open(string file)
    {
        FileStream? stream = null;
        try
        {
            stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
            if (ReadHead(stream) is { } entry)
            {
                return new PoliteAnswer(new Uri(entry.Address), entry.Status, new TailStream(stream), () => Delete(file))
                {
                    MediaType = entry.MediaType,
                    Charset = entry.Charset,
                    FromCache = true,
                };
            }

            stream.Dispose();
            return null;
        }
        catch (Exception e) when (IsStorage(e))
        {
            stream?.Dispose();
            return null;
        }
    }

    /// <summary>Notes that the server vouched for an answer just now.</summary>
    public void Confirm(string file)
    {
        try
        {
            File.SetLastWriteTimeUtc(file, time.GetUtcNow().UtcDateTime);
        }
        catch (Exception e) when (IsStorage(e))
        {
            // It will be asked for again, no more.
        }
    }

    /// <summary>Keeps an answer and sets its body back to the start.</summary>
    public async Task StoreAsync(string file, PoliteAnswer answer, CancellationToken cancellationToken)
    {
        var temporary = file + "." + Path.GetRandomFileName();
        try
        {
            Directory.CreateDirectory(folder);
            Prune();
            var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None);
            await using (stream.ConfigureAwait(false))
            {
                var entry = new CacheEntry(
                    answer.Address.AbsoluteUri, answer.Status, answer.MediaType, answer.Charset, answer.EntityTag, answer.LastModified);
                await stream.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(entry), cancellationToken).ConfigureAwait(false);
                stream.WriteByte((byte)'\n');
                await answer.Body.CopyToAsync(stream, cancellationToken).ConfigureAwait(false);
            }

            File.Move(temporary, file, overwrite: true);
            Confirm(file);
        }
        catch (Exception e) when (IsStorage(e))
        {
            Delete(temporary);
        }
        catch (OperationCanceledException)
        {
            Delete(temporary);
            throw;
        }
        finally
        {
            answer.Body.Position = 0;
        }
    }

    public static void Delete(string file)
    {
        try
        {
            File.Delete(file);
        }
        catch (Exception e) when (IsStorage(e))
        {
            // Somebody reads it; it grows old and goes then.
        }
    }

    private void Prune()
    {
        if (_pruned)
            return;
        _pruned = true;
        var oldest = time.GetUtcNow().UtcDateTime - Forgotten;
        foreach (var file in Directory.EnumerateFiles(folder, "*.answer*"))
        {
            if (File.GetLastWriteTimeUtc(file) < oldest)
                Delete(file);
        }
    }

    private static CacheEntry? ReadHead(Stream stream)
    {
        const int longest = 64 << 10;
        var head = new MemoryStream();
        int value;
        while ((value = stream.ReadByte()) >= 0 && value != '\n' && head.Length < longest)
            head.WriteByte((byte)value);
        // Somebody else may have written into the file.
        return value == '\n' && JsonSerializer.Deserialize<CacheEntry>(head.ToArray()) is { } entry && Uri.TryCreate(entry.Address, UriKind.Absolute, out _) ? entry : null;
    }

    private static bool IsStorage(Exception e) =>
        e is IOException or UnauthorizedAccessException or JsonException or NotSupportedException or UriFormatException;
}
