namespace DailyInsights;

public sealed partial record SummaryLanguage
{
    /// <summary>The languages whose labels are known, the default first.</summary>
    public static IReadOnlyList<SummaryLanguage> Known { get; } =
    [
        new()
        {
            Tag = "ko",
            EnglishName = "Korean",
            Summary = "요약",
            Sources = "출처",
            Headings =
            [
                "핵심 주제 및 테마",
                "공통 키워드, 트렌드 및 패턴",
                "논문별 핵심 내용",
                "다양한 분야에 대한 영향",
                "결론 및 향후 전망",
            ],
        },
        new()
        {
            Tag = "en",
            EnglishName = "English",
            Summary = "Summary",
            Sources = "Sources",
            Headings =
            [
                "Main topics and themes",
                "Common keywords, trends and patterns",
                "Key points of each paper",
                "Impact on various fields",
                "Conclusion and outlook",
            ],
        },
        new()
        {
            Tag = "ja",
            EnglishName = "Japanese",
            Summary = "要約",
            Sources = "出典",
            Headings = ["主要なテーマ", "共通のキーワードと傾向", "各論文の要点", "さまざまな分野への影響", "結論と今後の展望"],
        },
        new()
        {
            Tag = "zh",
            EnglishName = "Chinese (Simplified)",
            Summary = "摘要",
            Sources = "来源",
            Headings = ["核心主题", "共同关键词与趋势", "各论文要点", "对各领域的影响", "结论与展望"],
        },
        new()
        {
            Tag = "de",
            EnglishName = "German",
            Summary = "Zusammenfassung",
            Sources = "Quellen",
            Headings =
            [
                "Zentrale Themen",
                "Gemeinsame Schlagwörter, Trends und Muster",
                "Kernaussagen der einzelnen Arbeiten",
                "Auswirkungen auf verschiedene Bereiche",
                "Fazit und Ausblick",
            ],
        },
        new()
        {
            Tag = "fr",
            EnglishName = "French",
            Summary = "Résumé",
            Sources = "Sources",
            Headings =
            [
                "Thèmes principaux",
                "Mots-clés, tendances et motifs communs",
                "Points clés de chaque article",
                "Impact sur différents domaines",
                "Conclusion et perspectives",
            ],
        },
        new()
        {
            Tag = "es",
            EnglishName = "Spanish",
            Summary = "Resumen",
            Sources = "Fuentes",
            Headings =
            [
                "Temas principales",
                "Palabras clave, tendencias y patrones comunes",
                "Puntos clave de cada artículo",
                "Impacto en distintos campos",
                "Conclusión y perspectivas",
            ],
        },
    ];
}
