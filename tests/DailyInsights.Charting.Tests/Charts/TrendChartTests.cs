using System.Globalization;
using System.Text.RegularExpressions;
using DailyInsights.Charting.Charts;
using DailyInsights.Charting.Scenes;
using DailyInsights.Charting.Svg;
using DailyInsights.Charting.Tests.Support;

namespace DailyInsights.Charting.Tests.Charts;

public sealed partial class TrendChartTests
{
    private static readonly DateOnly Day = new(2024, 11, 28);

    public static TheoryData<int, int, int, int> Layouts()
    {
        var data = new TheoryData<int, int, int, int>();
        foreach (var (points, series) in ((int, int)[])[(1, 1), (1, 40), (2, 5), (30, 12), (90, 40), (400, 40), (3000, 3)])
        {
            foreach (var (width, height) in ((int, int)[])[(1400, 600), (1400, 240), (480, 260), (390, 700), (240, 240), (240, 900)])
            {
                data.Add(points, series, width, height);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Layouts))]
    public void Nothing_overlaps_or_leaves_the_picture(int points, int series, int width, int height)
    {
        var size = new ChartSize(width, height);

        Tidiness.Assert(SampleCharts.Trend(points, series).ToScene(TestFonts.None, size), TestFonts.None);
        Tidiness.Assert((SampleCharts.Trend(Math.Min(points, 30), series, 7) with { OtherLabel = "" }).ToScene(TestFonts.None, size), TestFonts.None);
    }

    [Theory]
    [MemberData(nameof(Layouts))]
    public void Nothing_overlaps_or_leaves_the_picture_with_the_fonts_of_this_machine(int points, int series, int width, int height)
    {
        var fonts = TestFonts.OfThisMachine();

        Tidiness.Assert(SampleCharts.Trend(points, series).ToScene(fonts, new ChartSize(width, height)), fonts);
    }

    [Fact]
    public void Columns_are_divided_as_the_values_are()
    {
        var columns = Columns(Chart([new(Day, [1, 3]), new(Day.AddDays(1), [10, 10])]));

        Assert.Equal(4, columns.Count);
        var whole = columns[0].Box.Bottom - columns[1].Box.Y;
        Assert.Equal(0.25, columns[0].Box.Height / whole, tolerance: 0.005);
        Assert.Equal(0.75, columns[1].Box.Height / whole, tolerance: 0.005);
        Assert.Equal(0.5, columns[2].Box.Height / whole, tolerance: 0.005);
        Assert.Equal(columns[0].Box.Bottom, columns[2].Box.Bottom);
    }

    [Fact]
    public void Every_part_of_a_column_tells_its_figures() => Assert.Equal(
        ["2024-11-28 · A 1 (25.0%)", "2024-11-28 · B 3 (75.0%)"],
        Columns(Chart([new(Day, [1, 3])])).Select(column => column.Label));

    [Fact]
    public void Days_may_come_in_any_order()
    {
        TrendPoint[] points = [new(Day, [1, 3]), new(Day.AddDays(1), [2, 2]), new(Day.AddDays(4), [0, 5])];

        Assert.Equal(SvgWriter.Write(Draw(Chart(points))), SvgWriter.Write(Draw(Chart([.. points.Reverse()]))));
    }

    [Fact]
    public void Days_without_data_stay_empty_and_are_counted()
    {
        var scene = Draw(Chart([new(Day, [1, 3]), new(Day.AddDays(1), [0, 0]), new(Day.AddDays(4), [1, 1])]));
        var columns = scene.Elements.OfType<RectangleShape>().Where(shape => shape.Label is not null).ToList();

        var apart = columns[^1].Box.X - columns[0].Box.X;
        Assert.Equal(4, columns.Count);
        Assert.True(apart > columns[0].Box.Width * 4);
        Assert.Contains(scene.Elements.OfType<TextRun>(), run => run.Text == "3 without data");
        Assert.Contains("3 without data", scene.Description, StringComparison.Ordinal);
    }

    [Fact]
    public void Days_without_data_stay_empty_in_columns_too_narrow_to_be_seen_apart()
    {
        var points = Enumerable.Range(0, 400).Where(i => i is < 100 or >= 200).Select(i => new TrendPoint(Day.AddDays(i), [1, 1]));

        var areas = Draw(Chart([.. points])).Elements.OfType<PathShape>().ToList();

        Assert.Equal(2, areas.Count);
        Assert.All(areas, area =>
        {
            var outlines = area.Data.Segments.Count(segment => segment.Verb == PathVerb.Move);
            var xs = area.Data.Segments.Where(segment => segment.Verb != PathVerb.Close).Select(segment => segment.End.X).Order().ToList();
            var widest = xs.Zip(xs.Skip(1), (a, b) => b - a).Max();
            Assert.Equal(2, outlines);
            Assert.Equal(0.25, widest / (xs[^1] - xs[0]), tolerance: 0.001);
        });
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(5, 5)]
    [InlineData(60, 8)]
    [InlineData(400, 14)]
    [InlineData(4000, 11)]
    public void Dates_are_thinned_and_written_as_ISO_8601_has_them(int days, int labels)
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.DateTimeFormat.DateSeparator = "x";
        culture.NumberFormat.PercentSymbol = "pct";
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = culture;
            var points = Enumerable.Range(0, days).Select(i => new TrendPoint(Day.AddDays(i), [1, 1]));
            var texts = Draw(Chart([.. points])).Elements.OfType<TextRun>().Select(run => run.Text).ToList();

            Assert.Equal(labels, texts.Count(text => IsoDate().IsMatch(text)), tolerance: 3);
            Assert.Equal(5, texts.Count(text => Percent().IsMatch(text)));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void A_single_day_is_one_column_with_its_date()
    {
        var scene = Draw(Chart([new(Day, [1, 3])]));

        Assert.Equal(72, scene.Elements.OfType<RectangleShape>().First(shape => shape.Label is not null).Box.Width);
        Assert.Single(scene.Elements.OfType<TextRun>(), run => run.Text == "2024-11-28");
    }

    [Fact]
    public void Small_series_are_joined_and_named_in_the_legend_which_runs_as_the_columns_do()
    {
        var values = Enumerable.Range(0, 40).Select(i => i == 7 ? 90.0 : 40 - i).ToList();
        var chart = new TrendChart
        {
            Series = [.. Enumerable.Range(0, 40).Select(i => new TrendSeries($"S{i}"))],
            Points = [new(Day, values)],
            OtherLabel = "기타",
            OtherFormat = "{0}개: {1}",
            MostSeries = 4,
        };

        var scene = Draw(chart);
        var texts = scene.Elements.OfType<TextRun>().OrderBy(run => run.Position.Y).Select(run => run.Text).ToList();

        Assert.Equal(["기타", "S7", "S1", "S0"], texts.Where(text => text == "기타" || (text.StartsWith('S') && !text.Contains(','))));
        Assert.Contains(texts, text => text.StartsWith("37개: S2, S3, S4", StringComparison.Ordinal));
        Assert.Equal(ChartTheme.Light.Palette.Rest, Columns(chart)[^1].Fill);
        Assert.Equal(40, Columns(chart with { OtherLabel = "" }).Count);
    }

    [Fact]
    public void Colours_that_were_given_are_kept()
    {
        var red = Color.Parse("#ff0000");

        Assert.Equal(red, Columns(new TrendChart { Series = [new("A") { Color = red }], Points = [new(Day, [1])] })[0].Fill);
    }

    [Fact]
    public void The_figures_are_there_for_those_who_hear_the_picture()
    {
        var few = Draw(Chart([new(Day, [1, 3]), new(Day.AddDays(1), [4, 0])])).Description;
        var many = Draw(Chart([.. Enumerable.Range(0, 100).Select(i => new TrendPoint(Day.AddDays(i), [1, i]))])).Description;

        Assert.Equal(
            "2024-11-28 – 2024-11-29 (2); A 5 (62.5%), 25.0% → 100.0% [25.0% – 100.0%]; B 3 (37.5%), 75.0% → 0.0% [0.0% – 75.0%]; "
            + "2024-11-28: A 1 (25.0%), B 3 (75.0%); 2024-11-29: A 4 (100.0%)",
            few);
        Assert.Equal(
            "2024-11-28 – 2025-03-07 (100); A 100 (2.0%), 100.0% → 1.0% [1.0% – 100.0%]; B 4,950 (98.0%), 0.0% → 99.0% [0.0% – 99.0%]",
            many);
    }

    [Fact]
    public void Days_add_up_to_weeks_from_Monday_to_Sunday()
    {
        TrendPoint[] days = [new(new(2024, 12, 30), [1, 0]), new(new(2025, 1, 5), [2, 1]), new(new(2025, 1, 6), [4, 4]), new(new(2024, 12, 29), [7, 7])];

        var weeks = TrendPoint.ByWeek(days);

        Assert.Equal([new(2024, 12, 23), new(2024, 12, 30), new(2025, 1, 6)], weeks.Select(week => week.Date));
        Assert.Equal([7, 7, 3, 1, 4, 4], weeks.SelectMany(week => week.Values));
    }

    [Fact]
    public void What_makes_no_sense_is_refused()
    {
        Refused("Series", new TrendChart { Series = [], Points = [new(Day, [])] });
        Refused("Points", Chart([]));
        Refused("Points", Chart([new(Day, [0, 0])]));
        Refused("Points", Chart([new(Day, [1])]));
        Refused("Points", Chart([new(Day, [1, -1])]));
        Refused("Points", Chart([new(Day, [1, double.NaN])]));
        Refused("Points", Chart([new(Day, [double.MaxValue, double.MaxValue])]));
        Refused("Points", Chart([new(Day, [1, 1]), new(Day, [1, 1])]));
        Refused("Points", Chart([new(Day, [1, 1]), new(Day.AddDays(6), [1, 1])]) with { DaysPerPoint = 7 });
        Assert.Throws<ArgumentOutOfRangeException>("DaysPerPoint", () => Draw(Chart([new(Day, [1, 1])]) with { DaysPerPoint = 0 }));

        static void Refused(string property, TrendChart chart) => Assert.Throws<ArgumentException>(property, () => Draw(chart));
    }

    private static TrendChart Chart(IReadOnlyList<TrendPoint> points) => new() { Series = [new("A"), new("B")], Points = points };

    private static Scene Draw(TrendChart chart) => chart.ToScene(TestFonts.None);

    private static List<RectangleShape> Columns(TrendChart chart) =>
        [.. Draw(chart).Elements.OfType<RectangleShape>().Where(shape => shape.Label is not null)];

    [GeneratedRegex(@"\A\d{4}(-\d{2}(-\d{2})?)?\z", RegexOptions.NonBacktracking)]
    private static partial Regex IsoDate();

    [GeneratedRegex(@"\A(0|25|50|75|100)%\z", RegexOptions.NonBacktracking)]
    private static partial Regex Percent();
}
