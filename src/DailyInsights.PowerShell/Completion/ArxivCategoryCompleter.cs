using System.Collections;
using DailyInsights.Sources.Arxiv;

namespace DailyInsights.PowerShell.Completion;

/// <summary>Completes arXiv's classes, each with its name.</summary>
public sealed class ArxivCategoryCompleter : NameCompleter
{
    private protected override IEnumerable<(string Name, string Tip)> Names(string word, IDictionary bound) =>
        ArxivTaxonomy.Complete(word).Select(static item => (item.Name, item.Title));
}
