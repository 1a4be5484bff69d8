using System.Diagnostics;
using System.Globalization;
using System.Xml.Linq;
using DailyInsights.Charting.Fonts;
using DailyInsights.Core.Tests.Support;
using DailyInsights.Reports;

namespace DailyInsights.Core.Tests.Reports;

public sealed class ChartTests : IDisposable
{
    private static readonly ChartOptions WithoutFonts = new() { Fonts = FontCollection.FromFiles() };

    private readonly TempFolder _folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_title_is_listed_where_there_is_room()
    {
        var texts = Texts(CategoryChart.Of(Many(("A", 12), ("B", 3), ("C", 1))).ToSvg(WithoutFonts));

        Assert.Equal(16, texts.Count(static t => t.StartsWith("Paper ", StringComparison.Ordinal)));
        Assert.DoesNotContain(texts, static t => t.StartsWith("… +", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(1400, 1200)]
    [InlineData(1400, 2400)]
    [InlineData(2000, 800)]
    public void Titles_without_room_are_counted_so_that_the_sum_is_right(int width, int height)
    {
        (string Name, int Count)[] categories = [("A", 1500), ("B", 300), ("C", 150), ("D", 40), ("E", 8), ("F", 2)];

        var texts = Texts(CategoryChart.Of(Many(categories)).ToSvg(WithoutFonts with { Width = width, Height = 600, MostHeight = height }));

        foreach (var (name, count) in categories)
        {
            var listed = texts.Count(t => t.StartsWith($"Paper {name} ", StringComparison.Ordinal));
            Assert.InRange(listed, 1, 41);
            if (listed < count)
                Assert.Contains("… +" + (count - listed).ToString(CultureInfo.InvariantCulture), texts);
        }
    }

    [Fact]
    public void No_number_is_shown_that_counts_a_count()
    {
        // Long titles of wide letters, for which more was thought to fit than does.
        (string Name, int Count)[] categories = [("A", 30), ("B", 28), ("C", 26), ("D", 5)];
        for (var height = 300; height < 900; height += 50)
        {
            var texts = Texts(CategoryChart.Of(Many(categories)).ToSvg(WithoutFonts with { Width = 1000, Height = height, MostHeight = height }));
            var hidden = categories.Select(c => c.Count - texts.Count(t => t.StartsWith($"Paper {c.Name} ", StringComparison.Ordinal))).ToArray();

            Assert.All(
                texts.Where(static t => t.StartsWith("… +", StringComparison.Ordinal)),
                t => Assert.Contains(int.Parse(t.AsSpan(3), CultureInfo.InvariantCulture), hidden));
        }
    }

    [Fact]
    public void More_categories_than_lines_are_still_all_drawn_or_counted()
    {
        var chart = CategoryChart.Of(Many([.. Enumerable.Range(0, 300).Select(static i => ($"C{i}", 2))]));

        var texts = Texts(chart.ToSvg(WithoutFonts));

        Assert.DoesNotContain(texts, static t => t.StartsWith("Paper ", StringComparison.Ordinal));
        Assert.Contains("600", texts);
    }

    [Fact]
    public async Task What_was_stopped_before_is_not_drawn()
    {
        using var stopped = new CancellationTokenSource();
        await stopped.CancelAsync();
        var chart = CategoryChart.Of(Digests.Full());
        var file = Path.Combine(_folder.Path, "a.svg");

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => chart.ToSvgAsync(WithoutFonts, stopped.Token));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => chart.ToPngAsync(WithoutFonts, stopped.Token));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => PictureFile.WriteAsync(chart, file, WithoutFonts, stopped.Token));
        Assert.False(File.Exists(file));
    }

    [Fact]
    public async Task Stopping_does_not_wait_for_a_drawing_to_end()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There are no named pipes in the file system.");
        // Reading this font does not end before somebody writes to it.
        var endless = Path.Combine(_folder.Path, "endless.ttf");
        using (var pipe = Process.Start("mkfifo", [endless]))
            await pipe.WaitForExitAsync(Cancel);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancel);

        var export = ReportExporter.ExportAsync(
            Digests.Full(),
            new ExportOptions { Path = _folder.Path, Formats = [ReportFormat.Html], Pictures = [PictureFormat.Svg], Chart = new() { Fonts = FontCollection.FromFiles(endless) } },
            cancellationToken: stop.Token);
        Assert.False(export.IsCompleted);
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => export.WaitAsync(TimeSpan.FromSeconds(20), Cancel));
        Assert.Equal(["endless.ttf"], Directory.GetFileSystemEntries(_folder.Path).Select(Path.GetFileName));
        await using var release = new FileStream(endless, FileMode.Open, FileAccess.Write);
    }

    private static IEnumerable<Paper> Many(params (string Name, int Count)[] categories) =>
        categories.SelectMany(static c => Enumerable.Range(0, c.Count).Select(i => Digests.Paper($"Paper {c.Name} {i}", null, c.Name)));

    private static string[] Texts(string svg) =>
        [.. XDocument.Parse(svg).Descendants().Where(static e => e.Name.LocalName == "text").Select(static e => e.Value)];
}
