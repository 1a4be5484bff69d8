namespace DailyInsights.LanguageModels;

/// <summary>
/// A key to an endpoint. It is asked for each time it is needed, so that it need not be kept in the open, and never shown: not by
/// <see cref="ToString"/>, nor by a serializer, for which it has no properties.
/// </summary>
public sealed class ModelKey
{
    private readonly Func<string?> _reveal;

    /// <summary>Makes one from whatever holds the key, such as a <see cref="System.Security.SecureString"/> or an environment variable.</summary>
    /// <param name="reveal">Gives the key, or null or an empty text where there is none. Called for every request.</param>
    public ModelKey(Func<string?> reveal)
    {
        ArgumentNullException.ThrowIfNull(reveal);
        _reveal = reveal;
    }

    /// <summary>Whether there is a key.</summary>
    public bool IsPresent => Reveal() is not null;

    /// <inheritdoc/>
    public override string ToString() => "********";

    /// <summary>The key itself, or null where there is none.</summary>
    internal string? Reveal() => _reveal()?.Trim() is { Length: > 0 } key ? key : null;

    /// <summary>Takes the key out of a text that a server sent, which may repeat it.</summary>
    internal static string Redact(string text, string? key) =>
        key is { Length: >= 4 } ? text.Replace(key, "********", StringComparison.Ordinal) : text;
}
