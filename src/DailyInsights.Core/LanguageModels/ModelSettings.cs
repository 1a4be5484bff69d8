namespace DailyInsights.LanguageModels;

/// <summary>Which language model to ask, where, and within which bounds.</summary>
public sealed record ModelSettings
{
    /// <summary>OpenAI's own endpoint.</summary>
    public static Uri DefaultEndpoint { get; } = new("https://api.openai.com/v1");

    /// <summary>The model that is asked where none is named.</summary>
    public const string DefaultModel = "gpt-4o-mini";

    /// <summary>The model's name, as the endpoint knows it.</summary>
    public string Model { get; init; } = DefaultModel;

    /// <summary>The address under which <c>chat/completions</c> is found, such as <c>http://localhost:11434/v1</c>.</summary>
    public Uri Endpoint { get; init; } = DefaultEndpoint;

    /// <summary>The key; null for a local server that needs none.</summary>
    public ModelKey? Key { get; init; }

    /// <summary>The sampling temperature, 0 to 2; null to leave it to the server. A server that refuses it is asked without.</summary>
    public double? Temperature { get; init; } = 0;

    /// <summary>How long one call may take.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>How often a call that failed for a passing reason is made again.</summary>
    public int MaxRetries { get; init; } = 4;

    /// <summary>The longest wait that is granted to a server which asks for one; one that asks for more counts as failed.</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>How many calls may be under way at once, at most. The limit shrinks while the server says 'too many' and grows back.</summary>
    public int Throttle { get; init; } = 8;

    /// <summary>The price of a million tokens of prompt, in the user's currency; null where it is not known.</summary>
    public decimal? InputPrice { get; init; }

    /// <summary>The price of a million tokens of answer, in the user's currency; null where it is not known.</summary>
    public decimal? OutputPrice { get; init; }

    /// <summary>What tokens cost; null where the prices are not known.</summary>
    public decimal? CostOf(long inputTokens, long outputTokens) =>
        InputPrice is null && OutputPrice is null
            ? null
            : ((inputTokens * (InputPrice ?? 0)) + (outputTokens * (OutputPrice ?? 0))) / 1_000_000m;

    /// <summary>
    /// Reads OPENAI_API_KEY, OPENAI_BASE_URL and OPENAI_MODEL, as <see href="https://platform.openai.com/docs/libraries"/> names them.
    /// </summary>
    /// <param name="getenv">Gives the value of an environment variable, or null.</param>
    /// <returns>Null where neither a key nor an address is set: no model is configured.</returns>
    /// <exception cref="InsightException"><c>ModelEndpointInvalid</c>: OPENAI_BASE_URL is not an http(s) address.</exception>
    public static ModelSettings? FromEnvironment(Func<string, string?> getenv)
    {
        ArgumentNullException.ThrowIfNull(getenv);
        var key = new ModelKey(() => getenv("OPENAI_API_KEY"));
        var address = getenv("OPENAI_BASE_URL");
        var hasAddress = !string.IsNullOrWhiteSpace(address);
        if (!hasAddress && !key.IsPresent)
            return null;

        return new ModelSettings
        {
            Key = key.IsPresent ? key : null,
            Endpoint = hasAddress ? ParseEndpoint(address!) : DefaultEndpoint,
            Model = getenv("OPENAI_MODEL")?.Trim() is { Length: > 0 } model ? model : DefaultModel,
        };
    }

    /// <summary>Reads the address of an endpoint.</summary>
    /// <exception cref="InsightException"><c>ModelEndpointInvalid</c>: it is not an http(s) address.</exception>
    public static Uri ParseEndpoint(string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return Uri.TryCreate(address.Trim(), UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
            ? uri
            : throw ModelErrors.EndpointInvalid(address);
    }

    /// <summary>The endpoint as messages name it: without user, password, query and fragment.</summary>
    internal string Where => Endpoint.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped);
}
