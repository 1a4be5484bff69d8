namespace DailyInsights.Core.Tests.Reports;

/// <summary>Small made-up digests.</summary>
internal static class Digests
{
    public static readonly DateOnly Day = new(2031, 5, 6);

    public static Paper Paper(string title, string? url, string category = "Small Models", params string[] authors) => new()
    {
        Id = PaperIdentity.Of(title, url),
        Title = title,
        Url = url,
        Category = category,
        Authors = authors,
    };

    public static InsightReport Full(string language = "ko")
    {
        var first = Paper("Counting (and Losing) Sheep: 3D Flocks", "https://arxiv.org/abs/3105.00001v2", authors: ["Ann Ember", "Bo Field, Jr."]) with
        {
            Version = 2,
            PrimarySubject = "cs.CV",
            Subjects = ["cs.CV"],
            Upvotes = 1234,
            PdfUrl = "https://arxiv.org/pdf/3105.00001v2",
        };
        var second = Paper("Sheep without an address", null);
        var third = Paper("Rain, again?", "https://example.org/rain?a=1&copy=2;(x),y:z'", "Weather & Sea");
        return new InsightReport
        {
            Date = Day,
            Language = language,
            Picture = "paper_2031-05-06.png",
            Summaries =
            [
                new CategorySummary
                {
                    Category = "Small Models",
                    Emoji = "🐱",
                    Language = language,
                    Papers = [first, second],
                    SummarizedBy = Engine.Model("tiny:1b|x"),
                    Checks = new SummaryChecks { Papers = 2, PapersCovered = 1, Statements = 6, StatementsConfirmed = 5, StatementsDropped = 1 },
                    Sections =
                    [
                        new SummarySection(SummaryPart.Themes, [new SummaryStatement("양을 세는 연구 100%", [first.Id, second.Id]), new SummaryStatement("[1] * not a list, <b>not bold</b>", [])]),
                        new SummarySection(SummaryPart.Trends, [new SummaryStatement("Trend", [second.Id])]),
                        new SummarySection(SummaryPart.KeyPoints, [new SummaryStatement("Key #1 # two", [first.Id]) { IsUnverified = true }]),
                        new SummarySection(SummaryPart.Impact, [new SummaryStatement("Impact_on_fields", [])]),
                        new SummarySection(SummaryPart.Conclusion, [new SummaryStatement("- ends \\", [])]),
                    ],
                },
                new CategorySummary
                {
                    Category = "Weather & Sea",
                    Emoji = "✈️",
                    Language = language,
                    Papers = [third],
                    SummarizedBy = Engine.Model("tiny:1b|x"),
                    Body = "Some *text*\n\n- of a\n\n- list",
                },
            ],
            Ledger = new Ledger
            {
                PapersIn = 5,
                PapersOut = 3,
                Merged = 1,
                LeftOut = [new LeftOutPaper("https://example.org/(lost)", "Lost **one**", "The abstract was empty: nothing to go by.")],
                Categorized = [new EngineShare(Engine.Keywords, 2), new EngineShare(null, 1)],
                Summarized = [new EngineShare(Engine.Model("tiny:1b|x"), 3)],
                Calls = 4,
                Retries = 1,
                InputTokens = 123_456,
                OutputTokens = 789,
                Cost = 0.0123m,
                Duration = TimeSpan.FromMilliseconds(41_300),
            },
            Problems = [new Problem("ModelUnavailable", "One *call* failed.")],
        };
    }
}
