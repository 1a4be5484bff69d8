using DailyInsights.Http;

namespace DailyInsights.Sources;

/// <summary>Keeps answers that turn out to be no use from being served from disk again.</summary>
internal static class VettedAnswer
{
    /// <summary>Reads on, and has the answer forgotten where that fails: asking again must ask the server.</summary>
    public static IEnumerable<T> Vetted<T>(this PoliteAnswer answer, IEnumerable<T> read)
    {
        using var items = read.GetEnumerator();
        while (true)
        {
            try
            {
                if (!items.MoveNext())
                    yield break;
            }
            catch (InsightException)
            {
                answer.Forget();
                throw;
            }

            yield return items.Current;
        }
    }
}
