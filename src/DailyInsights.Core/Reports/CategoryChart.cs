using DailyInsights.Charting.Charts;
using DailyInsights.Charting.Fonts;
using DailyInsights.Charting.Png;
using DailyInsights.Charting.Scenes;
using DailyInsights.Charting.Svg;
using DailyInsights.Reports.Standard;

namespace DailyInsights.Reports;

/// <summary>The picture of how papers spread over the categories: a pie with a legend that lists each category's papers, or bars.</summary>
public sealed class CategoryChart
{
    private const string Uncategorized = "—";
    private const string More = "… +{0}";

    private readonly Slice[] _slices;
    private readonly string _title;
    private readonly ReportLabels _labels;

    private CategoryChart(IEnumerable<(string Category, Paper Paper)> papers, string title, string language)
    {
        // The largest share first, as the eye reads a pie from the top; shares of one size as they came.
        _slices = [.. papers.GroupBy(static p => p.Category)
            .OrderByDescending(static g => g.Count())
            .Select(static g => new Slice(g.Key, g.Count()) { Details = [.. g.Select(static p => TextRules.OneLine(p.Paper.Title))] })];
        _title = title;
        _labels = ReportLabels.Of(language);
    }

    /// <summary>Whether there is nothing to draw.</summary>
    public bool IsEmpty => _slices.Length == 0;

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
        return new(papers.Select(static p => (p.Category ?? Uncategorized, p)), title, language);
    }

    /// <summary>The picture as SVG. Needs no font, but is measured better with one.</summary>
    /// <param name="options">Size and fonts.</param>
    /// <exception cref="InsightException"><c>NothingToDraw</c>, <c>ChartSizeUnusable</c>.</exception>
    public string ToSvg(ChartOptions? options = null) => SvgWriter.Write(Scene(options ?? new ChartOptions()));

    /// <summary>The picture as the bytes of a PNG file.</summary>
    /// <param name="options">Size and fonts.</param>
    /// <exception cref="InsightException">
    /// <c>NoFont</c>: this machine has no font to draw with. <c>NothingToDraw</c>, <c>ChartSizeUnusable</c>.
    /// </exception>
    public byte[] ToPng(ChartOptions? options = null)
    {
        options ??= new ChartOptions();
        var scene = Scene(options);
        try
        {
            return PngWriter.Write(scene, options.Fonts, options.Scale);
        }
        catch (NoFontException e)
        {
            throw ReportErrors.NoFont(e);
        }
        catch (ArgumentOutOfRangeException e)
        {
            throw ReportErrors.ChartSizeUnusable(options, e);
        }
    }

    private Scene Scene(ChartOptions options)
    {
        if (IsEmpty)
            throw ReportErrors.NothingToDraw();

        try
        {
            var size = new ChartSize(options.Width, options.Height) { MostHeight = Math.Max(options.Height, options.MostHeight) };
            return options.Kind == ChartKind.Bar ? Bars(options).ToScene(options.Fonts, size) : Pie(options).ToScene(options.Fonts, size);
        }
        catch (ArgumentOutOfRangeException e)
        {
            throw ReportErrors.ChartSizeUnusable(options, e);
        }
    }

    private PieChart Pie(ChartOptions options) => new()
    {
        Title = _title,
        Slices = _slices,
        FontFamily = options.FontFamily,
        CenterCaption = _labels.Papers,
        MoreFormat = More,
    };

    private BarChart Bars(ChartOptions options) => new()
    {
        Title = _title,
        Bars = [.. _slices.Select(static s => new Bar(s.Label, s.Value))],
        FontFamily = options.FontFamily,
        MoreFormat = More,
    };

    private static IEnumerable<(string Category, Paper Paper)> Pairs(IEnumerable<CategorySummary> summaries) =>
        summaries.SelectMany(static s => s.Papers.Select(p => (s.Category, p)));
}
