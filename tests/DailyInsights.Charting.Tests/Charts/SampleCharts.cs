using DailyInsights.Charting.Charts;
using DailyInsights.Charting.Fonts;
using DailyInsights.Charting.Scenes;

namespace DailyInsights.Charting.Tests.Charts;

/// <summary>Charts with all that makes layout hard: many slices, long and Korean names, slices of nothing.</summary>
internal static class SampleCharts
{
    public static readonly string LongTitle = string.Join(' ', Enumerable.Repeat("an unusually long-winded title", 10))[..300];

    private static readonly string[] Names =
    [
        "LLM", "자연어 처리", "Natural Language Processing", "강화 학습", "Computer Vision", "A",
        "Evaluation-and-Benchmarks-Without-Any-Space-To-Break-At-All", "🚀 Agents",
    ];

    public static PieChart Pie(int slices, int detailsEach = 4) => new()
    {
        Title = LongTitle,
        Subtitle = "2024-11-28",
        CenterCaption = "items",
        Slices = [.. Enumerable.Range(0, slices).Select(i => Slice(i, detailsEach))],
    };

    public static BarChart Bars(int bars) => new()
    {
        Title = LongTitle,
        Bars = [.. Enumerable.Range(0, bars).Select(i => new Bar(i % 3 == 0 ? LongTitle : $"자연어 {i}", i * 1234.5))],
    };

    /// <summary>A trend whose every seventh point is missing.</summary>
    public static TrendChart Trend(int points, int series, int daysPerPoint = 1) => new()
    {
        Title = LongTitle,
        Subtitle = "2024",
        DaysPerPoint = daysPerPoint,
        Series = [.. Enumerable.Range(0, series).Select(i => new TrendSeries($"{Names[i % Names.Length]} {i + 1}"))],
        Points =
        [
            .. Enumerable.Range(0, points).Where(i => i % 7 != 5 || i == points - 1).Select(i => new TrendPoint(
                new DateOnly(2024, 10, 30).AddDays(i * daysPerPoint),
                [.. Enumerable.Range(0, series).Select(k => ((i * 7) + (k * 3) + 4) % 11 * 20.0 / (k + 1))])),
        ],
    };

    /// <summary>A chart of each kind by its name.</summary>
    public static Scene Scene(string kind, ChartTheme theme, FontCollection fonts, ChartSize size) => kind switch
    {
        "pie" => (Pie(9, 2) with { Title = "Pie", Theme = theme }).ToScene(fonts, size),
        "bar" => (Bars(9) with { Title = "Bar", Theme = theme }).ToScene(fonts, size),
        "trend" => (Trend(12, 16) with { Title = "Trend", Theme = theme }).ToScene(fonts, size),
        _ => (Trend(400, 40) with { Title = "Long trend", Theme = theme }).ToScene(fonts, size),
    };

    private static Slice Slice(int index, int details) => new(
        $"{Names[index % Names.Length]} {index + 1}", index % 7 == 5 ? 0 : Math.Max(0.01, 20.0 / (index + 1)))
    {
        Details = [.. Enumerable.Range(0, details).Select(i => i % 3 == 2 ? "한국어 문서 요약을 위한 계층적 어텐션 모델" : $"{i} {LongTitle}")],
    };
}
