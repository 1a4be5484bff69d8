namespace DailyInsights.Http;

/// <summary>A whole answer, held in memory or, if large, in a temporary file that goes with it.</summary>
public sealed class PoliteAnswer : IDisposable
{
    private readonly Action? _forget;

    internal PoliteAnswer(Uri address, int status, Stream body, Action? forget)
    {
        Address = address;
        Status = status;
        Body = body;
        _forget = forget;
    }

    /// <summary>Where the answer came from, after redirections.</summary>
    public Uri Address { get; }

    /// <summary>The HTTP status.</summary>
    public int Status { get; }

    /// <summary>The body after decompression, from its start. Can seek from there on.</summary>
    public Stream Body { get; }

    /// <summary>The declared media type without parameters, in lower case, or null.</summary>
    public string? MediaType { get; init; }

    /// <summary>The declared character set, or null.</summary>
    public string? Charset { get; init; }

    /// <summary>Whether the answer was on disk.</summary>
    public bool FromCache { get; init; }

    /// <summary>Whether the answer broke off. See <see cref="PoliteRequest.TakesBroken"/>.</summary>
    public bool IsBroken { get; init; }

    /// <summary>The server's mark of this state of the answer.</summary>
    internal string? EntityTag { get; init; }

    /// <summary>When the server says the answer changed last.</summary>
    internal DateTimeOffset? LastModified { get; init; }

    /// <summary>Removes the answer from the disk cache, because it turned out not to be what was asked for.</summary>
    public void Forget() => _forget?.Invoke();

    /// <inheritdoc/>
    public void Dispose() => Body.Dispose();
}
