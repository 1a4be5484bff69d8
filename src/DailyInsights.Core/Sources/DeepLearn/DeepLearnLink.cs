namespace DailyInsights.Sources.DeepLearn;

/// <summary>A paper as the home page of deeplearn.org lists it.</summary>
/// <param name="Title">The title.</param>
/// <param name="Url">The address as written, raw <c>:</c>, <c>,</c>, <c>'</c> and <c>?</c> included, made absolute.</param>
/// <param name="Address">The same for asking. A <c>?</c> within begins a query there, which does no harm: the number is the identity.</param>
internal sealed record DeepLearnLink(string Title, string Url, Uri Address)
{
    private static readonly ValueList<string> SourceNames = ["deeplearn"];

    /// <summary>What is known without the paper's own page.</summary>
    public Paper ToPaper() => new()
    {
        Id = PaperIdentity.Of(Title, Url),
        Title = Title,
        Url = Url,
        Sources = SourceNames,
    };
}
