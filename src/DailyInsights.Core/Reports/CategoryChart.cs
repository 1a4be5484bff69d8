using DailyInsights.Charting.Charts;
using DailyInsights.Charting.Scenes;
using DailyInsights.Reports.Standard;

namespace DailyInsights.Reports;

/// <summary>The picture of how papers spread over the categories: a pie with a legend that lists each category's papers, or bars.</summary>
public sealed class CategoryChart : Picture
{
    private const string Uncategorized = "—";

    private readonly (string Name, string[] Titles)[] _categories;
    private readonly string _title;
    private readonly ReportLabels _labels;

    private CategoryChart(IReadOnlyCollection<(string Category, Paper Paper)> papers, string title, string language)
    {
        // The largest share first, as the eye reads a pie from the top; shares of one size as they came.
        _categories = [.. papers.GroupBy(static p => p.Category, static p => p.Paper.Title)
            .Select(static g => (g.Key, Titles: g.ToArray()))
            .OrderByDescending(static c => c.Titles.Length)];
        _title = title;
        _labels = ReportLabels.Of(language, papers.Count > 0 && papers.All(static p => p.Paper.Kind == PaperKind.News) ? PaperKind.News : PaperKind.Paper);
    }

    /// <inheritdoc/>
    public override bool IsEmpty => _categories.Length == 0;

    /// <summary>The picture of a report.</summary>
    public static CategoryChart Of(InsightReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return new(Pairs(report.Summaries), $"{report.Title} · {StandardWriter.Day(report.Date)}", report.Language);
    }

    /// <summary>The picture of some summaries.</summary>
    /// <param name="summaries">The summaries.</param>
    /// <param name="title">The heading; none where it is empty.</param>
    public static CategoryChart Of(IReadOnlyList<CategorySummary> summaries, string title = "")
    {
        ArgumentNullException.ThrowIfNull(summaries);
        return new(Pairs(summaries), title, summaries.Count > 0 ? summaries[0].Language : "en");
    }

    /// <summary>The picture of categorized papers.</summary>
    /// <param name="papers">The papers; those without a category stand under a dash.</param>
    /// <param name="title">The heading; none where it is empty.</param>
    /// <param name="language">The language of the words in the picture, as a BCP 47 tag.</param>
    public static CategoryChart Of(IEnumerable<Paper> papers, string title = "", string language = "en")
    {
        ArgumentNullException.ThrowIfNull(papers);
        return new([.. papers.Select(static p => (p.Category ?? Uncategorized, p))], title, language);
    }

    private protected override Scene LayOut(ChartOptions options, ChartSize size) =>
        options.Kind == ChartKind.Bar ? Bars(options).ToScene(options.Fonts, size) : Pie(options, size).ToScene(options.Fonts, size);

    private PieChart Pie(ChartOptions options, ChartSize size)
    {
        var titles = ChartTitles.Of([.. _categories.Select(static c => c.Titles)], size.Width, size.MostHeight, out var isCounted);
        return new()
        {
            Title = _title,
            Slices = [.. _categories.Zip(titles, static (c, t) => new Slice(c.Name, c.Titles.Length) { Details = t })],
            FontFamily = options.FontFamily,
            Theme = Drawing.Theme(options),
            CenterCaption = _labels.Papers,
            // A line that counts titles already is counted as one title where it finds no room itself; then no number is better than a wrong one.
            MoreFormat = isCounted ? "…" : Drawing.More,
        };
    }

    private BarChart Bars(ChartOptions options) => new()
    {
        Title = _title,
        Bars = [.. _categories.Select(static c => new Bar(c.Name, c.Titles.Length))],
        FontFamily = options.FontFamily,
        Theme = Drawing.Theme(options),
        MoreFormat = Drawing.More,
    };

    private static (string Category, Paper Paper)[] Pairs(IEnumerable<CategorySummary> summaries) =>
        [.. summaries.SelectMany(static s => s.Papers.Select(p => (s.Category, p)))];
}
