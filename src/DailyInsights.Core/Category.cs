namespace DailyInsights;

/// <summary>A category of the taxonomy.</summary>
/// <param name="Name">The name as it is shown.</param>
/// <param name="Emoji">Its own emoji, always the same one.</param>
public sealed record Category(string Name, string Emoji)
{
    /// <summary>One line that tells a reader, or a model, what belongs here.</summary>
    public string Description { get; init; } = "";

    /// <summary>Other names that mean this category.</summary>
    public ValueList<string> Aliases { get; init; } = [];

    /// <summary>The arXiv classes whose papers mostly belong here, such as <c>cs.CV</c>.</summary>
    public ValueList<string> ArxivClasses { get; init; } = [];

    /// <summary>
    /// Terms that speak for this category in a title or abstract, in lower case, with their weights (above 0; about 1 for a usual term,
    /// 3 for one that settles the matter). Only the embedded categorizer reads them.
    /// </summary>
    public IReadOnlyDictionary<string, double> Terms { get; init; } = new Dictionary<string, double>();

    /// <inheritdoc/>
    public override string ToString() => Name;
}
