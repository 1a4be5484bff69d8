namespace DailyInsights.Charting.Charts.Legends;

/// <summary>How a legend is set.</summary>
/// <param name="Size">The size of the names; details are a little smaller.</param>
/// <param name="Columns">How many columns it has.</param>
/// <param name="DetailLines">How many lines a detail may take.</param>
/// <param name="MostDetails">How many details an entry may show.</param>
internal sealed record LegendStyle(double Size, int Columns, int DetailLines, int MostDetails)
{
    public const double ColumnGap = 26;
    private const double NarrowestColumn = 150;
    private const double NarrowestInEms = 17;

    public double DetailSize => Size * 0.9;

    public double NameHeight => Size * 1.5;

    public double DetailHeight => DetailSize * 1.38;

    public double EntryGap => Size * 0.6;

    public double Indent => Size * 1.45;

    /// <summary>All styles for a width and a greatest number of details, the most legible first.</summary>
    public static IEnumerable<LegendStyle> ByLegibility(double width, int details)
    {
        foreach (var (size, lines) in ((double, int)[])[(14, 2), (13, 2), (13, 1), (12, 1), (11, 1), (10, 1)])
        {
            for (var columns = 1; columns <= 3 && Fits(width, columns, size); columns++)
            {
                yield return new LegendStyle(size, columns, lines, details);
            }
        }

        for (var shown = details - 1; shown >= 0; shown--)
        {
            for (var columns = 1; columns <= 3 && Fits(width, columns, shown == 0 ? 8 : 11); columns++)
            {
                yield return new LegendStyle(11, columns, 1, shown);
            }
        }

        for (var columns = 1; columns <= 4 && Fits(width, columns, 7); columns++)
        {
            yield return new LegendStyle(10, columns, 1, 0);
        }
    }

    public double ColumnWidth(double width) => (width - ((Columns - 1) * ColumnGap)) / Columns;

    private static bool Fits(double width, int columns, double size) =>
        columns == 1 || (width - ((columns - 1) * ColumnGap)) / columns >= Math.Max(NarrowestColumn, size * NarrowestInEms);
}
