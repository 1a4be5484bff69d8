namespace DailyInsights.Charting.Layout;

/// <summary>Moves things that lie in a row just so far apart that they don't overlap.</summary>
internal static class Spread
{
    /// <summary>
    /// The middles that are nearest (in the sum of squares) to the wanted ones, in the same order, with nothing overlapping
    /// and all between two borders. Things that don't fit together start at the first border and leave the second.
    /// Source: the "pool adjacent violators" method, https://en.wikipedia.org/wiki/Isotonic_regression
    /// </summary>
    public static double[] Apart(IReadOnlyList<double> wanted, IReadOnlyList<double> lengths, double from, double to)
    {
        // Taking off what lies before each thing turns "not overlapping" into "not falling", which pooling solves.
        var before = new double[wanted.Count];
        for (var i = 1; i < before.Length; i++)
        {
            before[i] = before[i - 1] + ((lengths[i - 1] + lengths[i]) / 2);
        }

        var pools = new List<(double Sum, int Count)>();
        for (var i = 0; i < wanted.Count; i++)
        {
            var pool = (Sum: wanted[i] - before[i], Count: 1);
            while (pools.Count > 0 && pools[^1].Sum / pools[^1].Count >= pool.Sum / pool.Count)
            {
                pool = (pool.Sum + pools[^1].Sum, pool.Count + pools[^1].Count);
                pools.RemoveAt(pools.Count - 1);
            }

            pools.Add(pool);
        }

        if (before.Length == 0)
        {
            return [];
        }

        var lowest = from + (lengths[0] / 2);
        var highest = Math.Max(lowest, to - (lengths[^1] / 2) - before[^1]);
        var starts = pools.SelectMany(pool => Enumerable.Repeat(pool.Sum / pool.Count, pool.Count));
        return [.. starts.Select((start, i) => Math.Clamp(start, lowest, highest) + before[i])];
    }
}
