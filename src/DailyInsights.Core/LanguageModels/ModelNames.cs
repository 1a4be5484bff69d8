using System.Net.Http.Headers;
using System.Text.Json;

namespace DailyInsights.LanguageModels;

/// <summary>
/// Asks an endpoint which models it serves: <c>GET models</c>, see <see href="https://platform.openai.com/docs/api-reference/models/list"/>.
/// </summary>
public static class ModelNames
{
    private const int MostBytes = 4 * 1024 * 1024;

    /// <summary>Gets the names, in alphabetical order. One try, without waiting: this is for suggestions, which must be quick or not at all.</summary>
    /// <param name="settings">The endpoint and its key.</param>
    /// <param name="timeout">How long the endpoint has.</param>
    /// <param name="cancellationToken">Stops the question.</param>
    /// <returns>Empty where the endpoint does not answer in time, or not in OpenAI's form.</returns>
    public static async Task<IReadOnlyList<string>> GetAsync(ModelSettings settings, TimeSpan timeout, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(settings);
        // A redirect would carry the key to a place the user did not name.
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
        {
            Timeout = timeout,
            MaxResponseContentBufferSize = MostBytes,
        };
        using var request = new HttpRequestMessage(HttpMethod.Get, settings.Endpoint.AbsoluteUri.TrimEnd('/') + "/models");
        try
        {
            if (settings.Key?.Reveal() is { } key)
                request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
            using var response = await http.SendAsync(request, cancellationToken).ConfigureAwait(false);
            response.EnsureSuccessStatusCode();
            return Read(await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false));
        }
        catch (Exception e) when (e is HttpRequestException or FormatException or JsonException
            || (e is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return [];
        }
    }

    private static string[] Read(ReadOnlyMemory<byte> json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.ValueKind == JsonValueKind.Object
            && JsonStrings.TryGet(document.RootElement, "data", out var models)
            && models.ValueKind == JsonValueKind.Array
            ? [.. models.EnumerateArray().Select(NameOf).OfType<string>().Where(static n => n.Length is > 0 and < 200).Order(StringComparer.Ordinal)]
            : [];
    }

    private static string? NameOf(JsonElement model) => JsonText.Of(model, "id");
}
