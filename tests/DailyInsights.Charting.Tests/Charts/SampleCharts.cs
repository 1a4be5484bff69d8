using DailyInsights.Charting.Charts;

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

    private static Slice Slice(int index, int details) => new(
        $"{Names[index % Names.Length]} {index + 1}", index % 7 == 5 ? 0 : Math.Max(0.01, 20.0 / (index + 1)))
    {
        Details = [.. Enumerable.Range(0, details).Select(i => i % 3 == 2 ? "한국어 문서 요약을 위한 계층적 어텐션 모델" : $"{i} {LongTitle}")],
    };
}
