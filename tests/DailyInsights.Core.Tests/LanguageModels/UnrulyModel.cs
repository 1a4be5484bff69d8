using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using DailyInsights.Core.Tests.Support;

namespace DailyInsights.Core.Tests.LanguageModels;

/// <summary>
/// Misbehaves in every way a server can, by a seed. The same question, asked for the n-th time under the same seed, always meets the same
/// answer, whatever else is under way.
/// </summary>
public sealed class UnrulyModel(int seed, FakeTime time, TimeSpan timeout)
{
    /// <summary>Stands in every text that a server says instead of an answer. It must never be read in a result.</summary>
    public const string Marker = "ZXQ-FAULT";

    private readonly ConcurrentDictionary<string, int> _asked = new();
    private readonly double _chance = 0.1 + (0.85 * new Random(seed).NextDouble());
    private int _active;
    private int _hanging;

    /// <summary>How many requests came.</summary>
    public int Requests => _asked.Values.Sum();

    /// <summary>Answers one request.</summary>
    public async Task<FakeModelAnswer> AnswerAsync(FakeModelRequest request, CancellationToken cancellationToken)
    {
        var count = _asked.AddOrUpdate(request.Body, 1, static (_, n) => n + 1);
        var random = new Random(unchecked((seed * 397) ^ StableHash(request.Body) ^ (count * 7919)));
        Interlocked.Increment(ref _active);
        try
        {
            var answer = random.NextDouble() < _chance ? Misbehave(request, random) : FakeModel.Obliging(request);
            if (answer.Hangs)
                await HangAsync(cancellationToken);
            return answer;
        }
        finally
        {
            Interlocked.Decrement(ref _active);
            LetTimePass();
        }
    }

    private async Task HangAsync(CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _hanging);
        try
        {
            // The client's clock stands still; it moves on once nobody else is still to be answered.
            _ = Task.Run(LetTimePass, CancellationToken.None);
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }
        finally
        {
            Interlocked.Decrement(ref _hanging);
        }
    }

    private void LetTimePass()
    {
        var hanging = Volatile.Read(ref _hanging);
        if (hanging > 0 && hanging >= Volatile.Read(ref _active))
            time.Advance(timeout + TimeSpan.FromSeconds(1));
    }

    private static FakeModelAnswer Misbehave(FakeModelRequest request, Random random) => random.Next(20) switch
    {
        0 => FakeModelAnswer.Error(429, Marker, retryAfter: random.Next(3) switch { 0 => "1", 1 => "20", _ => null }),
        1 => FakeModelAnswer.Error(500, Marker),
        2 => FakeModelAnswer.Error(503, Marker, retryAfter: "2"),
        3 => FakeModel.Obliging(request) with { CutsConnection = true },
        4 => new FakeModelAnswer(200, "") { Hangs = true },
        5 => Cut(FakeModel.Obliging(request), random),
        6 => FakeModelAnswer.Saying(FakeModel.Answer(request).ToJsonString()[..^(1 + random.Next(10))]),
        7 => FakeModelAnswer.Saying(Marker + " I'm sorry, here is no JSON."),
        8 => FakeModelAnswer.Saying("", refusal: Marker),
        9 => FakeModelAnswer.Saying(Marker, "content_filter"),
        10 => FakeModelAnswer.Saying(FakeModel.Answer(request).ToJsonString()[..20], "length"),
        11 => new FakeModelAnswer(200, FakeModelAnswer.Error(502, Marker, "bad_gateway").Body),
        12 => new FakeModelAnswer(200, """{"choices":[]}"""),
        13 => new FakeModelAnswer(502, $"<html><h1>{Marker}</h1></html>"),
        14 => FakeModelAnswer.Error(400, Marker + " response_format is not supported"),
        _ => FakeModelAnswer.Saying(Distort(FakeModel.Answer(request), random).ToJsonString()),
    };

    private static FakeModelAnswer Cut(FakeModelAnswer answer, Random random) => answer with { Body = answer.Body[..random.Next(answer.Body.Length)] };

    private static JsonObject Distort(JsonObject answer, Random random)
    {
        foreach (var (_, value) in answer.ToList())
        {
            if (value is not JsonArray list)
                continue;
            for (var i = list.Count - 1; i >= 0; i--)
            {
                var item = list[i]!.AsObject();
                switch (random.Next(12))
                {
                    case 0:
                        list.RemoveAt(i);
                        break;
                    case 1:
                        list.Add(item.DeepClone());
                        break;
                    case 2:
                        item["number"] = 1000 + random.Next(1000);
                        item["papers"] = new JsonArray(7777, -1);
                        break;
                    case 3:
                        item["category"] = "Invented " + Marker;
                        item["text"] = "<b>정확도는 12345.6%입니다</b> [여기](https://evil.example)";
                        break;
                    case 4:
                        item.Clear();
                        break;
                    case 5:
                        item["number"] = "one";
                        item["category"] = 5;
                        item["text"] = null;
                        break;
                    case 6:
                        list[i] = "nothing";
                        break;
                }
            }
        }

        return answer;
    }

    private static int StableHash(string text)
    {
        var hash = 2166136261u;
        foreach (var c in text)
            hash = (hash ^ c) * 16777619u;
        return (int)hash;
    }
}
