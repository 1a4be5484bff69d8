using DailyInsights.Charting.Scenes;

namespace DailyInsights.Charting.Charts;

/// <summary>
/// Colours for things side by side, told apart with all common kinds of colour blindness: Paul Tol's scheme "muted", then the
/// same hues lighter and darker. Source: https://sronpersonalpages.nl/~pault/
/// </summary>
public static class Palette
{
    // The order puts hues of unlike lightness side by side.
    private static readonly Color[] Muted =
    [
        Color.Parse("#44aa99"), Color.Parse("#cc6677"), Color.Parse("#88ccee"), Color.Parse("#332288"), Color.Parse("#ddcc77"),
        Color.Parse("#117733"), Color.Parse("#aa4499"), Color.Parse("#999933"), Color.Parse("#882255"),
    ];

    private static readonly (Color Other, double Part)[] Shades =
    [
        (Color.White, 0), (Color.White, 0.42), (Color.Black, 0.35), (Color.White, 0.65), (Color.Black, 0.6),
    ];

    /// <summary>How many colours there are before they start again.</summary>
    public static int Count => Muted.Length * Shades.Length;

    /// <summary>The colour of the thing in this place, counted from 0.</summary>
    public static Color At(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        var (other, part) = Shades[index / Muted.Length % Shades.Length];
        return Muted[index % Muted.Length].Mix(other, part);
    }
}
