using System.Diagnostics;
using System.Globalization;
using DailyInsights.Charting.Fonts;
using DailyInsights.Reports;

namespace DailyInsights.Benchmarks.Reports;

/// <summary>How long a report of 100 papers in 12 categories takes to write in each format, and what memory it takes on the way.</summary>
public static class ReportBench
{
    private const int Papers = 100;
    private const int Categories = 12;
    private const int WarmUps = 5;
    private const int Runs = 20;

    private static readonly string[] Words =
        "learning sparse graphs with robust prompts towards faithful video models under shift by contrastive agents for clinical speech and code".Split(' ');

    /// <summary>Measures and prints a line for each format.</summary>
    /// <returns>0.</returns>
    public static int Run()
    {
        var report = Report();
        var only600 = new ChartOptions { MostHeight = 600 };
        var svg = CategoryChart.Of(report.Summaries).ToSvg();
        var picture = new HtmlPicture(svg) { Tall = CategoryChart.Of(report.Summaries).ToSvg(new ChartOptions { Width = HtmlPicture.TallWidth, Height = 440 }) };

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Papers} papers in {report.Summaries.Count} categories; median of {Runs} after {WarmUps} to warm up"));
        Console.WriteLine($"{"",-36}{"ms",10}{"KiB allocated",16}{"KiB written",14}");
        Measure("Markdown, Standard", () => ReportWriter.Write(report).Length);
        Measure("Markdown, Classic", () => ReportWriter.Write(report, layout: ReportLayout.Classic).Length);
        Measure("HTML, its pictures drawn before", () => ReportWriter.Write(report, ReportFormat.Html, picture: picture).Length);
        Measure("JSON", () => ReportWriter.Write(report, ReportFormat.Json).Length);
        Measure("SVG, up to 1400 x 1200", () => CategoryChart.Of(report).ToSvg().Length);
        if (FontCollection.OfThisMachine.IsEmpty)
        {
            Console.WriteLine("There is no font on this machine, so no PNG was drawn.");
            return 0;
        }

        Measure("PNG, up to 1400 x 1200", () => CategoryChart.Of(report).ToPng().Length);
        Measure("MD + HTML + JSON + PNG, into files", () => Export(report));
        Measure("PNG, 1400 x 600", () => CategoryChart.Of(report).ToPng(only600).Length);
        return 0;
    }

    /// <summary>All that a daily digest writes, its pictures drawn anew, and the files with it.</summary>
    private static int Export(InsightReport report)
    {
        var folder = Directory.CreateTempSubdirectory("DailyInsights-bench-").FullName;
        try
        {
            var options = new ExportOptions { Path = folder, Formats = [ReportFormat.Markdown, ReportFormat.Html, ReportFormat.Json] };
            return (int)ReportExporter.ExportAsync(report, options).GetAwaiter().GetResult().Files.Sum(static f => new FileInfo(f).Length);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Measure(string name, Func<int> work)
    {
        for (var i = 0; i < WarmUps; i++)
            work();

        var times = new double[Runs];
        var bytes = new double[Runs];
        var written = 0;
        for (var i = 0; i < Runs; i++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var start = Stopwatch.GetTimestamp();
            written = work();
            times[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            bytes[i] = GC.GetAllocatedBytesForCurrentThread() - before;
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-36}{Median(times),10:0.00}{Median(bytes) / 1024,16:#,0}{written / 1024.0,14:#,0.0}"));
    }

    private static double Median(double[] values)
    {
        Array.Sort(values);
        return (values[values.Length / 2] + values[(values.Length - 1) / 2]) / 2;
    }

    private static InsightReport Report()
    {
        var papers = Enumerable.Range(0, Papers).Select(Paper).ToArray();
        var summaries = papers.GroupBy(static p => p.Category!).Select(static g => new CategorySummary
        {
            Category = g.Key,
            Emoji = "🚀",
            Language = "en",
            Papers = [.. g],
            SummarizedBy = Engine.Extractive,
            Sections =
            [
                .. Enum.GetValues<SummaryPart>().Select(part => new SummarySection(
                    part,
                    [.. g.Take(part == SummaryPart.KeyPoints ? int.MaxValue : 3).Select(static p => new SummaryStatement(p.Abstract![..160], [p.Id]))])),
            ],
        }).ToArray();
        return new InsightReport
        {
            Date = new DateOnly(2031, 5, 6),
            Language = "en",
            Picture = "paper_2031-05-06.png",
            Summaries = summaries,
            Ledger = new Ledger { PapersIn = Papers, PapersOut = Papers, Duration = TimeSpan.FromSeconds(3) },
        };
    }

    private static Paper Paper(int number)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"3105.{number:00000}");
        return new()
        {
            Id = id,
            Title = Text(number, 9),
            // As many letters as an abstract on arXiv has.
            Abstract = Text(number + 7, 200),
            Authors = [.. Enumerable.Range(1, 1 + (number % 7)).Select(n => string.Create(CultureInfo.InvariantCulture, $"Author Number {number}-{n}"))],
            Url = "https://arxiv.org/abs/" + id,
            PrimarySubject = "cs.LG",
            Subjects = ["cs.LG"],
            // A few large categories and many small ones, as on a real day.
            Category = string.Create(CultureInfo.InvariantCulture, $"Category {(number < Categories ? number : number * number % 101 % Categories * (number % 3) / 2)}"),
        };
    }

    private static string Text(int seed, int words) =>
        string.Join(' ', Enumerable.Range(0, words).Select(i => Words[((seed * 31) + (i * i * 7) + (i * (seed % 11))) % Words.Length]));
}
