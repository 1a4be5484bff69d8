using DailyInsights.Charting.Scenes;

namespace DailyInsights.Charting.Charts;

/// <summary>
/// Colours for things side by side: Paul Tol's scheme "muted" with its lighter and darker shades, in an order searched so that
/// neighbours stay apart for eyes without red, green or blue cones too. Of the first 12 colours, those one after the other
/// differ by 20 or more (CIEDE2000, with full protanopia, deuteranopia or tritanopia simulated as by Machado, Oliveira and
/// Fernandes 2009), the first from any later one, which it meets where a ring closes, by 12, and any two by 8.
/// Source: https://sronpersonalpages.nl/~pault/
/// </summary>
public sealed class Palette
{
    private static readonly (Color Other, double Part)[] Shades =
        [(Color.White, 0), (Color.White, 0.45), (Color.Black, 0.4), (Color.White, 0.7), (Color.Black, 0.65)];

    private readonly Color[] _colors;

    private Palette(string rest, params string[] colors)
    {
        Rest = Color.Parse(rest);
        _colors = [.. colors.Select(Color.Parse)];
    }

    /// <summary>For a white background; every colour has a contrast of at least 1.6 to 1 with it.</summary>
    public static Palette ForLight { get; } = new(
        "#c8c8c8",
        "#88ccee", "#999933", "#581637", "#ddcc77", "#aa4499", "#117733",
        "#897fba", "#332288", "#cc6677", "#0b4d21", "#ba7f9c", "#85424d");

    /// <summary>For a dark background; every colour has a contrast of at least 3 to 1 with the one of <see cref="ChartTheme.Dark"/>.</summary>
    public static Palette ForDark { get; } = new(
        "#4c4c4c",
        "#44aa99", "#999933", "#f3edcf", "#cc6677", "#b8b2d5", "#117733",
        "#9990c4", "#d5edf9", "#a04e77", "#bdbd7a", "#7a6fb2", "#edc9cf");

    /// <summary>How many colours can be told apart. After these come lighter and darker shades of the same.</summary>
    public int Distinct => _colors.Length;

    /// <summary>How many colours there are before they start again.</summary>
    public int Count => _colors.Length * Shades.Length;

    /// <summary>The colour of what is joined from things too small to be shown.</summary>
    public Color Rest { get; }

    /// <summary>The colour of the thing in this place, counted from 0.</summary>
    public Color At(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        var (other, part) = Shades[index / _colors.Length % Shades.Length];
        return _colors[index % _colors.Length].Mix(other, part);
    }
}
