using System.ClientModel;
using System.ClientModel.Primitives;
using System.Text;
using OpenAI;
using OpenAI.Chat;

namespace DailyInsights.LanguageModels;

/// <summary>
/// Sends one request through the OpenAI package and reads its answer within bounds. The package's own retries are off, since they know
/// neither our clock nor our bounds, and so is its reading of answers, which takes OpenAI's own form only.
/// </summary>
internal sealed class ChatEndpoint : IDisposable
{
    private const int MostBytes = 16 * 1024 * 1024;

    private readonly ModelSettings _settings;
    private readonly HttpClient _http;
    private readonly ChatClient _client;

    public ChatEndpoint(ModelSettings settings)
    {
        _settings = settings;
        // A redirect would carry the question to a place the user did not name.
        _http = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        })
        { Timeout = Timeout.InfiniteTimeSpan };
        var options = new OpenAIClientOptions
        {
            Endpoint = settings.Endpoint,
            RetryPolicy = new ClientRetryPolicy(maxRetries: 0),
            Transport = new HttpClientPipelineTransport(_http),
            NetworkTimeout = Timeout.InfiniteTimeSpan,
            ClientLoggingOptions = new ClientLoggingOptions { EnableLogging = false },
            EnableDistributedTracing = false,
        };
        options.AddPolicy(new KeyPolicy(settings), PipelinePosition.BeforeTransport);
        _client = new ChatClient(settings.Model, new ApiKeyCredential("replaced-by-key-policy"), options);
    }

    /// <summary>Sends a body and reads the whole answer, whatever its status.</summary>
    /// <exception cref="InsightException">The answer is larger than any answer is.</exception>
    public async Task<(int Status, string Body, ServerWaits.Header Header)> SendAsync(BinaryData body, CancellationToken cancellationToken)
    {
        using var content = BinaryContent.Create(body);
        var options = new RequestOptions
        {
            ErrorOptions = ClientErrorBehaviors.NoThrow,
            BufferResponse = false,
            CancellationToken = cancellationToken,
        };
        var result = await _client.CompleteChatAsync(content, options).ConfigureAwait(false);
        using var response = result.GetRawResponse();
        var headers = response.Headers.ToDictionary(static h => h.Key, static h => h.Value, StringComparer.OrdinalIgnoreCase);
        var text = await ReadAsync(response, cancellationToken).ConfigureAwait(false);
        return (response.Status, ModelKey.Redact(text, _settings.Key?.Reveal()), name => headers.GetValueOrDefault(name));
    }

    public void Dispose() => _http.Dispose();

    private async Task<string> ReadAsync(PipelineResponse response, CancellationToken cancellationToken)
    {
        if (response.ContentStream is not { } stream)
            return "";

        using var whole = new MemoryStream();
        var chunk = new byte[16 * 1024];
        while (await stream.ReadAsync(chunk, cancellationToken).ConfigureAwait(false) is var count and > 0)
        {
            if (whole.Length + count > MostBytes)
                throw ModelErrors.ReplyTooLarge(_settings, MostBytes);
            whole.Write(chunk, 0, count);
        }

        return Encoding.UTF8.GetString(whole.GetBuffer(), 0, (int)whole.Length);
    }
}
