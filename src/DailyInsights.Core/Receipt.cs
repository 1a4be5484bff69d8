namespace DailyInsights;

/// <summary>What one question to a language model cost, with all its tries.</summary>
/// <param name="Id">Names the question, so that papers which share it count it once.</param>
/// <param name="Calls">Calls that were answered or failed, retries included; 0 where the answer came from the archive.</param>
/// <param name="Retries">Calls after the first.</param>
/// <param name="InputTokens">Tokens of the prompts, as the server counted them.</param>
/// <param name="OutputTokens">Tokens of the answers, as the server counted them.</param>
/// <param name="Duration">From the first call to the last answer, waits included.</param>
public sealed record Receipt(string Id, int Calls, int Retries, long InputTokens, long OutputTokens, TimeSpan Duration)
{
    /// <summary>The price, in the currency of the prices given; null where no prices were.</summary>
    public decimal? Cost { get; init; }

    /// <summary>True where the answer was paid for in an earlier run and read from the archive.</summary>
    public bool FromArchive { get; init; }
}
