using System.Globalization;

namespace DailyInsights.Summaries;

/// <summary>The few fixed words of an extractive summary; the sentences themselves stay in the language of the abstracts.</summary>
internal sealed record ExtractiveWords(string KeywordsForm, string NoAbstract, string NoSentence)
{
    private static readonly Dictionary<string, ExtractiveWords> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["ko"] = new("주요 키워드: {0}", "(초록 없음)", "(인용할 문장 없음)"),
        ["en"] = new("Keywords: {0}", "(no abstract given)", "(no sentence to quote)"),
        ["ja"] = new("キーワード: {0}", "(要旨なし)", "(引用できる文なし)"),
        ["zh"] = new("关键词: {0}", "(无摘要)", "(无可引用的句子)"),
        ["de"] = new("Schlagwörter: {0}", "(ohne Zusammenfassung)", "(kein Satz zum Zitieren)"),
        ["fr"] = new("Mots-clés : {0}", "(sans résumé)", "(aucune phrase à citer)"),
        ["es"] = new("Palabras clave: {0}", "(sin resumen)", "(ninguna frase que citar)"),
    };

    public static ExtractiveWords For(string tag) => Known.GetValueOrDefault(tag.Split('-')[0]) ?? Known["en"];

    public string Keywords(IEnumerable<string> words) => string.Format(CultureInfo.InvariantCulture, KeywordsForm, string.Join(", ", words));
}
