namespace DailyInsights.Charting.Charts;

/// <summary>How large a chart is, in scene units (pixels at scale 1).</summary>
/// <param name="Width">At least <see cref="Least"/>.</param>
/// <param name="Height">At least <see cref="Least"/>.</param>
public sealed record ChartSize(int Width = 1400, int Height = 600)
{
    /// <summary>The smallest width and height in which a chart can be laid out.</summary>
    public const int Least = 240;

    /// <summary>The largest width and height.</summary>
    public const int Most = 20_000;

    internal void ThrowIfUnusable()
    {
        if (Width is < Least or > Most || Height is < Least or > Most)
        {
            throw new ArgumentOutOfRangeException(
                nameof(ChartSize), $"{Width} by {Height}", $"A chart is between {Least} and {Most} units wide and high.");
        }
    }
}
