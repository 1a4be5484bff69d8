using System.Globalization;

namespace DailyInsights.Reports;

/// <summary>
/// Which titles a picture lists under its categories. A picture has room for so many; laying out more would take minutes and show none of
/// them, so the rest is counted. One narrower than 400 units lists none.
/// </summary>
internal static class ChartTitles
{
    private const int MostOfOne = 40;
    private const int MostLines = 400;
    private const int LongestTitle = 300;

    // On a phone a title would be cut to a few words in letters too small to read; names and numbers have room there.
    private const int NarrowestWithTitles = 400;

    // A line of the smallest letters with its part of the pie and the margins; what a category's name and the gap below it take of such lines.
    private const double AreaOfLine = 12_500;
    private const double LinesOfName = 1.7;

    /// <summary>For each category the titles to list, the last line counting the others where there are too many.</summary>
    /// <param name="categories">The titles of each category.</param>
    /// <param name="width">The width of the picture.</param>
    /// <param name="height">The greatest height of the picture.</param>
    /// <param name="isCounted">Whether a line counts titles.</param>
    public static IReadOnlyList<IReadOnlyList<string>> Of(IReadOnlyList<string[]> categories, int width, int height, out bool isCounted)
    {
        isCounted = false;
        if (width < NarrowestWithTitles)
            return [.. categories.Select(static _ => (string[])[])];

        var room = Math.Min((double)width * height / AreaOfLine, MostLines) - (LinesOfName * categories.Count);
        var most = MostEach(categories, room);
        isCounted = most > 0 && categories.Any(c => c.Length > most + 1);
        return [.. categories.Select(c => Some(c, most))];
    }

    /// <summary>How a number of titles that are not listed is written.</summary>
    public static string More(int number) => string.Create(CultureInfo.InvariantCulture, $"… +{number}");

    /// <summary>The largest number for each category with which all find room: the small ones are listed whole, the large ones share the rest.</summary>
    private static int MostEach(IReadOnlyList<string[]> categories, double room)
    {
        var most = MostOfOne;
        while (most > 0 && categories.Sum(c => Math.Min(c.Length, most + 1)) > room)
            most--;
        return most;
    }

    // Where one title were left out, the line that says so would take its room.
    private static string[] Some(string[] titles, int most) =>
        most == 0 ? []
        : titles.Length <= most + 1 ? [.. titles.Select(Short)]
        : [.. titles.Take(most).Select(Short), More(titles.Length - most)];

    private static string Short(string title)
    {
        var line = TextRules.OneLine(title.Length > 2 * LongestTitle ? title[..(2 * LongestTitle)] : title);
        return line.Length <= LongestTitle ? line : line[..(char.IsHighSurrogate(line[LongestTitle - 1]) ? LongestTitle - 1 : LongestTitle)] + "…";
    }
}
