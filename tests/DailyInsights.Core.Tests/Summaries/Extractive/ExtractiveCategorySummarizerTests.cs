using System.Text.Json;
using DailyInsights.Categorization;
using DailyInsights.Core.Tests.Support;
using DailyInsights.Summaries;

namespace DailyInsights.Core.Tests.Summaries.Extractive;

public sealed class ExtractiveCategorySummarizerTests
{
    private static readonly Category Vision = new("Computer Vision", "✈️");

    private const string First =
        "Counting boats in fog is hard, because most of them are grey. We propose Fogcount, a detector that reads shadows (e.g. on water) "
        + "instead of hulls. Fogcount finds 81.5 % of the boats, against 62.0 % for the best baseline. The method could help small harbours.";

    private const string Second =
        "Boats are seldom photographed from above. This paper presents a data set of 4,000 boats seen from balloons, cf. Fig. 2. "
        + "Detectors trained on it improve by 7.3 points on boats in fog. We release it, which enables comparison.";

    [Fact]
    public void The_five_parts_come_in_order_and_none_is_empty()
    {
        var summary = Summarize(Make(1, First), Make(2, Second));
        Assert.Equal(Enum.GetValues<SummaryPart>(), summary.Sections.Select(static s => s.Part));
        Assert.All(summary.Sections, static s => Assert.NotEmpty(s.Statements));
        Assert.Equal(Engine.Extractive, summary.SummarizedBy);
        Assert.Equal("Computer Vision", summary.Category);
        Assert.Equal("✈️", summary.Emoji);
    }

    [Fact]
    public void Each_part_says_what_its_heading_promises()
    {
        var summary = Summarize(Make(1, First), Make(2, Second));
        Assert.Equal("Counting boats in fog is hard, because most of them are grey.", Part(summary, SummaryPart.Themes)[0].Text);
        Assert.StartsWith("Keywords: ", Part(summary, SummaryPart.Trends)[0].Text, StringComparison.Ordinal);
        Assert.Contains("boats", Part(summary, SummaryPart.Trends)[0].Text, StringComparison.OrdinalIgnoreCase);
        Assert.Equal("We propose Fogcount, a detector that reads shadows (e.g. on water) instead of hulls.", Part(summary, SummaryPart.KeyPoints)[0].Text);
        Assert.Contains(Part(summary, SummaryPart.KeyPoints), static s => s.Text == "This paper presents a data set of 4,000 boats seen from balloons, cf. Fig. 2.");
        Assert.Contains(Part(summary, SummaryPart.Impact), static s => s.Text is "The method could help small harbours." or "We release it, which enables comparison.");
        Assert.Contains(Part(summary, SummaryPart.Conclusion), static s => s.Text.Contains('%', StringComparison.Ordinal) || s.Text.Contains("7.3", StringComparison.Ordinal));
    }

    [Fact]
    public void A_paper_without_an_abstract_is_named_and_marked()
    {
        var summary = Summarize(Make(1, First), Make(2, null), Make(3, "  "));
        Assert.Equal(
            [("(no abstract given)", "2"), ("(no abstract given)", "3")],
            Part(summary, SummaryPart.KeyPoints).TakeLast(2).Select(static s => (s.Text, Assert.Single(s.PaperIds))));
        Assert.Equal(3, summary.Papers.Count);
    }

    [Fact]
    public void A_category_without_any_abstract_says_so_of_each_paper_and_nothing_else()
    {
        var summary = Summarize(Make(1, null) with { Title = "Counting boats" }, Make(2, null) with { Title = "Losing sheep" });
        Assert.Equal(SummaryPart.KeyPoints, Assert.Single(summary.Sections).Part);
        Assert.Equal(["1", "2"], Part(summary, SummaryPart.KeyPoints).SelectMany(static s => s.PaperIds));
        Assert.All(Statements(summary), static s => Assert.Equal("(no abstract given)", s.Text));
    }

    [Fact]
    public void A_single_sentence_goes_to_the_key_points()
    {
        var summary = Summarize(Make(1, "We count boats."));
        Assert.Equal("We count boats.", Assert.Single(Part(summary, SummaryPart.KeyPoints)).Text);
        Assert.DoesNotContain(summary.Sections, static s => s.Part is SummaryPart.Themes or SummaryPart.Impact or SummaryPart.Conclusion);
    }

    [Fact]
    public void Papers_with_one_abstract_share_a_statement()
    {
        var summary = Summarize(Make(1, "We count boats."), Make(2, "We count  boats."), Make(3, First), Make(4, First), Make(5, First), Make(6, First), Make(7, First));
        AssertSound(summary);
        Assert.Contains(Part(summary, SummaryPart.KeyPoints), static s => s.Text == "We count boats." && s.PaperIds.Count == 2);
    }

    [Theory]
    [InlineData("ko", "주요 키워드: ")]
    [InlineData("en", "Keywords: ")]
    [InlineData("ja", "キーワード: ")]
    [InlineData("zh", "关键词: ")]
    [InlineData("de", "Schlagwörter: ")]
    [InlineData("fr", "Mots-clés : ")]
    [InlineData("es", "Palabras clave: ")]
    [InlineData("fi", "Keywords: ")]
    public void The_fixed_words_are_in_the_language_asked_for(string tag, string start)
    {
        var summary = new ExtractiveCategorySummarizer(tag).Summarize(new PaperGroup(Vision, [Make(1, First), Make(2, Second)]), TestContext.Current.CancellationToken);
        Assert.Equal(tag, summary.Language);
        Assert.StartsWith(start, Part(summary, SummaryPart.Trends)[0].Text, StringComparison.Ordinal);
        Assert.Equal("Paper 1", summary.Papers[0].Title);
    }

    [Fact]
    public void A_tag_that_is_none_is_refused() =>
        Assert.Equal("LanguageTagInvalid", Assert.Throws<InsightException>(static () => new ExtractiveCategorySummarizer("not a tag")).ErrorId);

    [Theory]
    [InlineData("See https://example.org/x for boats.")]
    [InlineData("We count <b>boats</b> now.")]
    [InlineData("We count [boats](http://example.org) now.")]
    [InlineData("<script>alert(1)</script> We count boats.")]
    public void Sentences_with_addresses_or_markup_are_not_quoted(string hostile)
    {
        var summary = Summarize(Make(1, hostile + " " + First), Make(2, hostile));
        Assert.DoesNotContain(Statements(summary), s => s.Text.Contains(hostile, StringComparison.Ordinal));
        Assert.Equal("(no sentence to quote)", Part(summary, SummaryPart.KeyPoints)[^1].Text);
    }

    [Theory]
    [InlineData("word ", 400_000)]
    [InlineData("A. ", 700_000)]
    [InlineData("(((((", 400_000)]
    [InlineData("$", 2_000_000)]
    [InlineData("\ud800", 2_000_000)]
    [InlineData("We propose boats! ", 100_000)]
    [InlineData("한국어 문장입니다. ", 200_000)]
    public void Two_megabytes_of_text_change_nothing_but_their_own_lines(string piece, int times)
    {
        var flood = string.Concat(Enumerable.Repeat(piece, times));
        var summary = Summarize(Make(1, flood), Make(2, First));
        AssertSound(summary);
        Assert.All(Statements(summary), static s => Assert.InRange(s.Text.Length, 1, 1_000));
        Assert.Contains(Part(summary, SummaryPart.KeyPoints), static s => s.Text.StartsWith("We propose Fogcount", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Categories_come_in_their_order_with_every_paper()
    {
        var groups = new[] { new PaperGroup(Vision, [Make(1, First)]), new PaperGroup(new Category("LLM", "🚀"), [Make(2, Second), Make(3, null)]) };
        var events = new Events();
        var summaries = new List<CategorySummary>();
        await foreach (var summary in new ExtractiveCategorySummarizer("en").SummarizeAsync(groups, events, TestContext.Current.CancellationToken))
            summaries.Add(summary);
        Assert.Equal(["Computer Vision", "LLM"], summaries.Select(static s => s.Category));
        Assert.Equal(["1", "2", "3"], summaries.SelectMany(static s => s.Papers).Select(static p => p.Id));
        Assert.Equal(2, events.All.OfType<RunEvent.Advanced>().Count());
    }

    [Fact]
    public async Task A_cancelled_run_stops()
    {
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in new ExtractiveCategorySummarizer("en").SummarizeAsync([new PaperGroup(Vision, [Make(1, First)])], null, stop.Token))
            {
            }
        });
    }

    [Fact]
    public void Two_thousand_real_papers_are_all_told_of_in_whole_sentences_without_repeats()
    {
        var categorizer = new KeywordPaperCategorizer();
        var papers = File.ReadLines(SharedData.Require("data/papers/papers-2000.jsonl"))
            .Select(static (line, i) =>
            {
                using var json = JsonDocument.Parse(line);
                return PaperInput.Read(json.RootElement, $"line {i + 1}");
            })
            .ToList();
        foreach (var group in papers.GroupBy(p => categorizer.Choose(p).Name))
        {
            var summary = Summarize([.. group]);
            AssertSound(summary);
            Assert.Equal(summary, Summarize([.. group]));
        }
    }

    /// <summary>What holds for every extractive summary.</summary>
    private static void AssertSound(CategorySummary summary)
    {
        var papers = summary.Papers.ToDictionary(static p => p.Id);
        Assert.Equal(summary.Sections.Select(static s => s.Part).Order(), summary.Sections.Select(static s => s.Part));
        Assert.All(summary.Sections, static s => Assert.NotEmpty(s.Statements));

        var told = Part(summary, SummaryPart.KeyPoints).SelectMany(static s => s.PaperIds).ToHashSet();
        Assert.Empty(papers.Keys.Except(told));

        var quotes = Statements(summary).Where(static s => s.PaperIds.Count > 0 && s.Text is not "(no abstract given)" and not "(no sentence to quote)").ToList();
        foreach (var quote in quotes)
        {
            foreach (var id in quote.PaperIds)
            {
                var text = TextRules.OneLine(papers[id].Abstract);
                var at = text.IndexOf(quote.Text, StringComparison.Ordinal);
                Assert.True(at >= 0, $"'{quote.Text}' does not stand in the abstract of {id}.");
                // Whole: it begins where a sentence can begin and ends where one can end.
                Assert.True(at == 0 || text[at - 1] == ' ' || char.IsPunctuation(text[at - 1]) || text[at - 1] == '$', quote.Text);
                var end = at + quote.Text.Length;
                Assert.True(end == text.Length || ".!?。)\"”'’]".Contains(quote.Text[^1], StringComparison.Ordinal), quote.Text);
            }
        }

        var keys = quotes.Select(static s => PaperIdentity.NormalizeTitle(s.Text)).ToList();
        Assert.Equal(keys.Count, keys.Distinct().Count());
    }

    private static CategorySummary Summarize(params Paper[] papers) =>
        new ExtractiveCategorySummarizer("en").Summarize(new PaperGroup(Vision, papers), TestContext.Current.CancellationToken);

    private static ValueList<SummaryStatement> Part(CategorySummary summary, SummaryPart part) => summary.Sections.Single(s => s.Part == part).Statements;

    private static IEnumerable<SummaryStatement> Statements(CategorySummary summary) => summary.Sections.SelectMany(static s => s.Statements);

    private static Paper Make(int number, string? text) => new()
    {
        Id = number.ToString(System.Globalization.CultureInfo.InvariantCulture),
        Title = "Paper " + number,
        Abstract = text,
    };
}
