namespace DailyInsights.Summaries;

/// <summary>Every figure of a statement stands in the titles or abstracts it rests on.</summary>
internal static class FigureCheck
{
    public const string Name = "figure";

    /// <summary>Finds figures that nothing vouches for.</summary>
    /// <param name="text">The statement.</param>
    /// <param name="source">What it rests on.</param>
    /// <param name="counts">Numbers of papers that the statement may speak of.</param>
    public static IEnumerable<StatementFault> Find(string text, SourceText source, IReadOnlyCollection<int> counts) =>
        from figure in FigureReader.Read(text)
        where !figure.Values.Any(v => source.Figures.Contains(v) || counts.Contains((int)Math.Min(v, int.MaxValue)))
        select new StatementFault(Name, figure.Text.Trim());
}
