using System.Globalization;

namespace DailyInsights.Summaries;

/// <summary>The few fixed words of an extractive summary; the sentences themselves stay in the language of the abstracts.</summary>
internal sealed record ExtractiveWords(string KeywordsForm, string NoAbstractForm, string NoSentenceForm, string Nothing)
{
    private static readonly Dictionary<string, ExtractiveWords> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["ko"] = new("주요 키워드: {0}", "{0} (초록 없음)", "{0} (인용할 문장 없음)", "초록에서 이 항목에 관한 문장을 더 찾지 못했습니다."),
        ["en"] = new("Keywords: {0}", "{0} (no abstract given)", "{0} (no sentence to quote)", "The abstracts hold no further sentence on this."),
        ["ja"] = new("キーワード: {0}", "{0}(要旨なし)", "{0}(引用できる文なし)", "要旨にはこれに関する文がほかにありません。"),
        ["zh"] = new("关键词: {0}", "{0}(无摘要)", "{0}(无可引用的句子)", "摘要中没有更多与此相关的句子。"),
        ["de"] = new("Schlagwörter: {0}", "{0} (ohne Zusammenfassung)", "{0} (kein Satz zum Zitieren)", "Die Zusammenfassungen enthalten keinen weiteren Satz dazu."),
        ["fr"] = new("Mots-clés : {0}", "{0} (sans résumé)", "{0} (aucune phrase à citer)", "Les résumés ne contiennent pas d'autre phrase à ce sujet."),
        ["es"] = new("Palabras clave: {0}", "{0} (sin resumen)", "{0} (ninguna frase que citar)", "Los resúmenes no contienen más frases al respecto."),
    };

    public static ExtractiveWords For(string tag) => Known.GetValueOrDefault(tag.Split('-')[0]) ?? Known["en"];

    public string Keywords(IEnumerable<string> words) => string.Format(CultureInfo.InvariantCulture, KeywordsForm, string.Join(", ", words));

    public string NoAbstract(string title) => string.Format(CultureInfo.InvariantCulture, NoAbstractForm, title);

    public string NoSentence(string title) => string.Format(CultureInfo.InvariantCulture, NoSentenceForm, title);
}
