using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using DailyInsights.Core.Tests.Support;
using DailyInsights.Reports;
using Markdig;

namespace DailyInsights.Core.Tests.Reports;

/// <summary>Whatever a stranger writes comes out as the text it is, in every format.</summary>
public sealed class HostileTests
{
    public static readonly string[] Texts =
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "</summary></details><h1>Hi",
        "[click](javascript:alert(1))",
        "![x](https://evil.example/t.png)",
        "<https://evil.example> https://evil.example www.evil.example",
        "[//]: # (DailyInsights report 1; date=1999-01-01; kind=news; language=en)",
        "[1]: https://evil.example",
        "**unclosed *bold _and_ ~~gone `code",
        "``two`` ticks ` and \\` more \\",
        "a | b || c |",
        "=1+1|cmd' /C calc'!A0",
        "=== --- ***",
        "- [ ] task",
        "1. one",
        "2) two",
        "# one ## two #",
        "+ plus",
        "> quote",
        "&lt;b&gt; &copy; &#42; AT&T; R&D",
        "$\\alpha$-divergence \\( x_1^2 \\) $$\\begin{x}$$",
        "C:\\temp\\*.* ..\\..\\etc/passwd",
        "snake_case _under_ __init__ a*b*c",
        "(parentheses) (https://evil.example)",
        "Ends with empty parentheses ()",
        "{{handlebars}} {% liquid %} :smile: @someone #1",
        "한국어 제목 العربية 日本語 🎉 e\u0301",
        "\"quotes\" 'single' “curly”",
        "~~~",
        "---",
        "***",
        "```",
        "\\",
        "\\\\",
        "a · b · c",
        "line\nbreak\r\n\r\n## and a heading",
    ];

    public static TheoryData<string> All => [.. Texts];

    [Theory, MemberData(nameof(All))]
    public void A_title_comes_back_from_both_layouts(string title)
    {
        var shown = TextRules.OneLine(title);
        foreach (var layout in Enum.GetValues<ReportLayout>())
        {
            var report = With(title);
            var again = ReportReader.Parse(ReportWriter.Write(report, layout: layout), "x.md");

            Assert.Equal([shown, shown], again.Papers.Select(static p => p.Title));
            Assert.Equal(["https://example.org/1", null], again.Papers.Select(static p => p.Url));
            Assert.Equal([shown], again.Categories);
        }
    }

    [Theory, MemberData(nameof(All))]
    public void A_statement_comes_back_from_the_standard_layout(string text)
    {
        var report = With(text);

        var again = ReportReader.Parse(ReportWriter.Write(report), "x.md");

        var statement = Assert.Single(Assert.Single(Assert.Single(again.Summaries).Sections).Statements);
        Assert.Equal(TextRules.OneLine(text), statement.Text);
        Assert.Equal(Digests.Day, again.Date);
        Assert.Equal(report.Problems.Count, again.Problems.Count);
        Assert.Equal(TextRules.OneLine(text), again.Ledger!.LeftOut[0].Title);
        Assert.Equal(TextRules.OneLine(text), again.Ledger.Summarized[0].Engine!.Name);
    }

    [Theory, MemberData(nameof(All))]
    public void In_html_it_is_text_and_nothing_else(string text)
    {
        var page = new HtmlParser().ParseDocument(ReportWriter.Write(With(text), ReportFormat.Html));
        var shown = TextRules.OneLine(text);

        IsHarmless(page);
        Assert.Equal(2, page.QuerySelectorAll("main ol > li").Count(li => li.TextContent.TrimStart().StartsWith(shown, StringComparison.Ordinal)));
        Assert.Contains(page.QuerySelectorAll("main ul > li"), li => li.TextContent.StartsWith(shown + " [1]", StringComparison.Ordinal));
        Assert.Contains(shown, page.QuerySelectorAll("main h2").Select(static h => h.TextContent).First(static t => t.EndsWith("(2)", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Equal(["/", "https://example.org/1"], page.QuerySelectorAll("main a").Select(static a => a.GetAttribute("href")![0] == '#' ? "/" : a.GetAttribute("href")!).Distinct());
    }

    [Theory, MemberData(nameof(All))]
    public void A_summary_in_markdown_stays_harmless(string body)
    {
        var report = With("Title");
        report = report with { Summaries = [report.Summaries[0] with { Sections = [], Body = "text\n\n" + body + "\n\nmore " + body }] };

        IsHarmless(new HtmlParser().ParseDocument(ReportWriter.Write(report, ReportFormat.Html)));
        foreach (var layout in Enum.GetValues<ReportLayout>())
        {
            // Anyone's renderer, raw HTML on.
            var html = Markdown.ToHtml(ReportWriter.Write(report, layout: layout));
            var page = new HtmlParser().ParseDocument("<main>" + html);
            Assert.Empty(page.QuerySelectorAll("script, img:not([src^=paper]), iframe, [onerror], a[href^='javascript:']"));
            // The earlier system's layout lets a summary's own headings through.
            Assert.True(layout == ReportLayout.Classic || page.QuerySelectorAll("h1").Length == 1);
        }
    }

    [Fact]
    public async Task In_a_picture_it_is_text()
    {
        var report = With("x");
        report = report with { Summaries = [.. Texts.Select((t, i) => report.Summaries[0] with { Category = t + i, Papers = [report.Summaries[0].Papers[0] with { Title = t }] })] };
        var chart = CategoryChart.Of(report);

        var page = new HtmlParser().ParseDocument(ReportWriter.Write(report, ReportFormat.Html, picture: new HtmlPicture(chart.ToSvg())));
        Assert.NotEmpty(page.QuerySelectorAll("figure svg path"));
        IsHarmless(page);

        using var folder = new TempFolder();
        var result = await ReportExporter.ExportAsync(report with { Ledger = null }, new ExportOptions { Path = folder.Path, Pictures = [PictureFormat.Svg] }, cancellationToken: TestContext.Current.CancellationToken);
        Assert.All(result.Files, f => Assert.StartsWith(folder.Path + Path.DirectorySeparatorChar + "2031-05-06", f, StringComparison.Ordinal));
    }

    [Fact]
    public void A_picture_from_a_stranger_is_stripped_of_all_that_acts()
    {
        const string Svg = "<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'><script>alert(1)</script><foreignObject><b/></foreignObject>"
            + "<image href='https://evil.example'/><a href='javascript:x'><text>t</text></a><path d='M0 0' fill='url(https://evil.example)' style='x'/></svg>";

        var page = new HtmlParser().ParseDocument(ReportWriter.Write(With("x"), ReportFormat.Html, picture: new HtmlPicture(Svg)));

        IsHarmless(page);
        Assert.Empty(page.QuerySelectorAll("svg image, svg a, svg [style], svg [fill]"));
        Assert.Empty(page.QuerySelectorAll("svg foreignObject"));
        Assert.Null(new HtmlParser().ParseDocument(ReportWriter.Write(With("x"), ReportFormat.Html, picture: new HtmlPicture("<!DOCTYPE x><svg/>"))).QuerySelector("svg"));
    }

    private static void IsHarmless(IDocument page)
    {
        Assert.Single(page.QuerySelectorAll("script"));
        Assert.Equal("BODY", page.QuerySelector("script")!.ParentElement!.TagName);
        Assert.Empty(page.QuerySelectorAll("img, iframe, object, embed, form, base, link, video, audio"));
        Assert.DoesNotContain(page.All.SelectMany(static e => e.Attributes), static a => a.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase) || a.Name == "style");
        Assert.All(page.QuerySelectorAll("a").Select(static a => a.GetAttribute("href")), static h => Assert.Matches("^(https?://|#)", h));
        Assert.Single(page.QuerySelectorAll("h1"));
        var policy = page.QuerySelector("meta[http-equiv=Content-Security-Policy]")!.GetAttribute("content")!;
        Assert.StartsWith("default-src 'none'", policy, StringComparison.Ordinal);
        foreach (var inline in page.QuerySelectorAll("style, script"))
        {
            var hash = Convert.ToBase64String(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(inline.TextContent)));
            Assert.Contains($"-src 'sha256-{hash}'", policy, StringComparison.Ordinal);
        }
    }

    private static InsightReport With(string text)
    {
        var paper = Digests.Paper("x", "https://example.org/1") with { Title = text, Authors = [text], PrimarySubject = text };
        return new InsightReport
        {
            Date = Digests.Day,
            Picture = "paper_2031-05-06.png",
            Summaries =
            [
                new CategorySummary
                {
                    Category = text,
                    Emoji = "🎉",
                    Papers = [paper, paper with { Id = "other", Url = "javascript:alert(1)", Authors = [] }],
                    Sections = [new SummarySection(SummaryPart.Themes, [new SummaryStatement(text, [paper.Id, "other", "unknown"])])],
                },
            ],
            Ledger = new Ledger
            {
                PapersIn = 3,
                PapersOut = 2,
                LeftOut = [new LeftOutPaper(text, text, text)],
                Summarized = [new EngineShare(Engine.Model(TextRules.OneLine(text)), 2)],
            },
            Problems = [new Problem("X", text)],
        };
    }
}
