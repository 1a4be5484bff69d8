namespace DailyInsights;

/// <summary>The papers of one category, about to be summarized.</summary>
/// <param name="Category">The category.</param>
/// <param name="Papers">Its papers, in the order given; never empty.</param>
public sealed record PaperGroup(Category Category, IReadOnlyList<Paper> Papers);
