using System.Globalization;
using System.Text;

namespace DailyInsights.Core.Tests.Sources.Arxiv;

/// <summary>Answers of the arXiv API with invented papers, in the forms of both generations of its server.</summary>
internal static class ArxivAnswers
{
    public const string Old = """
        <?xml version="1.0" encoding="UTF-8"?>
        <feed xmlns="http://www.w3.org/2005/Atom">
          <link href="http://arxiv.org/api/query?search_query%3Dall%3Ax" rel="self" type="application/atom+xml"/>
          <title type="html">ArXiv Query: search_query=all:x&amp;id_list=&amp;start=0&amp;max_results=10</title>
          <id>http://arxiv.org/api/abc</id>
          <updated>2018-02-05T00:00:00-05:00</updated>
          <opensearch:totalResults xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/">28637</opensearch:totalResults>
          <opensearch:startIndex xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/">20</opensearch:startIndex>
          <opensearch:itemsPerPage xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/">10</opensearch:itemsPerPage>
          <entry>
            <id>http://arxiv.org/abs/math/0502287v2</id>
            <updated>2008-01-17T03:05:51Z</updated>
            <published>2005-02-14T10:36:34-05:00</published>
            <title>Invented structures on
          invented manifolds &amp; $\alpha &lt; 1$</title>
            <summary>  In this article, we invent
        structures.

          They have a second paragraph.
        </summary>
            <author>
              <name>Anna  Invented</name>
              <arxiv:affiliation xmlns:arxiv="http://arxiv.org/schemas/atom">Nowhere</arxiv:affiliation>
            </author>
            <author><name>Bj&#246;rn Made-Up</name></author>
            <arxiv:doi xmlns:arxiv="http://arxiv.org/schemas/atom">10.1000/xyz</arxiv:doi>
            <link title="doi" href="http://dx.doi.org/10.1000/xyz" rel="related"/>
            <arxiv:comment xmlns:arxiv="http://arxiv.org/schemas/atom">12 pages,
          no figures</arxiv:comment>
            <arxiv:journal_ref xmlns:arxiv="http://arxiv.org/schemas/atom">J. Inv. 1 (2005) 1</arxiv:journal_ref>
            <link href="http://arxiv.org/abs/math/0502287v2" rel="alternate" type="text/html"/>
            <link title="pdf" href="http://arxiv.org/pdf/math/0502287v2" rel="related" type="application/pdf"/>
            <arxiv:primary_category xmlns:arxiv="http://arxiv.org/schemas/atom" term="math.DG" scheme="http://arxiv.org/schemas/atom"/>
            <category term="math.DG" scheme="http://arxiv.org/schemas/atom"/>
            <category term="hep-th" scheme="http://arxiv.org/schemas/atom"/>
            <category term="53C25, 53A30 (Primary); 53B20 (Secondary)" scheme="http://arxiv.org/schemas/atom"/>
          </entry>
        </feed>
        """;

    public const string Error = """
        <?xml version='1.0' encoding='UTF-8'?>
        <feed xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/" xmlns="http://www.w3.org/2005/Atom">
          <id>https://arxiv.org/</id><title>arXiv Search Results</title><updated>2026-04-12T22:59:06Z</updated>
          <opensearch:itemsPerPage>1</opensearch:itemsPerPage><opensearch:totalResults>1</opensearch:totalResults><opensearch:startIndex>0</opensearch:startIndex>
          <entry>
            <id>https://arxiv.org/api/errors#incorrect_id_format_for_zzz</id><title>Error</title><updated>2026-04-12T22:59:06Z</updated>
            <link href="https://arxiv.org/api/errors#incorrect_id_format_for_zzz" rel="alternate" type="text/html"/>
            <summary>incorrect id format for zzz</summary><author><name>arXiv api core</name></author>
          </entry>
        </feed>
        """;

    /// <summary>An answer of today's server with papers numbered from <paramref name="start"/>, of all that there are.</summary>
    public static string Page(long total, long start, int count, Func<long, DateTimeOffset>? published = null) =>
        Page(total, start, Enumerable.Range(0, count).Select(i => Id(start + i)), published is null ? null : i => published(start + i));

    /// <summary>The invented identifier of the paper at a position.</summary>
    public static string Id(long position) =>
        string.Create(CultureInfo.InvariantCulture, $"{2600 + (position / 90000) + 1:0000}.{10000 + (position % 90000):00000}");

    public static string Page(long total, long start, IEnumerable<string> ids, Func<int, DateTimeOffset>? published = null)
    {
        var text = new StringBuilder("""
            <?xml version='1.0' encoding='UTF-8'?>
            <feed xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/" xmlns:arxiv="http://arxiv.org/schemas/atom" xmlns="http://www.w3.org/2005/Atom">
              <id>https://arxiv.org/api/x</id>
              <title>arXiv Query</title>
              <updated>2026-04-30T17:33:16Z</updated>
            """);
        text.Append(CultureInfo.InvariantCulture, $"<opensearch:itemsPerPage>1</opensearch:itemsPerPage><opensearch:totalResults>{total}</opensearch:totalResults><opensearch:startIndex>{start}</opensearch:startIndex>");
        var index = 0;
        foreach (var id in ids)
        {
            var date = published?.Invoke(index) ?? new DateTimeOffset(2026, 1, 13, 10, 0, 0, TimeSpan.Zero);
            var versioned = id.Contains('v') ? id : id + "v1";
            text.Append(CultureInfo.InvariantCulture, $"""
                <entry><id>http://arxiv.org/abs/{versioned}</id><title>Invented paper {id}</title><updated>{date:s}Z</updated>
                <link href="https://arxiv.org/abs/{versioned}" rel="alternate" type="text/html"/>
                <summary>The abstract of an invented paper.</summary><category term="cs.CL"/><published>{date:s}Z</published>
                <arxiv:primary_category term="cs.CL"/><author><name>A. Nobody</name></author></entry>
                """);
            index++;
        }

        return text.Append("</feed>").ToString();
    }
}
