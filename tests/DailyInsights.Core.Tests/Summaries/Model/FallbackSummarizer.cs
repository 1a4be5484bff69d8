using System.Runtime.CompilerServices;
using DailyInsights.Summaries;

namespace DailyInsights.Core.Tests.Summaries.Model;

/// <summary>Says one sentence about each category, as the embedded engine would say several.</summary>
public sealed class FallbackSummarizer : ICategorySummarizer
{
    public async IAsyncEnumerable<CategorySummary> SummarizeAsync(
        IReadOnlyList<PaperGroup> groups, IProgress<RunEvent>? events = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        foreach (var group in groups)
        {
            await Task.Yield();
            yield return new CategorySummary
            {
                Category = group.Category.Name,
                Emoji = group.Category.Emoji,
                Papers = ValueList.From(group.Papers),
                Sections = [new SummarySection(SummaryPart.KeyPoints, [new SummaryStatement("Extracted.", [.. group.Papers.Select(static p => p.Id)])])],
                SummarizedBy = Engine.Extractive,
            };
        }
    }
}
