using DailyInsights.Summaries;

namespace DailyInsights.Core.Tests.Summaries.Checks;

public sealed class SummaryCheckerTests
{
    private static readonly Paper[] Papers =
    [
        new Paper
        {
            Id = "a",
            Title = "ZetaNet: Sparse Attention for Long Documents",
            Abstract = "We train on 1.2 million documents and three languages. ZetaNet-7B reaches 97.3% on LongBench, twice as fast as GPT-4o, with 7B parameters. It uses mixture of experts.",
        },
        new Paper { Id = "b", Title = "A Survey", Abstract = "We review 1,024 papers from 2019-2024 about graph neural networks (5-10 layers)." },
    ];

    [Theory]
    [InlineData("ZetaNet-7B는 LongBench에서 97.3%를 달성했습니다.", "a")]
    [InlineData("120만 개의 문서와 3개 언어로 학습하여 GPT-4o보다 2배 빠릅니다.", "a")]
    [InlineData("70억 개의 매개변수를 가진 모델입니다.", "a")]
    [InlineData("이 논문은 MoE 구조와 sparse attention을 사용합니다.", "a")]
    [InlineData("2019년부터 2024년까지의 논문 1024편을 검토하며 GNN의 5~10개 층을 다룹니다.", "b")]
    [InlineData("2편의 논문은 모두 LLM과 AI의 발전을 보여줍니다.", "a", "b")]
    [InlineData("이 분야의 논문 2편은 새로운 방법을 다룹니다.")]
    public void What_stands_in_the_abstracts_is_confirmed(string text, params string[] papers) => Assert.Empty(Faults(text, papers));

    [Theory]
    [InlineData("ZetaNet은 98.3%의 정확도를 보였습니다.", "figure: 98.3", "a")]
    [InlineData("이 논문은 1,024개의 표본을 사용했습니다.", "figure: 1,024", "a")]
    [InlineData("매개변수는 7만 개입니다.", "figure: 7만", "a")]
    [InlineData("이 모델은 ImageNet에서 평가되었습니다.", "name: ImageNet", "a")]
    [InlineData("이 모델은 LLaMA-3보다 우수한 성능을 보입니다.", "name: LLaMA-3", "a")]
    [InlineData("ZetaNet은 긴 문서를 다루는 방법입니다.", "name: ZetaNet", "b")]
    [InlineData("This statement is written in English although Korean was asked for.", "language: This statement is written in English although Korean was ask…", "a")]
    [InlineData("这句话是用中文写的，而不是用韩文写的。", "language: 这句话是用中文写的，而不是用韩文写的。", "a")]
    public void What_does_not_is_found(string text, string fault, params string[] papers) => Assert.Equal([fault], Faults(text, papers));

    [Fact]
    public void A_statement_that_is_marked_counts_as_confirmed_nowhere()
    {
        // Its markup was taken away and what is left looks well, but the reader sees the mark.
        SummarySection[] sections = [new(SummaryPart.KeyPoints, [new SummaryStatement("좋은 방법입니다.", ["a"]), new SummaryStatement("굵게", ["a"]) { IsUnverified = true }])];

        Assert.Equal(1, new SummaryChecker([Papers[0]], SummaryLanguage.Find("ko")).Score(sections, 0).StatementsConfirmed);
    }

    [Theory]
    [InlineData("좋은 방법입니다. <b>굵게</b>")]
    [InlineData("자세한 내용은 https://evil.example/x 를 보세요.")]
    [InlineData("자세한 내용은 [여기](javascript:alert)를 보세요.")]
    [InlineData("## 제목입니다")]
    [InlineData("그림 ![그림](x.png) 입니다.")]
    [InlineData("좋은 방법입니다 &lt;script&gt;")]
    public void Markup_is_found(string text) => Assert.Contains(Faults(text, "a"), static f => f.StartsWith("markup: ", StringComparison.Ordinal));

    [Theory]
    [InlineData("ja", "この論文は新しい手法を提案し、長い文書を扱います。", true)]
    [InlineData("ja", "本文提出了一种用于处理长文档的新方法并进行了广泛的实验验证。", false)]
    [InlineData("zh", "本文提出了一种用于处理长文档的新方法。", true)]
    [InlineData("zh", "この論文は新しい手法をていあんし、ながいぶんしょをあつかいます。", false)]
    [InlineData("de", "Diese Arbeit stellt ein Verfahren für lange Dokumente vor.", true)]
    [InlineData("en", "이 논문은 긴 문서를 위한 방법을 제안합니다.", false)]
    [InlineData("ru", "Работа предлагает новый метод для длинных документов.", true)]
    [InlineData("ru", "This work proposes a method for long documents.", false)]
    public void The_script_must_be_that_of_the_language(string language, string text, bool fits)
    {
        var checks = Check(language, new SummaryStatement(text, ["a"]));
        Assert.Equal(fits, !checks.Faults.Any(static f => f.StartsWith("language", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("en", "This work proposes a method for long documents and shows that it is fast.", "en")]
    [InlineData("de", "Die Arbeit stellt ein Verfahren vor, mit dem lange Dokumente verarbeitet werden und das auch schnell ist.", "de")]
    [InlineData("fr", "Les auteurs proposent une méthode pour les longs documents, qui est rapide avec peu de données dans cette tâche.", "fr")]
    [InlineData("es", "El trabajo propone un método para los documentos largos y muestra que es rápido con pocos datos.", "es")]
    [InlineData("it", "Il lavoro propone un metodo per i documenti lunghi e mostra che è veloce nella pratica, anche con pochi dati.", "it")]
    [InlineData("pt", "O trabalho propõe um método para documentos longos e mostra que não é lento em dados com ruído.", "pt")]
    [InlineData("nl", "Het artikel beschrijft een methode voor lange documenten die ook met weinig data door iedereen te gebruiken is.", "nl")]
    public void Languages_of_latin_script_are_told_apart(string what, string text, string language)
    {
        foreach (var asked in new[] { "en", "de", "fr", "es", "it", "pt", "nl", "de-CH" })
        {
            var found = Check(asked, new SummaryStatement(text, ["a"])).Faults.Any(static f => f.StartsWith("language", StringComparison.Ordinal));
            Assert.Equal((what, asked, !asked.StartsWith(language, StringComparison.Ordinal)), (what, asked, found));
        }
    }

    [Theory]
    [InlineData("de", "„Attention Is All You Need for the Rest of Us and Beyond“ stellt ein neues Verfahren vor.")]
    [InlineData("de", "ZetaNet, LongBench, GPT-4o.")]
    [InlineData("fr", "« Scaling Laws for the Many » est une étude des lois d'échelle.")]
    [InlineData("sv", "Arbetet presenterar en metod för långa dokument och visar att den är snabb.")]
    [InlineData("da", "Artiklen præsenterer en metode for lange dokumenter og viser, at den er hurtig.")]
    [InlineData("vi", "Bài báo trình bày một phương pháp cho tài liệu dài và cho thấy nó nhanh.")]
    [InlineData("pl", "Praca przedstawia metodę dla długich dokumentów i pokazuje, że jest szybka.")]
    public void What_is_not_surely_another_language_is_left_alone(string language, string text) =>
        Assert.DoesNotContain(Check(language, new SummaryStatement(text, ["a"])).Faults, static f => f.StartsWith("language", StringComparison.Ordinal));

    [Fact]
    public void English_is_found_where_a_language_of_unknown_words_was_asked_for() => Assert.Contains(
        Check("sv", new SummaryStatement("This work proposes a method for long documents and shows that they are fast.", ["a"])).Faults,
        static f => f.StartsWith("language", StringComparison.Ordinal));

    [Fact]
    public void A_fault_is_quoted_in_part_only() =>
        Assert.All(Check("en", new SummaryStatement("It uses A" + new string('B', 1500) + ".", ["a"])).Faults, static f => Assert.InRange(f.Length, 1, 100));

    [Fact]
    public void The_score_counts_papers_covered_and_statements_confirmed()
    {
        var checks = Check("ko", new SummaryStatement("이 논문은 97.3%를 달성했습니다.", ["a"]), new SummaryStatement("정확도는 12%입니다.", ["a"]));
        Assert.Equal((2, 1, 2, 1), (checks.Papers, checks.PapersCovered, checks.Statements, checks.StatementsConfirmed));
        Assert.Equal(0.5, checks.Score);
        Assert.Equal(["figure: 12", "coverage: b"], checks.Faults);
    }

    private static SummaryChecks Check(string language, params SummaryStatement[] statements) => SummaryChecker.Check(new CategorySummary
    {
        Category = "LLM",
        Emoji = "🚀",
        Papers = [.. Papers],
        Sections = [new SummarySection(SummaryPart.KeyPoints, [.. statements])],
        Language = language,
    });

    private static IEnumerable<string> Faults(string text, params string[] papers) =>
        Check("ko", new SummaryStatement(text, [.. papers])).Faults.Where(static f => !f.StartsWith("coverage", StringComparison.Ordinal));
}
