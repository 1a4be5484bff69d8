using System.Collections;
using DailyInsights.Charting.Fonts;

namespace DailyInsights.PowerShell.Completion;

/// <summary>Completes the font families of this machine.</summary>
public sealed class FontFamilyCompleter : NameCompleter
{
    private protected override IEnumerable<(string Name, string Tip)> Names(string word, IDictionary bound) =>
        FontCollection.OfThisMachine.Families.Where(f => Begins(f, word)).Select(static f => (f, f));
}
