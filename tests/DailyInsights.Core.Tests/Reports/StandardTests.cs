using DailyInsights.Reports;

namespace DailyInsights.Core.Tests.Reports;

public sealed class StandardTests
{
    public static TheoryData<string> Languages => ["ko", "en", "ja", "zh", "de", "fr", "es", "pt-BR"];

    [Theory, MemberData(nameof(Languages))]
    public void A_report_comes_back_with_all_that_the_layout_shows(string language)
    {
        var report = Digests.Full(language);
        var again = ReportReader.Parse(ReportWriter.Write(report), "x.md");

        Assert.Equal(report.Ledger, again.Ledger);
        Assert.Equal(report.Summaries[0].Papers, again.Summaries[0].Papers);
        Assert.Equal(report.Summaries[1].Papers, again.Summaries[1].Papers);
        Assert.Equal(report.Summaries[0].Sections, again.Summaries[0].Sections);
        Assert.Equal(report with { Language = again.Language, Summaries = [.. report.Summaries.Select(s => s with { Language = again.Language })] }, again);
    }

    [Fact]
    public void The_layout_is_as_it_is_described()
    {
        var lines = ReportWriter.Write(Digests.Full("en")).Split('\n');

        Assert.Equal("# Daily Artificial Intelligence Insights : Papers · 2031-05-06", lines[0]);
        Assert.Contains("**Papers** 3 · **Categories** 2 · **Categorized by** keywords · **Summarized by** tiny:1b|x", lines);
        Assert.Contains("![How the papers spread over the categories](paper_2031-05-06.png)", lines);
        Assert.Equal(
            "- [🐱 Small Models (2)](#-small-models-2): 양을 세는 연구 100% · \\[1\\] \\* not a list, \\<b>not bold\\</b>",
            lines.First(static l => l.StartsWith("- [", StringComparison.Ordinal)));
        Assert.Contains("## ✈️ Weather & Sea (1)", lines);
        Assert.Equal(
            SummaryLanguage.Find("en").Headings,
            lines.SkipWhile(static l => l != "## 🐱 Small Models (2)").Where(static l => l.StartsWith("### ", StringComparison.Ordinal)).Take(5).Select(static l => l[4..]));
        Assert.Contains("- 양을 세는 연구 100% [[1]](https://arxiv.org/abs/3105.00001v2) [2]", lines);
        Assert.Contains("   Ann Ember, Bo Field\\, Jr. · *cs.CV* · Upvotes 1,234 · [PDF](https://arxiv.org/pdf/3105.00001v2)", lines);
        Assert.Contains("- Key \\#1 \\# two [[1]](https://arxiv.org/abs/3105.00001v2) *(unverified)*", lines);
        Assert.Contains("| Papers in | 5 |", lines);
        Assert.Contains("| Category | Score | Papers covered | Statements confirmed | Statements dropped |", lines);
        Assert.Contains("| 🐱 Small Models | 0.67 | 1 / 2 | 5 / 6 | 1 |", lines);
        Assert.Contains("- **Lost \\*\\*one\\*\\*** (https\\://example.org/\\(lost\\)): The abstract was empty: nothing to go by.", lines);
    }

    [Fact]
    public void Three_thousand_authors_are_ten_names_and_a_number()
    {
        var report = Digests.Full("en");
        var paper = report.Summaries[0].Papers[0] with { Authors = [.. Enumerable.Range(1, 3303).Select(static i => $"Author {i}")] };
        report = report with { Summaries = [report.Summaries[0] with { Papers = [paper, report.Summaries[0].Papers[1]] }, report.Summaries[1]] };

        var text = ReportWriter.Write(report);

        Assert.Contains("Author 9, Author 10 and 3,293 more · ", text, StringComparison.Ordinal);
        var read = ReportReader.Parse(text, "x.md");
        Assert.Equal((10, 3303), (read.Summaries[0].Papers[0].Authors.Count, read.Summaries[0].Papers[0].AuthorCount));
        Assert.Null(read.Summaries[0].Papers[1].AuthorCount);
        Assert.Equal(text, ReportWriter.Write(read));
        Assert.Equal(read, ReportReader.Parse(ReportWriter.Write(read, ReportFormat.Json), "x.json"));
    }

    [Theory]
    [InlineData(10, null, "Author 10\n")]
    [InlineData(11, null, "Author 11\n")]
    [InlineData(12, null, "Author 10 and 2 more\n")]
    [InlineData(10, 11, "Author 10 and 1 more\n")]
    [InlineData(3, 60, "Author 3 and 57 more\n")]
    [InlineData(3, 2, "Author 3\n")]
    [InlineData(0, 60, "Key\n")]
    public void Authors_that_are_not_named_are_counted_however_many_are_known(int known, int? count, string expected)
    {
        var report = Digests.Full("en");
        var paper = report.Summaries[1].Papers[0] with { Title = "Key", Url = null, Authors = [.. Enumerable.Range(1, known).Select(static i => $"Author {i}")], AuthorCount = count };
        report = report with { Summaries = [report.Summaries[1] with { Papers = [paper], SummarizedBy = null }], Ledger = null };

        var text = ReportWriter.Write(report);

        Assert.Contains(expected, text, StringComparison.Ordinal);
        Assert.Equal(text, ReportWriter.Write(ReportReader.Parse(text, "x.md")));
    }

    [Fact]
    public void Headings_of_a_summary_taken_over_stand_below_its_own()
    {
        var text = With("# One\n\ntext\n\nTwo\n===\n\n### Three\n\n- # in a list\n\n```\n## 🐱 not a heading (3)\n```").Split('\n');

        Assert.Contains("### 요약", text);
        Assert.Contains("#### One", text);
        Assert.Contains("#### Two", text);
        Assert.Contains("##### Three", text);
        Assert.DoesNotContain("===", text);
        Assert.Equal(2, ReportReader.Parse(string.Join('\n', text), "x.md").Summaries.Count);
    }

    [Theory]
    [InlineData("```\nnever closed")]
    [InlineData("<div>\n\n<details>\n\nnever closed")]
    [InlineData("<!-- never closed")]
    [InlineData("<script>\nnever closed")]
    [InlineData("**never closed [and] (this | that")]
    [InlineData("> quote\n> ```\n> code")]
    [InlineData("- list\n\n  ~~~~\n  code")]
    public void What_a_summary_leaves_open_does_not_reach_out_of_it(string body)
    {
        var report = ReportReader.Parse(With(body), "x.md");

        Assert.Equal(["Small Models", "Weather & Sea"], report.Categories);
        Assert.Equal(3, report.Papers.Count);
        Assert.NotNull(report.Ledger);
    }

    [Fact]
    public void An_empty_digest_is_still_a_report()
    {
        var report = new InsightReport { Date = Digests.Day, Summaries = [], Language = "en", Ledger = new Ledger { PapersIn = 0, PapersOut = 0 } };

        Assert.Equal(report, ReportReader.Parse(ReportWriter.Write(report), "x.md"));
    }

    private static string With(string body)
    {
        var report = Digests.Full();
        return ReportWriter.Write(report with { Summaries = [report.Summaries[0] with { Sections = [], Body = body }, report.Summaries[1]] });
    }
}
