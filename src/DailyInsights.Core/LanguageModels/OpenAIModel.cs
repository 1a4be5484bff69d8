using System.ClientModel;
using System.Net.Sockets;
using Polly;
using Polly.Retry;

namespace DailyInsights.LanguageModels;

/// <summary>
/// A language model at any OpenAI-compatible endpoint (<see href="https://platform.openai.com/docs/api-reference/chat"/>): OpenAI itself,
/// Azure, Ollama, vLLM, llama.cpp and the like.
/// </summary>
public sealed class OpenAIModel : ILanguageModel, IDisposable
{
    private const int MostRetriesAfterTimeout = 1;

    private readonly ModelSettings _settings;
    private readonly TimeProvider _time;
    private readonly ChatEndpoint _endpoint;
    private readonly CallGate _gate;
    private readonly ResiliencePipeline<CallOutcome> _retry;

    /// <summary>Makes one. Nothing is sent before the first question.</summary>
    /// <param name="settings">The model, its endpoint and the bounds.</param>
    /// <param name="time">The clock; the system's when null.</param>
    /// <param name="random">Gives numbers in [0, 1) that spread retries out; the shared generator when null.</param>
    public OpenAIModel(ModelSettings settings, TimeProvider? time = null, Func<double>? random = null)
    {
        ArgumentNullException.ThrowIfNull(settings);
        _settings = settings;
        _time = time ?? TimeProvider.System;
        _endpoint = new ChatEndpoint(settings);
        _gate = new CallGate(settings.Throttle, _time);
        _retry = MakeRetry(random ?? Random.Shared.NextDouble);
    }

    /// <inheritdoc/>
    public string Model => _settings.Model;

    /// <summary>How many calls the endpoint bears at once just now, as far as is known.</summary>
    public int ConcurrencyLimit => _gate.Limit;

    /// <inheritdoc/>
    public async Task<ModelReply> AskAsync(ModelQuestion question, IProgress<RunEvent>? events = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(question);
        var book = new ReceiptBook(_settings, question, _time);
        var context = ResilienceContextPool.Shared.Get(continueOnCapturedContext: false, cancellationToken);
        context.Properties.Set(Keys.Book, book);
        context.Properties.Set(Keys.Events, events);
        try
        {
            var outcome = await _retry.ExecuteAsync(
                async c => await CallAsync(question, book, events, c.CancellationToken).ConfigureAwait(false),
                context).ConfigureAwait(false);
            return outcome.Text is { } text
                ? new ModelReply(text, book.Write())
                : throw ModelErrors.With(outcome.Fault!, book.Write());
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    /// <inheritdoc/>
    public ModelEstimate Estimate(IEnumerable<ModelQuestion> questions) => ModelEstimate.Of(questions, _settings);

    /// <inheritdoc/>
    public void Dispose() => _endpoint.Dispose();

    private ResiliencePipeline<CallOutcome> MakeRetry(Func<double> random)
    {
        var builder = new ResiliencePipelineBuilder<CallOutcome> { TimeProvider = _time };
        if (_settings.MaxRetries > 0)
        {
            builder.AddRetry(new RetryStrategyOptions<CallOutcome>
            {
                ShouldHandle = args => ValueTask.FromResult(
                    args.Outcome.Result is { MayPass: true } outcome
                    && args.AttemptNumber < outcome.MostRetries
                    && !(outcome.RetryAfter > _settings.LongestWait)),
                MaxRetryAttempts = _settings.MaxRetries,
                BackoffType = DelayBackoffType.Exponential,
                Delay = TimeSpan.FromSeconds(1),
                MaxDelay = TimeSpan.FromSeconds(30),
                UseJitter = true,
                Randomizer = random,
                DelayGenerator = static args => ValueTask.FromResult(args.Outcome.Result?.RetryAfter),
                OnRetry = OnRetry,
            });
        }

        return builder.Build();
    }

    private static ValueTask OnRetry(OnRetryArguments<CallOutcome> args)
    {
        if (args.Context.Properties.TryGetValue(Keys.Book, out var book))
            book.CountRetry();
        if (args.Context.Properties.TryGetValue(Keys.Events, out var events))
            events?.Report(new RunEvent.Note(FormattableString.Invariant($"{args.Outcome.Result?.Fault?.ErrorId}: trying again in {args.RetryDelay.TotalSeconds:0.#} s.")));
        return default;
    }

    private async Task<CallOutcome> CallAsync(ModelQuestion question, ReceiptBook book, IProgress<RunEvent>? events, CancellationToken cancellationToken)
    {
        using var place = await _gate.EnterAsync(cancellationToken).ConfigureAwait(false);
        using var timeout = new CancellationTokenSource(_settings.Timeout, _time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        try
        {
            var manners = EndpointManners.Of(_settings);
            while (true)
            {
                book.CountCall();
                var answer = await _endpoint.SendAsync(ChatRequest.Write(_settings, question, manners), both.Token).ConfigureAwait(false);
                if (answer.Status is >= 200 and <= 299)
                    CloseFor(ServerWaits.UntilWelcome(answer.Header, TokenEstimate.Of(question)), events);
                if (answer.Status is 400 or 415 or 422 or 501 && ServerFaults.Yield(manners, question, answer.Body) is { } humbler)
                {
                    events?.Report(new RunEvent.Note($"{_settings.Where} refused a setting; asking for {humbler.Format} instead."));
                    manners = humbler;
                    continue;
                }

                if (answer.Status is < 200 or > 299)
                    return Judge(answer.Status, answer.Body, answer.Header, question, place, events);
                place.Answered();
                return ReadAnswer(answer.Body, question, manners, book);
            }
        }
        catch (OperationCanceledException) when (timeout.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return CallOutcome.Passing(ModelErrors.TimedOut(_settings), mostRetries: MostRetriesAfterTimeout);
        }
        catch (Exception e) when (e is HttpRequestException or IOException or ClientResultException or SocketException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return NoAnswer(e);
        }
        catch (InsightException e)
        {
            return CallOutcome.Failed(e);
        }
    }

    private CallOutcome ReadAnswer(string body, ModelQuestion question, EndpointManners manners, ReceiptBook book)
    {
        if (ChatAnswer.Read(body) is not { } answer)
            return ServerFaults.InBody(_settings, body);

        manners.Remember(_settings);
        book.CountTokens(answer);
        if (answer.IsRefusal)
            return CallOutcome.Failed(ModelErrors.Refused(_settings));
        if (answer.FinishReason == "content_filter")
            return CallOutcome.Failed(ModelErrors.ContentFiltered(_settings));
        if (answer.FinishReason == "length")
            return CallOutcome.Failed(ModelErrors.ReplyCut(_settings));
        if (question.JsonSchema is null)
            return answer.Text.Length > 0 ? CallOutcome.Answered(answer.Text) : CallOutcome.Failed(ModelErrors.ReplyUnreadable(_settings));
        return JsonInText.Find(answer.Text) is { } json
            ? CallOutcome.Answered(json)
            : CallOutcome.Failed(ModelErrors.ReplyNotJson(_settings));
    }

    private CallOutcome Judge(int status, string body, ServerWaits.Header header, ModelQuestion question, CallGate.Place place, IProgress<RunEvent>? events)
    {
        var retryAfter = ServerWaits.RetryAfter(header, _time.GetUtcNow());
        if (status == 429)
        {
            place.Refused();
            // The server's own word on the wait counts for more than what its allowances say.
            if (retryAfter is null && ServerWaits.UntilWelcome(header, TokenEstimate.Of(question)) is var wait && wait > TimeSpan.Zero)
                retryAfter = wait < _settings.LongestWait ? wait : _settings.LongestWait;
        }

        var outcome = ServerFaults.Of(_settings, status, body, retryAfter);
        if (outcome.MayPass && retryAfter <= _settings.LongestWait)
            CloseFor(retryAfter.Value, events);
        return outcome;
    }

    private void CloseFor(TimeSpan wait, IProgress<RunEvent>? events)
    {
        if (wait <= TimeSpan.Zero)
            return;
        var granted = wait < _settings.LongestWait ? wait : _settings.LongestWait;
        _gate.CloseFor(granted);
        if (granted >= TimeSpan.FromSeconds(1))
            events?.Report(new RunEvent.Note(FormattableString.Invariant($"{_settings.Where} asks to be left alone for {granted.TotalSeconds:0.#} s.")));
    }

    private CallOutcome NoAnswer(Exception e)
    {
        var cause = e as HttpRequestException ?? e.InnerException as HttpRequestException;
        return cause?.HttpRequestError switch
        {
            HttpRequestError.NameResolutionError => CallOutcome.Passing(ModelErrors.Unreachable(_settings, "its name is not known."), mostRetries: 1),
            HttpRequestError.ConnectionError => CallOutcome.Passing(ModelErrors.Unreachable(_settings, "nothing accepts connections there."), mostRetries: 2),
            HttpRequestError.SecureConnectionError => CallOutcome.Failed(ModelErrors.Unreachable(_settings, "no secure connection could be made (certificate or protocol).")),
            _ => CallOutcome.Passing(ModelErrors.ConnectionLost(_settings)),
        };
    }

    private static class Keys
    {
        public static readonly ResiliencePropertyKey<ReceiptBook> Book = new("book");
        public static readonly ResiliencePropertyKey<IProgress<RunEvent>?> Events = new("events");
    }
}
