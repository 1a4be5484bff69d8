using System.Globalization;
using System.Text;
using System.Xml;
using DailyInsights.Sources.Arxiv;

namespace DailyInsights.Benchmarks.Sources;

/// <summary>Entries a second and bytes for arXiv pages, beside a bare XmlReader pass over the same bytes.</summary>
internal static class ArxivReadingBenchmark
{
    private const int Rounds = 7;
    private const int EntriesOfARound = 40_000;

    /// <summary>Measures pages of 200, 2,000 and 20,000 entries of both generations of arXiv's server and writes a table.</summary>
    public static void Run()
    {
        Console.WriteLine("arXiv pages, best of 7 rounds of 40,000 entries by processor time; 'bare' is XmlReader.Read() to the end with default settings");
        Console.WriteLine($"{"server",-8}{"entries",8}{"MB",8}{"bare/s",12}{"read/s",12}{"times",8}{"bare B/e",10}{"read B/e",10}");
        foreach (var isNew in new[] { true, false })
        {
            foreach (var entries in new[] { 200, 2_000, 20_000 })
            {
                var page = Page(entries, isNew);
                var best = Best(page, entries);
                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{(isNew ? "2026" : "2018"),-8}{entries,8}{page.Length / 1e6,8:0.0}{1 / best.Bare,12:0}{1 / best.Read,12:0}{best.Read / best.Bare,8:0.00}{best.BareBytes,10:0}{best.ReadBytes,10:0}"));
            }
        }
    }

    private static (double Bare, double Read, double BareBytes, double ReadBytes) Best(byte[] page, int entries)
    {
        var (bare, read) = (double.MaxValue, double.MaxValue);
        var (bareBytes, readBytes) = (0d, 0d);
        for (var round = 0; round <= Rounds; round++)
        {
            // Turn by turn, so that what else the machine does falls on both.
            var bareRound = Measure(entries, () => Bare(page), out bareBytes);
            var readRound = Measure(entries, () => Read(page, entries), out readBytes);
            // The first round warms up.
            if (round > 0)
                (bare, read) = (Math.Min(bare, bareRound), Math.Min(read, readRound));
        }

        return (bare, read, bareBytes, readBytes);
    }

    /// <summary>Processor seconds and bytes of an entry. Time on the clock would count other people's work too.</summary>
    private static double Measure(int entries, Action pass, out double bytes)
    {
        var passes = Math.Max(1, EntriesOfARound / entries);
        GC.Collect();
        var before = GC.GetAllocatedBytesForCurrentThread();
        var started = Environment.CpuUsage.TotalTime;
        for (var i = 0; i < passes; i++)
            pass();
        var seconds = (Environment.CpuUsage.TotalTime - started).TotalSeconds / passes / entries;
        bytes = (GC.GetAllocatedBytesForCurrentThread() - before) / (double)passes / entries;
        return seconds;
    }

    private static void Bare(byte[] page)
    {
        using var reader = XmlReader.Create(new MemoryStream(page));
        while (reader.Read())
        {
        }
    }

    private static void Read(byte[] page, int entries)
    {
        using var reader = ArxivAtomReader.Open(new MemoryStream(page), "benchmark");
        var count = 0;
        foreach (var paper in reader.ReadPapers())
            count += paper.Title.Length > 0 ? 1 : 0;
        if (count != entries)
            throw new InvalidOperationException($"{count} of {entries} papers were read.");
    }

    /// <summary>A page of invented papers of about the size that real ones have: 1,200 characters of abstract, five authors.</summary>
    private static byte[] Page(int entries, bool isNew)
    {
        var text = new StringBuilder();
        text.Append(isNew
            ? "<?xml version='1.0' encoding='UTF-8'?>\n<feed xmlns:opensearch=\"http://a9.com/-/spec/opensearch/1.1/\" xmlns:arxiv=\"http://arxiv.org/schemas/atom\" xmlns=\"http://www.w3.org/2005/Atom\">\n"
            : "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\">\n");
        text.Append(CultureInfo.InvariantCulture, $"  <opensearch:totalResults xmlns:opensearch=\"http://a9.com/-/spec/opensearch/1.1/\">{entries}</opensearch:totalResults>\n");
        for (var i = 0; i < entries; i++)
            text.Append(isNew ? NewEntry(i) : OldEntry(i));
        return Encoding.UTF8.GetBytes(text.Append("</feed>\n").ToString());
    }

    private static string NewEntry(int number) => string.Create(CultureInfo.InvariantCulture, $"""
          <entry>
            <id>http://arxiv.org/abs/{Id(number)}v1</id>
            <title>Invented Paper {number}: A Title of the Length That Titles of Papers on Learning Tend to Have</title>
            <updated>2026-04-29T17:59:01Z</updated>
            <link href="https://arxiv.org/abs/{Id(number)}v1" rel="alternate" type="text/html"/>
            <link href="https://arxiv.org/pdf/{Id(number)}v1" rel="related" type="application/pdf" title="pdf"/>
            <summary>{string.Join(' ', Sentences(number))}</summary>
            <category term="cs.CL" scheme="http://arxiv.org/schemas/atom"/>
            <category term="cs.LG" scheme="http://arxiv.org/schemas/atom"/>
            <published>2026-04-29T17:59:01Z</published>
            <arxiv:comment>15 pages, 3 figures</arxiv:comment>
            <arxiv:primary_category term="cs.CL"/>
        {Authors()}
          </entry>

        """);

    private static string OldEntry(int number) => string.Create(CultureInfo.InvariantCulture, $"""
          <entry>
            <id>http://arxiv.org/abs/{Id(number)}v1</id>
            <updated>2018-01-17T03:05:51Z</updated>
            <published>2018-01-17T03:05:51Z</published>
            <title>Invented Paper {number}: A Title of the Length That Titles of Papers on
          Learning Tend to Have</title>
            <summary>  {string.Join('\n', Sentences(number))}
        </summary>
        {Authors()}
            <arxiv:comment xmlns:arxiv="http://arxiv.org/schemas/atom">15 pages, 3 figures</arxiv:comment>
            <link href="http://arxiv.org/abs/{Id(number)}v1" rel="alternate" type="text/html"/>
            <link title="pdf" href="http://arxiv.org/pdf/{Id(number)}v1" rel="related" type="application/pdf"/>
            <arxiv:primary_category xmlns:arxiv="http://arxiv.org/schemas/atom" term="math.DG" scheme="http://arxiv.org/schemas/atom"/>
            <category term="math.DG" scheme="http://arxiv.org/schemas/atom"/>
            <category term="53D10, 53D15" scheme="http://arxiv.org/schemas/atom"/>
          </entry>

        """);

    private static string Id(int number) => string.Create(CultureInfo.InvariantCulture, $"2604.{10000 + number:00000}");

    private static string Authors() => string.Join('\n', Enumerable.Range(1, 5).Select(static i => $"    <author>\n      <name>Author Invented {i}</name>\n    </author>"));

    private static IEnumerable<string> Sentences(int number) => Enumerable.Range(0, 16).Select(i =>
        i % 8 == 7 ? "It holds for all $\\alpha &lt; 1$ and, in the café of Zürich, beyond it as well &amp; more."
            : string.Create(CultureInfo.InvariantCulture, $"We show in experiment {number + i} that the invented method is better by {i} points."));
}
