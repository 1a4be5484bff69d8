namespace DailyInsights.Sources.Feeds;

/// <summary>
/// The names of the months in the languages that feeds are written in. The runtime's own lists are not asked, for they are empty where it
/// runs without ICU, as in small containers.
/// </summary>
internal static class MonthNames
{
    // Per month: beginnings that tell it from the other months, in English, German, French, Spanish, Italian, Portuguese, Dutch, the Nordic
    // languages, Polish, Czech, Hungarian, Turkish, Russian, Ukrainian and Greek.
    private static readonly string[][] Beginnings =
    [
        ["jan", "jän", "ene", "gen", "sty", "led", "oca", "янв", "січ", "ιαν", "tam"],
        ["feb", "fév", "fev", "lut", "úno", "şub", "фев", "лют", "φεβ", "hel"],
        ["mar", "mär", "mrz", "maa", "bře", "már", "мар", "бер", "μάρ", "μαρ", "mrt"],
        ["apr", "avr", "abr", "kwi", "dub", "ápr", "nis", "апр", "кві", "απρ", "huh"],
        ["may", "mai", "mag", "mei", "maj", "kvě", "máj", "мая", "май", "тра", "μάϊ", "μαϊ", "μάι", "μαΐ", "tou"],
        ["jun", "juin", "giu", "cze", "červn", "jún", "haz", "июн", "чер", "ιούν", "ιουν", "kes"],
        ["jul", "juil", "lug", "lip", "červe", "júl", "tem", "июл", "лип", "ιούλ", "ιουλ", "hei"],
        ["aug", "aoû", "aou", "ago", "sie", "srp", "ağu", "авг", "сер", "αύγ", "αυγ", "elo"],
        ["sep", "set", "wrz", "zář", "szep", "eyl", "сен", "вер", "σεπ", "syy"],
        ["oct", "okt", "out", "ott", "paź", "říj", "eki", "окт", "жов", "οκτ", "lok"],
        ["nov", "lis", "kas", "ноя", "лист", "νοέ", "νοε", "marras"],
        ["dec", "dez", "déc", "dic", "des", "gru", "pro", "ara", "дек", "гру", "δεκ", "jou"],
    ];

    /// <summary>The number of a month from 1, or null where the word names none.</summary>
    public static int? Find(string word)
    {
        var name = word.ToLowerInvariant();
        var best = (Month: 0, Length: 0);
        for (var month = 0; month < Beginnings.Length; month++)
        {
            foreach (var beginning in Beginnings[month])
            {
                // The longest decides: 'juin' over nothing, 'лист' (November) over 'лис'.
                if (beginning.Length > best.Length && name.StartsWith(beginning, StringComparison.Ordinal))
                    best = (month + 1, beginning.Length);
            }
        }

        return best.Month > 0 ? best.Month : null;
    }
}
