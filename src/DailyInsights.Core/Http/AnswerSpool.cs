namespace DailyInsights.Http;

/// <summary>Takes a body from a server: small ones into memory, large ones into a temporary file, too large ones not at all.</summary>
internal static class AnswerSpool
{
    private const int InMemory = 4 << 20;
    private const int Piece = 64 << 10;

    /// <summary>Copies a body.</summary>
    /// <param name="source">The body.</param>
    /// <param name="limit">The bound in bytes.</param>
    /// <param name="onPiece">Called after each piece.</param>
    /// <param name="cancellationToken">Stops the copying.</param>
    /// <returns>
    /// The copy at its start, or null where the body is larger than the bound; and what broke it off, where something did after it had begun.
    /// </returns>
    public static async Task<(Stream? Body, Exception? Broken)> TakeAsync(Stream source, long limit, Action onPiece, CancellationToken cancellationToken)
    {
        Stream target = new MemoryStream();
        var buffer = new byte[Piece];
        Exception? broken = null;
        try
        {
            while (true)
            {
                int count;
                try
                {
                    count = await source.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
                }
                catch (Exception e) when (target.Length > 0 && e is IOException or HttpRequestException or InvalidDataException)
                {
                    broken = e;
                    break;
                }

                if (count == 0)
                    break;
                onPiece();
                if (target.Length + count > limit)
                {
                    await target.DisposeAsync().ConfigureAwait(false);
                    return (null, null);
                }

                if (target is MemoryStream memory && memory.Length + count > InMemory)
                {
                    target = TemporaryFile();
                    memory.WriteTo(target);
                }

                await target.WriteAsync(buffer.AsMemory(0, count), cancellationToken).ConfigureAwait(false);
            }

            target.Position = 0;
            return (target, broken);
        }
        catch
        {
            await target.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    private static FileStream TemporaryFile() => new(
        Path.Combine(Path.GetTempPath(), "DailyInsights-" + Path.GetRandomFileName()),
        new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
            Options = FileOptions.DeleteOnClose,
            BufferSize = Piece,
        });
}
