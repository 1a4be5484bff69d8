namespace DailyInsights.Summaries;

/// <summary>Writes the summary of a category.</summary>
public interface ICategorySummarizer
{
    /// <summary>
    /// Summarizes each category, side by side where the engine can, and gives the summaries in the order of the groups.
    /// Every paper of a group stands in its summary's <see cref="CategorySummary.Papers"/>, whatever became of the text.
    /// </summary>
    /// <param name="groups">The categories with their papers.</param>
    /// <param name="events">Told about progress and faults.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    IAsyncEnumerable<CategorySummary> SummarizeAsync(
        IReadOnlyList<PaperGroup> groups,
        IProgress<RunEvent>? events = null,
        CancellationToken cancellationToken = default);
}
