using System.Collections.Concurrent;

namespace DailyInsights.LanguageModels;

/// <summary>How an answer's form is asked for, from the surest way down.</summary>
internal enum ReplyFormat
{
    /// <summary><c>response_format: json_schema</c>, strict.</summary>
    JsonSchema,

    /// <summary><c>response_format: json_object</c>, with the schema in the instructions.</summary>
    JsonObject,

    /// <summary>No <c>response_format</c>, with the schema in the instructions.</summary>
    PlainText,
}

/// <summary>What an endpoint was found to take, so that it is not asked twice for what it refuses.</summary>
/// <param name="Format">The surest form it takes.</param>
/// <param name="TakesTemperature">Whether it takes a temperature.</param>
/// <param name="NamesNewLimit">Whether the bound on an answer is called <c>max_completion_tokens</c> rather than <c>max_tokens</c>.</param>
internal sealed record EndpointManners(ReplyFormat Format, bool TakesTemperature, bool NamesNewLimit)
{
    private static readonly ConcurrentDictionary<string, EndpointManners> Known = new(StringComparer.Ordinal);

    public static EndpointManners Of(ModelSettings settings) =>
        Known.TryGetValue(KeyOf(settings), out var manners)
            ? manners
            : new EndpointManners(
                ReplyFormat.JsonSchema,
                TakesTemperature: true,
                NamesNewLimit: settings.Endpoint.Host.EndsWith("openai.com", StringComparison.OrdinalIgnoreCase));

    /// <summary>Called once an answer has shown that the endpoint takes this.</summary>
    public void Remember(ModelSettings settings) => Known[KeyOf(settings)] = this;

    private static string KeyOf(ModelSettings settings) => settings.Endpoint.AbsoluteUri + "\n" + settings.Model;
}
