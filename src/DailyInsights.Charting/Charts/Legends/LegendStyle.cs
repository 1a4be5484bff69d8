namespace DailyInsights.Charting.Charts.Legends;

/// <summary>How a legend is set.</summary>
/// <param name="Size">The size of the names; details are a little smaller.</param>
/// <param name="Columns">How many columns it has.</param>
/// <param name="DetailLines">How many lines a detail may take.</param>
/// <param name="MostDetails">How many details an entry may show.</param>
internal sealed record LegendStyle(double Size, int Columns, int DetailLines, int MostDetails)
{
    public const double ColumnGap = 26;
    private const double NarrowestColumn = 130;

    // Titles cut to fewer letters than fit this width say too little; names alone can do with less.
    private const double DetailColumnInEms = 21;
    private const double NameColumnInEms = 13;

    // Fewer details in larger letters are better than more in smaller ones, down to this many.
    private const int EnoughDetails = 3;

    public double DetailSize => Size * 0.9;

    public double NameHeight => Size * 1.5;

    public double DetailHeight => DetailSize * 1.38;

    /// <summary>What keeps details of several lines apart from each other.</summary>
    public double DetailGap => DetailLines > 1 ? DetailSize * 0.3 : 0;

    public double EntryGap => Size * (MostDetails > 0 ? 0.6 : 0.35);

    /// <summary>
    /// What a name needs at least. A single column is as wide as it can be; several are worth it only where most names fit.
    /// </summary>
    public double ShortestName => Size * (Columns == 1 ? 4 : 14);

    public double Indent => Size * 1.45;

    /// <summary>All styles for a width and a greatest number of details, the most legible first.</summary>
    public static IEnumerable<LegendStyle> ByLegibility(double width, int details)
    {
        if (details > 0)
        {
            foreach (var (size, lines) in ((double, int)[])[(14, 2), (13, 2), (12, 2), (13, 1), (12, 1)])
            {
                foreach (var style in InColumns(width, size, lines, details))
                {
                    yield return style;
                }
            }

            foreach (var (size, from, to) in ((double, int, int)[])[(12, details - 1, EnoughDetails), (11, details, 1)])
            {
                for (var shown = from; shown >= to; shown--)
                {
                    foreach (var style in InColumns(width, size, 1, shown))
                    {
                        yield return style;
                    }
                }
            }
        }

        foreach (var size in (double[])[14, 13, 12, 11, 10])
        {
            foreach (var style in InColumns(width, size, 1, 0))
            {
                yield return style;
            }
        }
    }

    /// <summary>
    /// How many of an entry's details are shown. Where one more than allowed would be left out, it is shown: the line that
    /// says so would take its room.
    /// </summary>
    public int ShownOf(int details) => MostDetails > 0 && details <= MostDetails + 1 ? details : Math.Min(details, MostDetails);

    public double ColumnWidth(double width) => (width - ((Columns - 1) * ColumnGap)) / Columns;

    private static IEnumerable<LegendStyle> InColumns(double width, double size, int lines, int details)
    {
        var narrowest = Math.Max(NarrowestColumn, size * (details > 0 ? DetailColumnInEms : NameColumnInEms));
        for (var columns = 1; columns <= 4; columns++)
        {
            var style = new LegendStyle(size, columns, lines, details);
            if (columns == 1 || style.ColumnWidth(width) >= narrowest)
            {
                yield return style;
            }
        }
    }
}
