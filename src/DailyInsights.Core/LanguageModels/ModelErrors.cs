namespace DailyInsights.LanguageModels;

/// <summary>The errors of this room. None of them ever holds a key: what a server said is redacted and cut before it gets here.</summary>
internal static class ModelErrors
{
    public static InsightException EndpointInvalid(string address) => Make(
        "ModelEndpointInvalid", InsightErrorKind.InvalidArgument,
        $"'{WithoutUser(address)}' is not the address of an endpoint. Give an http or https address such as http://localhost:11434/v1.",
        WithoutUser(address));

    public static InsightException KeyMissing(ModelSettings s) => Make(
        "ModelKeyMissing", InsightErrorKind.Authentication,
        $"{s.Where} wants a key and none is set. Set OPENAI_API_KEY, or give one in the context.",
        s.Where);

    public static InsightException KeyRefused(ModelSettings s, int status) => Make(
        "ModelKeyRefused", InsightErrorKind.Authentication,
        $"{s.Where} refused the key (HTTP {status}). Check that it is whole, belongs to this endpoint and may use the model '{s.Model}'.",
        s.Where);

    public static InsightException KeyUnusable(ModelSettings s) => Make(
        "ModelKeyRefused", InsightErrorKind.Authentication,
        $"The key for {s.Where} holds characters that no key has (line breaks, spaces or non-ASCII letters). Set it again.",
        s.Where);

    public static InsightException Unreachable(ModelSettings s, string why) => Make(
        "ModelUnreachable", InsightErrorKind.Unavailable,
        $"{s.Where} cannot be reached: {why} Check the address and that the server runs.",
        s.Where);

    public static InsightException ConnectionLost(ModelSettings s) => Make(
        "ModelConnectionLost", InsightErrorKind.Unavailable,
        $"{s.Where} closed the connection before its answer was whole. Try again later.",
        s.Where);

    public static InsightException TimedOut(ModelSettings s) => Make(
        "ModelTimeout", InsightErrorKind.Timeout,
        FormattableString.Invariant($"{s.Where} did not answer within {s.Timeout.TotalSeconds:0.#} s. Try again later, allow more time, or ask a faster model than '{s.Model}'."),
        s.Where);

    public static InsightException ServerFailed(ModelSettings s, int status, string said) => Make(
        "ModelServerError", InsightErrorKind.Unavailable,
        $"{s.Where} failed (HTTP {status}){Quote(said)}. Try again later.",
        s.Where);

    public static InsightException RateLimited(ModelSettings s) => Make(
        "ModelRateLimited", InsightErrorKind.LimitReached,
        $"{s.Where} still says 'too many requests' after all tries and waits. Try again later or with a smaller throttle.",
        s.Where);

    public static InsightException QuotaExhausted(ModelSettings s) => Make(
        "ModelQuotaExhausted", InsightErrorKind.LimitReached,
        $"The account at {s.Where} has no credit or quota left. Top it up, or give another key.",
        s.Where);

    public static InsightException NotFound(ModelSettings s, string said) => Make(
        "ModelNotFound", InsightErrorKind.NotFound,
        $"{s.Where} does not know the model '{s.Model}' or the path chat/completions (HTTP 404){Quote(said)}. Check both; most addresses end in /v1.",
        s.Where);

    public static InsightException ContextExceeded(ModelSettings s) => Make(
        "ModelContextExceeded", InsightErrorKind.LimitReached,
        $"A question is too long for the context of '{s.Model}'. Ask about fewer papers at a time, or take a model with a larger context.",
        s.Model);

    public static InsightException RequestRejected(ModelSettings s, int status, string said) => Make(
        "ModelRequestRejected", InsightErrorKind.InvalidArgument,
        $"{s.Where} rejected the request (HTTP {status}){Quote(said)}. Check the model '{s.Model}' and the settings.",
        s.Where);

    public static InsightException Refused(ModelSettings s) => Make(
        "ModelRefused", InsightErrorKind.InvalidData,
        $"'{s.Model}' refused to answer. Ask about fewer papers at a time, or take another model.",
        s.Model);

    public static InsightException ContentFiltered(ModelSettings s) => Make(
        "ModelContentFiltered", InsightErrorKind.InvalidData,
        $"The content filter of {s.Where} stopped the answer of '{s.Model}'. Ask about fewer papers at a time, or take another model.",
        s.Where);

    public static InsightException ReplyCut(ModelSettings s) => Make(
        "ModelReplyCut", InsightErrorKind.LimitReached,
        $"The answer of '{s.Model}' ended at its token limit before it was whole. Ask about fewer papers at a time, or allow longer answers.",
        s.Model);

    public static InsightException ReplyNotJson(ModelSettings s) => Make(
        "ModelReplyNotJson", InsightErrorKind.InvalidData,
        $"The answer of '{s.Model}' is not the JSON that was asked for. Take a model that follows a form, or try again.",
        s.Model);

    public static InsightException ReplyUnreadable(ModelSettings s) => Make(
        "ModelReplyUnreadable", InsightErrorKind.InvalidData,
        $"What {s.Where} sent is not an answer in OpenAI's form. Check that the address is of an OpenAI-compatible endpoint (most end in /v1).",
        s.Where);

    public static InsightException ReplyTooLarge(ModelSettings s, long bytes) => Make(
        "ModelReplyTooLarge", InsightErrorKind.LimitReached,
        FormattableString.Invariant($"{s.Where} sent more than {bytes / 1024 / 1024} MB for one answer. Check that the address is of an OpenAI-compatible endpoint."),
        s.Where);

    public static InsightException BudgetReached(ModelBudget budget) => Make(
        "ModelBudgetReached", InsightErrorKind.LimitReached,
        FormattableString.Invariant($"The budget does not reach for another question ({budget.TokensSpent} tokens spent). What is done is kept; the rest is done without the language model. Give a larger budget for more."),
        budget.TokensSpent);

    public static InsightException PricesMissing(ModelSettings s) => Make(
        "ModelPricesMissing", InsightErrorKind.InvalidArgument,
        $"A bound on money needs both prices of '{s.Model}', so nothing was asked. Give the price of a million tokens of prompt and that of a million tokens of answer (0 where one is free), or a bound on tokens.",
        s.Model);

    /// <summary>The same failure with what had been spent on it.</summary>
    public static InsightException With(InsightException error, Receipt receipt) =>
        new(error.ErrorId, error.Kind, error.Message, error.Target) { Receipt = receipt };

    private static InsightException Make(string id, InsightErrorKind kind, string message, object target) => new(id, kind, message, target);

    private static string Quote(string said) => said.Length > 0 ? $": \"{said}\"" : "";

    private static string WithoutUser(string address)
    {
        var at = address.LastIndexOf('@');
        return TextRules.OneLine(at >= 0 ? "…" + address[at..] : address);
    }
}
