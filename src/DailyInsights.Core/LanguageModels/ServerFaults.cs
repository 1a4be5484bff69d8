namespace DailyInsights.LanguageModels;

/// <summary>Tells what an error answer means, as OpenAI and the servers that follow it word it.</summary>
internal static class ServerFaults
{
    private static readonly string[] QuotaWords = ["insufficient_quota", "billing_hard_limit_reached", "billing_not_active", "exceeded your current quota"];
    private static readonly string[] ContextWords =
        ["context_length_exceeded", "maximum context length", "context length", "context window", "context size", "too many tokens", "prompt is too long"];

    /// <summary>What a status outside 200 to 299 means.</summary>
    public static CallOutcome Of(ModelSettings settings, int status, string body, TimeSpan? retryAfter)
    {
        var (said, code) = ChatAnswer.ReadError(body);
        return status switch
        {
            401 or 403 => CallOutcome.Failed(settings.Key?.Reveal() is null ? ModelErrors.KeyMissing(settings) : ModelErrors.KeyRefused(settings, status)),
            402 => CallOutcome.Failed(ModelErrors.QuotaExhausted(settings)),
            429 when Has(said, code, QuotaWords) => CallOutcome.Failed(ModelErrors.QuotaExhausted(settings)),
            429 => CallOutcome.Passing(ModelErrors.RateLimited(settings), retryAfter),
            413 => CallOutcome.Failed(ModelErrors.ContextExceeded(settings)),
            400 or 422 when Has(said, code, ContextWords) => CallOutcome.Failed(ModelErrors.ContextExceeded(settings)),
            400 when Has(said, code, ["content_filter", "content management policy", "ResponsibleAIPolicyViolation"]) =>
                CallOutcome.Failed(ModelErrors.ContentFiltered(settings)),
            404 => CallOutcome.Failed(ModelErrors.NotFound(settings, said)),
            408 or 409 or 425 or >= 500 and not (501 or 505) => CallOutcome.Passing(ModelErrors.ServerFailed(settings, status, said), retryAfter),
            >= 300 and < 400 => CallOutcome.Failed(ModelErrors.RequestRejected(settings, status, "the address has moved")),
            _ => CallOutcome.Failed(ModelErrors.RequestRejected(settings, status, said)),
        };
    }

    /// <summary>What a body means that came with status 200 and yet is no answer: an error in disguise, or a cut one.</summary>
    public static CallOutcome InBody(ModelSettings settings, string body)
    {
        var (said, code) = ChatAnswer.ReadError(body);
        if (code.Length > 0 && Has(said, code, QuotaWords))
            return CallOutcome.Failed(ModelErrors.QuotaExhausted(settings));
        if (Has(said, code, ContextWords))
            return CallOutcome.Failed(ModelErrors.ContextExceeded(settings));
        return CallOutcome.Passing(ModelErrors.ReplyUnreadable(settings), mostRetries: 2);
    }

    /// <summary>What to leave out of a request that was rejected, the thing named first; null where there is nothing to leave out.</summary>
    public static EndpointManners? Yield(EndpointManners manners, ModelQuestion question, string body)
    {
        var (said, code) = ChatAnswer.ReadError(body);
        if (Has(said, code, ContextWords) || Has(said, code, ["content_filter", "content management policy"]))
            return null;
        if (manners.TakesTemperature && Has(said, code, ["temperature"]))
            return manners with { TakesTemperature = false };
        if (!manners.NamesNewLimit && Has(said, code, ["max_completion_tokens", "max_tokens"]))
            return manners with { NamesNewLimit = true };
        return question.JsonSchema is not null && manners.Format != ReplyFormat.PlainText
            ? manners with { Format = manners.Format + 1 }
            : null;
    }

    private static bool Has(string said, string code, string[] words) =>
        words.Any(w => said.Contains(w, StringComparison.OrdinalIgnoreCase) || code.Contains(w, StringComparison.OrdinalIgnoreCase));
}
