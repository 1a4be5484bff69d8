using DailyInsights.Charting.Scenes;

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

    private const int Step = 40;

    /// <summary>
    /// How high the picture may become where <see cref="Height"/> has no room for everything; by default it doesn't grow.
    /// </summary>
    public int MostHeight { get; init; }

    /// <exception cref="ArgumentOutOfRangeException">The size is too small or too large.</exception>
    internal void ThrowIfUnusable()
    {
        if (Width is < Least or > Most || Height is < Least or > Most || MostHeight > Most)
        {
            throw new ArgumentOutOfRangeException(
                nameof(ChartSize), this, $"A chart is between {Least} and {Most} units wide and high.");
        }
    }

    /// <summary>
    /// Lays a chart out at the lowest allowed height at which it is complete, or at the greatest. What is complete at one height is taken to
    /// be so at all greater ones, so that few are tried: laying out takes long.
    /// </summary>
    /// <param name="layOut">Takes width and height; says whether everything found room.</param>
    internal Scene Try(Func<int, int, (Scene Scene, bool IsComplete)> layOut)
    {
        var (lowest, isComplete) = layOut(Width, Height);
        if (isComplete || Height >= MostHeight)
        {
            return lowest;
        }

        var (best, bestIsComplete) = layOut(Width, MostHeight);
        var (tooLow, enough) = (0, bestIsComplete ? (MostHeight - Height + Step - 1) / Step : 0);
        while (enough - tooLow > 1)
        {
            var middle = (tooLow + enough) / 2;
            var (scene, fits) = layOut(Width, Height + (middle * Step));
            (tooLow, enough, best) = fits ? (tooLow, middle, scene) : (middle, enough, best);
        }

        return best;
    }
}
