using DailyInsights.Charting.Charts;
using DailyInsights.Charting.Scenes;
using DailyInsights.Charting.Svg;
using DailyInsights.Reports.Standard;

namespace DailyInsights.Reports;

/// <summary>The picture of how papers spread over the categories: a pie with a legend that lists each category's papers, or bars.</summary>
public sealed class CategoryChart
{
    private const string Uncategorized = "—";

    private readonly (string Name, string[] Titles)[] _categories;
    private readonly string _title;
    private readonly ReportLabels _labels;
    private Drawn? _drawn;

    private CategoryChart(IEnumerable<(string Category, Paper Paper)> papers, string title, string language)
    {
        // The largest share first, as the eye reads a pie from the top; shares of one size as they came.
        _categories = [.. papers.GroupBy(static p => p.Category, static p => p.Paper.Title)
            .Select(static g => (g.Key, Titles: g.ToArray()))
            .OrderByDescending(static c => c.Titles.Length)];
        _title = title;
        _labels = ReportLabels.Of(language);
    }

    /// <summary>Whether there is nothing to draw.</summary>
    public bool IsEmpty => _categories.Length == 0;

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
        return Drawing.Png(Scene(options), options);
    }

    /// <summary>The picture as SVG, drawn on another thread so that it can be stopped.</summary>
    /// <inheritdoc cref="ToSvg(ChartOptions?)"/>
    /// <param name="options">Size and fonts.</param>
    /// <param name="cancellationToken">Stops the waiting at once; what is being drawn is dropped.</param>
    public Task<string> ToSvgAsync(ChartOptions? options = null, CancellationToken cancellationToken = default) =>
        Background.RunAsync(() => ToSvg(options), cancellationToken);

    /// <summary>The picture as the bytes of a PNG file, drawn on another thread so that it can be stopped.</summary>
    /// <inheritdoc cref="ToPng(ChartOptions?)"/>
    /// <param name="options">Size and fonts.</param>
    /// <param name="cancellationToken">Stops the waiting at once; what is being drawn is dropped.</param>
    public Task<byte[]> ToPngAsync(ChartOptions? options = null, CancellationToken cancellationToken = default) =>
        Background.RunAsync(() => ToPng(options), cancellationToken);

    private Scene Scene(ChartOptions options)
    {
        if (IsEmpty)
            throw ReportErrors.NothingToDraw();

        // The same picture is often written twice, as PNG and as SVG, and laying it out takes longest.
        if (_drawn is { } drawn && drawn.Options == options)
            return drawn.Scene;

        var scene = Drawing.LayOut(
            options,
            size => options.Kind == ChartKind.Bar ? Bars(options).ToScene(options.Fonts, size) : Pie(options, size).ToScene(options.Fonts, size));
        _drawn = new Drawn(options, scene);
        return scene;
    }

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

    private static IEnumerable<(string Category, Paper Paper)> Pairs(IEnumerable<CategorySummary> summaries) =>
        summaries.SelectMany(static s => s.Papers.Select(p => (s.Category, p)));

    private sealed record Drawn(ChartOptions Options, Scene Scene);
}
