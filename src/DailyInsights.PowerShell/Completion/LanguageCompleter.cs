using System.Collections;

namespace DailyInsights.PowerShell.Completion;

/// <summary>Completes the languages whose headings are known. A model can be asked to write in others too.</summary>
public sealed class LanguageCompleter : NameCompleter
{
    private protected override IEnumerable<(string Name, string Tip)> Names(string word, IDictionary bound) =>
        SummaryLanguage.Known.Where(l => Begins(l.Tag, word) || Begins(l.EnglishName, word)).Select(static l => (l.Tag, l.EnglishName));
}
