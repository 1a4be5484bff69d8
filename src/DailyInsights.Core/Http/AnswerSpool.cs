namespace DailyInsights.Http;

/// <summary>Takes a body from a server: small ones into memory, large ones into a temporary file, too large ones not at all.</summary>
internal static class AnswerSpool
{
    private const int InMemory = 4 << 20;
    private const int Piece = 64 << 10;

    /// <summary>Copies a body and gives it back at its start, or null where it is larger than the bound.</summary>
    /// <param name="source">The body.</param>
    /// <param name="limit">The bound in bytes.</param>
    /// <param name="onPiece">Called after each piece.</param>
    /// <param name="cancellationToken">Stops the copying.</param>
    public static async Task<Stream?> TakeAsync(Stream source, long limit, Action onPiece, CancellationToken cancellationToken)
    {
        Stream target = new MemoryStream();
        var buffer = new byte[Piece];
        try
        {
            int count;
            while ((count = await source.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0)
            {
                onPiece();
                if (target.Length + count > limit)
                {
                    await target.DisposeAsync().ConfigureAwait(false);
                    return null;
                }

                if (target is MemoryStream memory && memory.Length + count > InMemory)
                {
                    target = TemporaryFile();
                    memory.WriteTo(target);
                }

                await target.WriteAsync(buffer.AsMemory(0, count), cancellationToken).ConfigureAwait(false);
            }

            target.Position = 0;
            return target;
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
