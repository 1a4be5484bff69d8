using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace DailyInsights.LanguageModels;

/// <summary>Counts what one question costs while it is being asked.</summary>
internal sealed class ReceiptBook(ModelSettings settings, ModelQuestion question, TimeProvider time)
{
    private static long _made;

    private readonly long _started = time.GetTimestamp();
    private int _calls;
    private int _again;
    private long _input;
    private long _output;

    /// <summary>A call left.</summary>
    public void CountCall() => _calls++;

    /// <summary>The last call has to be made again.</summary>
    public void CountRetry() => _again++;

    /// <summary>An answer came, with the server's own figures or, where it gives none, with a guess.</summary>
    public void CountTokens(ChatAnswer answer)
    {
        _input += answer.InputTokens ?? TokenEstimate.Of(question);
        _output += answer.OutputTokens ?? TokenEstimate.Of(answer.Text);
    }

    /// <summary>The account so far.</summary>
    public Receipt Write() => new(NewId(), _calls, _again, _input, _output, time.GetElapsedTime(_started))
    {
        Cost = settings.CostOf(_input, _output),
    };

    private string NewId()
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(question.Instructions + "\n" + question.Input));
        var moment = time.GetUtcNow().ToUnixTimeMilliseconds().ToString("x", CultureInfo.InvariantCulture);
        var number = Interlocked.Increment(ref _made).ToString("x", CultureInfo.InvariantCulture);
        return $"{Convert.ToHexString(hash, 0, 6).ToLowerInvariant()}-{moment}-{number}";
    }
}
