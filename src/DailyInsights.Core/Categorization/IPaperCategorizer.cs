namespace DailyInsights.Categorization;

/// <summary>Puts papers into categories.</summary>
public interface IPaperCategorizer
{
    /// <summary>
    /// Gives back every paper with its <see cref="Paper.Category"/> and <see cref="Paper.CategorizedBy"/>, in the order given and as soon
    /// as it is known. No paper is dropped: what the engine cannot place goes to one that can.
    /// </summary>
    /// <param name="papers">The papers, read only as far ahead as the engine works on.</param>
    /// <param name="events">Told about progress and faults.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    IAsyncEnumerable<Paper> CategorizeAsync(
        IAsyncEnumerable<Paper> papers,
        IProgress<RunEvent>? events = null,
        CancellationToken cancellationToken = default);
}
