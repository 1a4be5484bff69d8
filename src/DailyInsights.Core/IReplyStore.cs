namespace DailyInsights;

/// <summary>Keeps what was paid for, under a key that names all that produced it. Safe to use from several threads.</summary>
public interface IReplyStore
{
    /// <summary>Finds a reply, or null where there is none or the store cannot be read. Never throws for a fault of the store.</summary>
    /// <param name="key">The key.</param>
    /// <param name="events">Told once where the store cannot be used.</param>
    string? Find(string key, IProgress<RunEvent>? events = null);

    /// <summary>Keeps a reply; it is safe from the end of the process when this returns. Never throws for a fault of the store.</summary>
    /// <inheritdoc cref="Find"/>
    /// <param name="key">The key.</param>
    /// <param name="reply">The reply.</param>
    /// <param name="events">Told once where the store cannot be used.</param>
    void Keep(string key, string reply, IProgress<RunEvent>? events = null);
}
