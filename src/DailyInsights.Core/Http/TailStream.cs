namespace DailyInsights.Http;

/// <summary>The rest of a stream from where it stands, as a stream of its own.</summary>
internal sealed class TailStream(Stream whole) : Stream
{
    private readonly long _start = whole.Position;

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => whole.Length - _start;

    public override long Position
    {
        get => whole.Position - _start;
        set => whole.Position = value + _start;
    }

    public override int Read(byte[] buffer, int offset, int count) => whole.Read(buffer, offset, count);

    public override int Read(Span<byte> buffer) => whole.Read(buffer);

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        whole.ReadAsync(buffer, cancellationToken);

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        whole.ReadAsync(buffer, offset, count, cancellationToken);

    public override long Seek(long offset, SeekOrigin origin) =>
        whole.Seek(origin == SeekOrigin.Begin ? offset + _start : offset, origin) - _start;

    public override void Flush() => whole.Flush();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            whole.Dispose();
        base.Dispose(disposing);
    }
}
