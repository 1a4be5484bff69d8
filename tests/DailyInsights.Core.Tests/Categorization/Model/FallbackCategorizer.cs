using System.Runtime.CompilerServices;
using DailyInsights.Categorization;

namespace DailyInsights.Core.Tests.Categorization.Model;

/// <summary>Puts every paper into one category, as the embedded engine would into several.</summary>
public sealed class FallbackCategorizer : IPaperCategorizer
{
    public async IAsyncEnumerable<Paper> CategorizeAsync(
        IAsyncEnumerable<Paper> papers, IProgress<RunEvent>? events = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var paper in papers.WithCancellation(cancellationToken))
            yield return paper with { Category = "Machine Learning", CategorizedBy = Engine.Keywords };
    }
}
