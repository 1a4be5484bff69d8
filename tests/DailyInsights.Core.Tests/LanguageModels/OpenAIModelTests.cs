using System.Net;
using System.Net.Sockets;
using DailyInsights.Core.Tests.Support;
using DailyInsights.LanguageModels;

namespace DailyInsights.Core.Tests.LanguageModels;

public sealed class OpenAIModelTests
{
    private const string Schema = """{"type":"object","properties":{"a":{"type":"integer"}},"required":["a"],"additionalProperties":false}""";
    private static readonly ModelQuestion Question = new("Be brief.", "How many?") { JsonSchema = Schema, SchemaName = "count" };
    private readonly FakeTime _time = new() { PassAtOnce = static wait => wait <= TimeSpan.FromSeconds(60) };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_question_is_sent_whole_and_its_answer_counted_by_the_servers_figures()
    {
        await using var server = await FakeModelServer.StartAsync(_ => FakeModelAnswer.Saying("""{"a":3}"""));
        using var model = Model(server, s => s with { InputPrice = 2, OutputPrice = 10, Key = new ModelKey(() => "sk-secret") });

        var reply = await model.AskAsync(Question, cancellationToken: Token);

        Assert.Equal("""{"a":3}""", reply.Text);
        Assert.Equal((1, 0, 100L, 20L), (reply.Receipt.Calls, reply.Receipt.Retries, reply.Receipt.InputTokens, reply.Receipt.OutputTokens));
        Assert.Equal(0.0004m, reply.Receipt.Cost);
        var request = Assert.Single(server.Requests);
        Assert.Equal(("Be brief.", "How many?", "json_schema", "count"), (request.Instructions, request.Input, request.Format, request.SchemaName));
        Assert.True(request.Json.GetProperty("response_format").GetProperty("json_schema").GetProperty("strict").GetBoolean());
        Assert.Equal("Bearer sk-secret", request.Authorization);
    }

    [Fact]
    public async Task A_local_server_gets_no_key()
    {
        await using var server = await FakeModelServer.StartAsync(_ => FakeModelAnswer.Saying("""{"a":3}"""));
        using var model = Model(server);
        await model.AskAsync(Question, cancellationToken: Token);
        Assert.Equal("", Assert.Single(server.Requests).Authorization);
    }

    [Theory]
    [InlineData("json_object", "json_schema")]
    [InlineData(null, "json_schema", "json_object")]
    public async Task A_server_that_refuses_a_form_is_asked_in_a_humbler_one_and_only_once_for_what_it_refuses(string? takes, params string[] refuses)
    {
        await using var server = await FakeModelServer.StartAsync(r => refuses.Contains(r.Format)
            ? FakeModelAnswer.Error(400, $"response_format {r.Format} is not supported")
            : FakeModelAnswer.Saying("<think>{is it 3?}</think> Here you are:\n```json\n{\"a\": 3}\n```"));
        var name = Path.GetRandomFileName();
        using var model = Model(server, s => s with { Model = name });

        var first = await model.AskAsync(Question, cancellationToken: Token);
        using var another = Model(server, s => s with { Model = name });
        var second = await another.AskAsync(Question, cancellationToken: Token);

        Assert.Equal("""{"a": 3}""", first.Text);
        Assert.Equal(1 + refuses.Length, first.Receipt.Calls);
        Assert.Equal(1, second.Receipt.Calls);
        var last = server.Requests.Last();
        Assert.Equal(takes, last.Format);
        Assert.Contains(Schema, last.Instructions, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_model_that_refuses_a_temperature_is_asked_without()
    {
        await using var server = await FakeModelServer.StartAsync(r => r.Json.TryGetProperty("temperature", out _)
            ? FakeModelAnswer.Error(400, "Unsupported value: 'temperature' does not support 0 with this model.", "unsupported_value")
            : FakeModelAnswer.Saying("""{"a":3}"""));
        using var model = Model(server);
        await model.AskAsync(Question, cancellationToken: Token);
        Assert.Equal("json_schema", server.Requests.Last().Format);
    }

    [Fact]
    public async Task Passing_faults_are_tried_again_and_counted()
    {
        var answers = new Queue<FakeModelAnswer>([
            FakeModelAnswer.Error(429, "slow down", retryAfter: "7"),
            FakeModelAnswer.Error(500, "oops"),
            FakeModelAnswer.Saying("""{"a":1}""") with { CutsConnection = true },
            FakeModelAnswer.Saying("""{"a":3}"""),
        ]);
        await using var server = await FakeModelServer.StartAsync(_ => answers.Dequeue());
        using var model = Model(server);

        var reply = await model.AskAsync(Question, cancellationToken: Token);

        Assert.Equal("""{"a":3}""", reply.Text);
        Assert.Equal((4, 3), (reply.Receipt.Calls, reply.Receipt.Retries));
        Assert.Contains(TimeSpan.FromSeconds(7), _time.Waits);
        Assert.Equal(4, model.ConcurrencyLimit);
    }

    [Theory]
    [InlineData(401, "bad key sk-very-secret", "", "ModelKeyRefused", 1)]
    [InlineData(404, "no such model", "model_not_found", "ModelNotFound", 1)]
    [InlineData(429, "You exceeded your current quota", "insufficient_quota", "ModelQuotaExhausted", 1)]
    [InlineData(429, "slow down", "", "ModelRateLimited", 3)]
    [InlineData(503, "busy", "", "ModelServerError", 3)]
    [InlineData(400, "This model's maximum context length is 8192 tokens", "context_length_exceeded", "ModelContextExceeded", 1)]
    [InlineData(400, "bad", "content_filter", "ModelContentFiltered", 1)]
    [InlineData(400, "who knows", "", "ModelRequestRejected", 3)]
    [InlineData(200, "upstream failed", "502", "ModelReplyUnreadable", 3)]
    public async Task Each_failure_has_its_own_error_and_a_bounded_number_of_calls(int status, string message, string code, string errorId, int calls)
    {
        await using var server = await FakeModelServer.StartAsync(_ => FakeModelAnswer.Error(status, message, code));
        using var model = Model(server, s => s with { MaxRetries = 2, Key = new ModelKey(() => "sk-very-secret") });
        var error = await Assert.ThrowsAsync<InsightException>(() => model.AskAsync(Question, cancellationToken: Token));
        Assert.Equal(errorId, error.ErrorId);
        Assert.Equal(errorId == "ModelContextExceeded" ? model.Model : server.Endpoint.AbsoluteUri, error.Target);
        Assert.Equal(calls, server.Requests.Count);
        Assert.Equal(calls, error.Receipt!.Calls);
        Assert.DoesNotContain("sk-very-secret", error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"a":3""", "stop", null, "ModelReplyNotJson")]
    [InlineData("I would rather not say.", "stop", null, "ModelReplyNotJson")]
    [InlineData("", "stop", "I cannot help with that.", "ModelRefused")]
    [InlineData("""{"a":""", "length", null, "ModelReplyCut")]
    [InlineData("", "content_filter", null, "ModelContentFiltered")]
    public async Task An_answer_that_is_no_use_is_an_error_that_still_counts_what_it_cost(string text, string finish, string? refusal, string errorId)
    {
        await using var server = await FakeModelServer.StartAsync(_ => FakeModelAnswer.Saying(text, finish, refusal));
        using var model = Model(server);
        var error = await Assert.ThrowsAsync<InsightException>(() => model.AskAsync(Question, cancellationToken: Token));
        Assert.Equal(errorId, error.ErrorId);
        Assert.Equal(120, error.Receipt!.InputTokens + error.Receipt.OutputTokens);
    }

    [Fact]
    public async Task A_server_that_never_answers_is_given_up_after_the_timeout()
    {
        await using var server = await FakeModelServer.StartAsync(_ => new FakeModelAnswer(200, "") { Hangs = true });
        using var model = Model(server, s => s with { Timeout = TimeSpan.FromSeconds(90) });

        var asking = model.AskAsync(Question, cancellationToken: Token);
        while (!asking.IsCompleted)
        {
            var seen = server.Requests.Count;
            _time.Advance(TimeSpan.FromSeconds(91));
            await Task.WhenAny(asking, Task.Run(async () => { while (server.Requests.Count == seen) await Task.Yield(); }, Token));
        }

        var error = await Assert.ThrowsAsync<InsightException>(() => asking);
        Assert.Equal(("ModelTimeout", InsightErrorKind.Timeout), (error.ErrorId, error.Kind));
    }

    [Fact]
    public async Task A_port_where_nothing_listens_is_an_unreachable_model()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        var port = ((IPEndPoint)probe.LocalEndpoint).Port;
        probe.Stop();
        using var model = new OpenAIModel(new ModelSettings { Endpoint = new Uri($"http://user:pass@127.0.0.1:{port}/v1") }, _time);
        var error = await Assert.ThrowsAsync<InsightException>(() => model.AskAsync(Question, cancellationToken: Token));
        Assert.Equal("ModelUnreachable", error.ErrorId);
        Assert.DoesNotContain("pass", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cancelling_stops_a_call_at_once()
    {
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(Token);
        await using var server = await FakeModelServer.StartAsync(_ =>
        {
            cancel.Cancel();
            return new FakeModelAnswer(200, "") { Hangs = true };
        });
        using var model = Model(server);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => model.AskAsync(Question, cancellationToken: cancel.Token));
    }

    [Fact]
    public async Task A_wait_longer_than_is_granted_is_not_waited_for()
    {
        await using var server = await FakeModelServer.StartAsync(_ => FakeModelAnswer.Error(429, "come back tomorrow", retryAfter: "86400"));
        using var model = Model(server);
        var error = await Assert.ThrowsAsync<InsightException>(() => model.AskAsync(Question, cancellationToken: Token));
        Assert.Equal("ModelRateLimited", error.ErrorId);
        Assert.Single(server.Requests);
    }

    private OpenAIModel Model(FakeModelServer server, Func<ModelSettings, ModelSettings>? change = null)
    {
        // A model of its own, since what an endpoint takes is remembered for the process and ports come round again.
        var settings = new ModelSettings { Endpoint = server.Endpoint, Model = Path.GetRandomFileName(), Timeout = TimeSpan.FromSeconds(90) };
        return new OpenAIModel(change?.Invoke(settings) ?? settings, _time, static () => 0.5);
    }
}
