using System.Collections;
using DailyInsights.PowerShell.Sessions;

namespace DailyInsights.PowerShell.Completion;

/// <summary>Completes the categories of the session's taxonomy.</summary>
public sealed class CategoryNameCompleter : NameCompleter
{
    private protected override IEnumerable<(string Name, string Tip)> Names(string word, IDictionary bound) =>
        InsightSession.TaxonomyOf(InsightSession.Current).Categories
            .Where(c => Begins(c.Name, word))
            .Select(static c => (c.Name, $"{c.Emoji} {c.Name}"));
}
