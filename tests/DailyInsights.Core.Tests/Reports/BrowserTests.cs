using DailyInsights.Core.Tests.Support;
using DailyInsights.Reports;

namespace DailyInsights.Core.Tests.Reports;

public sealed class BrowserTests
{
    private const string Longest = "A title that is as long as the longest real ones are, with $\\mathcal{O}(n^2)$ and Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverordnung, 한국어와 日本語 العربية 🎉 in it, and then some more words until it is long enough to be wrapped more than once";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_page_of_hostile_and_long_texts_asks_for_nothing_complains_of_nothing_and_fits()
    {
        await using var browser = await Browser.StartAsync(Cancel);
        using var folder = new TempFolder();
        var file = folder.Write("report.html", Page());
        foreach (var width in (int[])[390, 800, 1280])
        {
            await browser.OpenAsync(file, width, dark: width == 800, Cancel);

            Assert.Equal([new Uri(file).AbsoluteUri], browser.Requests);
            Assert.Empty(browser.Complaints);
            Assert.True((int)(await browser.EvaluateAsync("document.documentElement.scrollWidth", Cancel))! <= width);
            Assert.NotEqual("rgba(0, 0, 0, 0)", (string)(await browser.EvaluateAsync("getComputedStyle(document.body).backgroundColor", Cancel))!);
            Assert.Equal(1, (int)(await browser.EvaluateAsync("[...document.querySelectorAll('figure svg')].filter(s => s.getBoundingClientRect().width > 0).length", Cancel))!);
            await browser.ShootAsync($"page-{width}", Cancel);
        }
    }

    [Fact]
    public async Task The_contents_follow_along_and_open_what_is_folded()
    {
        await using var browser = await Browser.StartAsync(Cancel);
        using var folder = new TempFolder();
        await browser.OpenAsync(folder.Write("report.html", Page()), 1280, dark: false, Cancel);

        const string Current = "document.querySelector('nav a[aria-current]').textContent";
        var first = (string)(await browser.EvaluateAsync(Current, Cancel))!;
        await browser.EvaluateAsync("document.querySelectorAll('details').forEach(d => d.open = false)", Cancel);
        var opened = await browser.EvaluateAsync(
            """
            new Promise(done => {
              addEventListener("hashchange", () => requestAnimationFrame(() => requestAnimationFrame(() =>
                done([...document.querySelectorAll("details")].map(d => d.open).lastIndexOf(true)))));
              document.querySelectorAll("nav a")[3].click();
            })
            """,
            Cancel);

        Assert.Equal("한눈에 보기", first);
        Assert.Equal(3, (int)opened!);
    }

    [Fact]
    public async Task On_paper_everything_is_open()
    {
        await using var browser = await Browser.StartAsync(Cancel);
        using var folder = new TempFolder();
        await browser.OpenAsync(folder.Write("report.html", Page()), 1280, dark: true, Cancel);

        var open = await browser.PrintAsync(Cancel);
        await browser.EvaluateAsync("document.querySelectorAll('details').forEach(d => d.open = false)", Cancel);
        var folded = await browser.PrintAsync(Cancel);

        Assert.InRange(folded.Length, open.Length * 0.9, open.Length * 1.1);
        if (Environment.GetEnvironmentVariable("DAILYINSIGHTS_SCREENSHOTS") is { Length: > 0 } kept)
            await File.WriteAllBytesAsync(Path.Combine(kept, "print.pdf"), open, Cancel);
    }

    private static string Page()
    {
        var report = Digests.Full();
        var summaries = HostileTests.Texts.Append(Longest).Select((text, i) => report.Summaries[0] with
        {
            Category = i % 2 == 0 ? text : "Category " + i,
            Papers =
            [
                Digests.Paper(text, "https://example.org/" + new string('x', 300) + i) with { Authors = [.. Enumerable.Range(1, i * 100).Select(static n => "Author " + n)] },
                Digests.Paper(Longest, null),
            ],
            Sections = i % 3 == 0 ? [] : [new SummarySection(SummaryPart.Themes, [new SummaryStatement(text, []), new SummaryStatement(Longest, [])])],
            Body = i % 3 == 0 ? "# " + text + "\n\n" + text + "\n\n```\n" + new string('w', 400) + "\n```" : null,
        });
        report = report with { Summaries = [.. summaries] };
        var chart = CategoryChart.Of(report.Summaries);
        return ReportWriter.Write(report, ReportFormat.Html, picture: new HtmlPicture(chart.ToSvg()) { Tall = chart.ToSvg(new ChartOptions { Width = 480, Height = 900 }) });
    }
}
