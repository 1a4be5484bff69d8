using System.Globalization;

namespace DailyInsights.Core.Tests.Reports;

/// <summary>
/// A made-up digest of 200 papers in 25 categories with all that makes a digest hard to read: titles as long as the longest real ones, in
/// several scripts and with formulas, a paper of 3,000 authors, categories of one paper beside one of 60.
/// </summary>
internal static class LargeDigest
{
    public const int Papers = 200;

    private static readonly string[] Categories =
    [
        "Large Language Models", "Computer Vision", "Retrieval-Augmented Generation and Knowledge Grounding", "자연어 처리", "画像生成と編集",
        "تعلم الآلة", "Reinforcement Learning", "Robotics 🤖", "Speech/Audio", "Graph Neural Networks", "C++ | Code Generation", "Safety & Alignment",
        "Medical Imaging", "Time Series", "Recommender Systems", "Optimization ($\\ell_1$)", "Quantum Computing", "AI for Science: Chemistry, Biology",
        "Human-Computer Interaction", "Data-Centric AI", "Federated Learning", "Explainability", "Video Generation", "..\\hidden/..", "Other",
    ];

    private static readonly string[] Titles =
    [
        "Empirical Sampling of Wool and Linearisation of Grass -- A Simple and Efficient Flock-Space Model Order Reduction Approach for Computational Shepherding in Large-Deformation Hyperelastic Meadows",
        "Collaborative Flock Reasoning Engineering (CAFRE): A Three-Party Design Methodology for Systematically Engineering Sheepdogs with Subject Matter Experts, Developers, and Helper Dogs",
        "Pro$^2$Herd: $\\mathcal{O}(n\\log n)$ Bounds for $\\ell_0$-Regularised Flocks with $\\alpha$-Potential Games_and_More",
        "대규모 언어 모델의 사실성 향상을 위한 검색 증강 생성과 한국어 말뭉치의 품질에 관한 실증적 연구: 양 떼를 세는 방법을 중심으로",
        "羊の群れを数えるための大規模視覚言語モデルにおける注意機構の解析と効率的な推論手法の提案",
        "تحسين نماذج اللغة الكبيرة لعد الأغنام في المراعي الواسعة باستخدام التعلم المعزز العميق",
        "🐑 SheepBench 🎉: Do Models Count What They See? A 24/7 Study <of> C++ & \"Rust\" [Extended|Version] *with* `code`",
        "GPT-4o System Card",
        "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverordnungsverwaltung: On Words Longer than Context",
        "=SUM(A1:A9) as a Title, or: Why Spreadsheets Should Not Obey",
    ];

    /// <param name="real">Titles to take first, such as the longest real ones.</param>
    public static InsightReport Report(IReadOnlyList<string>? real = null)
    {
        var papers = Enumerable.Range(0, Papers).Select(i => Paper(i, real ?? [])).ToArray();
        var summaries = papers.GroupBy(static p => p.Category!).Select(static (g, i) => Summary(g.Key, [.. g], i)).ToArray();
        return new InsightReport
        {
            Date = Digests.Day,
            Language = "en",
            Picture = "paper_2031-05-06.png",
            Summaries = summaries,
            Ledger = new Ledger
            {
                PapersIn = Papers + 3,
                PapersOut = Papers,
                Merged = 2,
                LeftOut = [new LeftOutPaper("3105.99999", Titles[1], "It was announced on another day.")],
                Categorized = [new EngineShare(Engine.Model("tiny:1b"), 190), new EngineShare(Engine.Keywords, 10)],
                Summarized = [new EngineShare(Engine.Model("tiny:1b"), Papers)],
                Calls = 61,
                Retries = 2,
                InputTokens = 812_345,
                OutputTokens = 91_234,
                Duration = TimeSpan.FromSeconds(192),
            },
            Problems = [new Problem("ModelUnavailable", "The summary of 'Other' was made without the language model: 'tiny:1b' did not answer.")],
        };
    }

    private static Paper Paper(int number, IReadOnlyList<string> real)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"3105.{number:00000}");
        // Sixty of one category, then less and less: as on a real day.
        var category = number < 60 ? 0 : number < 100 ? 1 : number < 125 ? 2 : number < Papers - 22 ? 3 + (number % 6) : 3 + (number - Papers + 22);
        var title = number < real.Count ? real[number] : string.Create(CultureInfo.InvariantCulture, $"{Titles[number % Titles.Length]} ({number})");
        var authors = number == 7 ? 3000 : 1 + (number * 7 % 23);
        return new()
        {
            Id = id,
            Title = title,
            Abstract = "Sheep are counted by night. " + title,
            Authors = [.. Enumerable.Range(1, authors).Select(n => string.Create(CultureInfo.InvariantCulture, $"Ann-Kathrin van der Ember {n}"))],
            Url = "https://arxiv.org/abs/" + id,
            PdfUrl = "https://arxiv.org/pdf/" + id,
            PrimarySubject = "cs.LG",
            Subjects = ["cs.LG", "cs.CL"],
            Upvotes = number % 3 == 0 ? number * 11 : null,
            Category = Categories[category],
        };
    }

    private static CategorySummary Summary(string category, Paper[] papers, int number) => new()
    {
        Category = category,
        Emoji = ((string[])["🩵", "🎉", "✈️", "🐱"])[number % 4],
        Language = "en",
        Papers = papers,
        SummarizedBy = Engine.Model("tiny:1b"),
        Checks = new SummaryChecks { Papers = papers.Length, PapersCovered = papers.Length, Statements = papers.Length + 4, StatementsConfirmed = papers.Length + 3, StatementsDropped = number % 2 },
        Sections =
        [
            .. Enum.GetValues<SummaryPart>().Select(part => new SummarySection(part, part == SummaryPart.KeyPoints
                ? [.. papers.Select(static p => new SummaryStatement($"It is shown that {p.Title} counts $n^2$ sheep in half of the time.", [p.Id]))]
                : [
                    new SummaryStatement($"All {papers.Length} papers ask how sheep are counted where the meadow is larger than the memory of those who count.", [.. papers.Select(static p => p.Id)])
                    {
                        IsUnverified = part == SummaryPart.Impact,
                    },
                ])),
        ],
    };
}
