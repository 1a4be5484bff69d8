using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using DailyInsights.Core.Tests.Support;
using DailyInsights.Reports;

namespace DailyInsights.Core.Tests.Reports;

public sealed class IndexTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_digest_has_a_day_in_the_calendar_and_a_place_in_the_list()
    {
        using var folder = await FolderAsync();

        var page = new HtmlParser().ParseDocument(await File.ReadAllTextAsync(await ReportIndex.WriteAsync(folder.Path, cancellationToken: Cancel), Cancel));

        Assert.Equal("ko", page.DocumentElement.GetAttribute("lang"));
        Assert.Equal(["2031-06", "2031-05"], page.QuerySelectorAll("caption").Select(static c => c.TextContent));
        Assert.Equal(
            ["2031-06-05/Papers_2031-06-05_report.html", "2031-05-06/Papers_2031-05-06_report.html", "2031-05-07/Papers_2031-05-07_report.html"],
            page.QuerySelectorAll("td a").Select(static a => a.GetAttribute("href")));
        Assert.Equal(["2031-06-05", "2031-05-07", "2031-05-06"], page.QuerySelectorAll("article h2 a").Select(static a => a.TextContent));
        // The sixth of May 2031 is a Tuesday.
        Assert.Equal(1, page.QuerySelectorAll("td").First(static t => t.QuerySelector("a[href*='2031-05-06']") is not null).Index());
        Assert.Single(page.QuerySelectorAll("script"));
        Assert.Equal(["wide", "tall"], page.QuerySelectorAll("main > figure > svg").Select(static s => s.ClassName));
        Assert.Equal("분야별 비중의 변화", page.QuerySelector("figure svg title")!.TextContent);
        Assert.Empty(page.QuerySelectorAll("img, link, iframe, b"));
    }

    [Fact]
    public async Task One_digest_is_no_trend_and_none_is_drawn_where_none_is_wanted()
    {
        using var folder = await FolderAsync();
        var without = await File.ReadAllTextAsync(await ReportIndex.WriteAsync(folder.Path, new IndexOptions { Chart = null }, cancellationToken: Cancel), Cancel);
        Directory.Delete(Path.Combine(folder.Path, "2031-05-07"), recursive: true);
        Directory.Delete(Path.Combine(folder.Path, "2031-06-05"), recursive: true);
        var one = await File.ReadAllTextAsync(await ReportIndex.WriteAsync(folder.Path, cancellationToken: Cancel), Cancel);

        Assert.DoesNotContain("<figure", without, StringComparison.Ordinal);
        Assert.DoesNotContain("<figure", one, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_search_finds_a_title_from_a_file_on_disk()
    {
        await using var browser = await Browser.StartAsync(Cancel);
        using var folder = await FolderAsync();
        await browser.OpenAsync(await ReportIndex.WriteAsync(folder.Path, cancellationToken: Cancel), 390, dark: false, Cancel);

        const string Shown = "[...document.querySelectorAll('li')].filter(l => l.checkVisibility()).map(l => l.textContent).join('|')";
        Assert.Equal("", (string)(await browser.EvaluateAsync(Shown, Cancel))!);
        Assert.Equal("Rain, again?", (string)(await TypeAsync("rain 2031-05-07"))!);
        Assert.Equal("", (string)(await TypeAsync("nothing like it"))!);
        Assert.False((bool)(await browser.EvaluateAsync("document.querySelector('[role=status]').hidden", Cancel))!);
        Assert.Single(browser.Requests);
        Assert.Empty(browser.Complaints);
        Assert.True((int)(await browser.EvaluateAsync("document.documentElement.scrollWidth", Cancel))! <= 390);
        await TypeAsync("");
        await browser.ShootAsync("index-390", Cancel);
        await browser.OpenAsync(Path.Combine(folder.Path, ReportIndex.FileName), 1280, dark: true, Cancel);
        await TypeAsync("rain");
        await browser.ShootAsync("index-1280", Cancel);

        Task<System.Text.Json.Nodes.JsonNode?> TypeAsync(string text) => browser.EvaluateAsync(
            $"(() => {{ const b = document.querySelector('input'); b.value = '{text}'; b.dispatchEvent(new Event('input')); return {Shown}; }})()",
            Cancel);
    }

    private static async Task<TempFolder> FolderAsync()
    {
        var folder = new TempFolder();
        foreach (var days in (int[])[0, 1, 30])
        {
            await ReportExporter.ExportAsync(
                Digests.Full() with { Date = Digests.Day.AddDays(days), Title = "Digest <b>bold</b>" },
                new ExportOptions { Path = folder.Path, Pictures = [], Formats = [ReportFormat.Json, ReportFormat.Html] },
                cancellationToken: Cancel);
        }

        return folder;
    }
}
