using DailyInsights.Charting.Charts;
using DailyInsights.Charting.Scenes;
using DailyInsights.Reports.Standard;

namespace DailyInsights.Reports;

/// <summary>The picture of how the shares of the categories change from day to day or from week to week.</summary>
public sealed class TrendPicture : Picture
{
    private const int MostSeries = 12;

    private readonly string[] _names;
    private readonly IReadOnlyList<TrendPoint> _points;
    private readonly int _daysPerPoint;
    private readonly string _title;
    private readonly ReportLabels _labels;

    private TrendPicture(string[] names, IReadOnlyList<TrendPoint> points, TrendStep step, string title, string language)
    {
        _names = names;
        _points = step == TrendStep.Week ? TrendPoint.ByWeek(points) : points;
        _daysPerPoint = step == TrendStep.Week ? 7 : 1;
        _title = title;
        _labels = ReportLabels.Of(language);
    }

    /// <inheritdoc/>
    public override bool IsEmpty => _names.Length == 0;

    /// <summary>For how many days or weeks there is something to draw.</summary>
    public int Count => _points.Count;

    /// <summary>The picture of some reports, in any order; what several tell of one day is added up.</summary>
    /// <param name="reports">The reports.</param>
    /// <param name="step">What one column stands for.</param>
    /// <param name="title">The heading; none where it is empty.</param>
    /// <param name="language">The language of the words in the picture, as a BCP 47 tag.</param>
    public static TrendPicture Of(IEnumerable<InsightReport> reports, TrendStep step = TrendStep.Day, string title = "", string language = "en")
    {
        ArgumentNullException.ThrowIfNull(reports);
        ArgumentNullException.ThrowIfNull(title);
        ArgumentNullException.ThrowIfNull(language);
        var counts = reports.SelectMany(static r => r.Summaries.Select(s => (r.Date, Name: TextRules.OneLine(s.Category), s.Papers.Count)))
            .Where(static c => c.Count > 0)
            .ToArray();
        // Models have written one name in capitals on one day and without on another.
        var names = counts.GroupBy(static c => c.Name, StringComparer.OrdinalIgnoreCase)
            .OrderByDescending(static g => g.Sum(static c => c.Count))
            .ThenBy(static g => g.Key, StringComparer.Ordinal)
            .Select(static g => g.Key)
            .ToArray();
        var places = names.Select(static (name, place) => (name, place)).ToDictionary(static n => n.name, static n => n.place, StringComparer.OrdinalIgnoreCase);
        var points = counts.GroupBy(static c => c.Date).OrderBy(static g => g.Key).Select(day =>
        {
            var values = new double[names.Length];
            foreach (var (_, name, count) in day)
                values[places[name]] += count;
            return new TrendPoint(day.Key, values);
        });
        return new TrendPicture(names, [.. points], step, title, language);
    }

    private protected override Scene LayOut(ChartOptions options, ChartSize size) =>
        new TrendChart
        {
            Title = _title,
            Series = [.. _names.Select(static n => new TrendSeries(n))],
            Points = _points,
            DaysPerPoint = _daysPerPoint,
            FontFamily = options.FontFamily,
            Theme = Drawing.Theme(options),
            MostSeries = MostSeries,
            OtherLabel = _labels.Other,
            OtherFormat = "+{0}: {1}",
            GapFormat = _daysPerPoint == 1 ? _labels.DaysWithout : _labels.WeeksWithout,
            MoreFormat = Drawing.More,
        }.ToScene(options.Fonts, size);
}
