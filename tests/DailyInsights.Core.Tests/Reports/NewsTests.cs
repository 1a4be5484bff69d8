using System.Text.RegularExpressions;
using DailyInsights.Reports;

namespace DailyInsights.Core.Tests.Reports;

/// <summary>A digest of news speaks of articles, not of papers.</summary>
public sealed class NewsTests
{
    [Theory]
    [InlineData("en", "[Pp]aper", "How the articles spread over the categories", "| Articles in this digest | 3 |", "### Key points of each article")]
    [InlineData("ko", "논문", "분야별 기사 분포", "| 실린 기사 | 3 |", "### 기사별 핵심 내용")]
    [InlineData("ja", "論文", "分野ごとの記事の分布", "| 掲載した記事 | 3 |", "### 各記事の要点")]
    [InlineData("zh", "论文", "文章在各类别中的分布", "| 收录的文章 | 3 |", "### 各文章要点")]
    [InlineData("de", "Arbeit", "Verteilung der Artikel auf die Kategorien", "| Artikel in dieser Übersicht | 3 |", "### Kernaussagen der einzelnen Artikel")]
    [InlineData("fr", "scientifique", "Répartition des articles par catégorie", "| Articles dans ce résumé | 3 |", "### Points clés de chaque article")]
    [InlineData("es", "científico", "Distribución de los artículos por categoría", "| Artículos en este resumen | 3 |", "### Puntos clave de cada artículo")]
    public void The_words_of_a_digest_of_news_are_of_articles(string language, string papers, params string[] said)
    {
        var report = News(language);

        var text = ReportWriter.Write(report);

        Assert.All(said, s => Assert.Contains(s, text, StringComparison.Ordinal));
        // The names of files keep their form, and so do texts from outside.
        Assert.DoesNotMatch(papers, Regex.Replace(text, @"^(?:- |\d+\. |!\[).*$", "", RegexOptions.Multiline));
        Assert.DoesNotMatch(papers, CategoryChart.Of(report).ToSvg());
        Assert.Equal(text, ReportWriter.Write(ReportReader.Parse(text, "x.md")));
    }

    [Fact]
    public void What_was_written_of_news_with_the_words_of_papers_is_read_with_all_it_says()
    {
        var text = ReportWriter.Write(News("en"));
        var before = text.Replace("rticles", "apers", StringComparison.Ordinal).Replace("article", "paper", StringComparison.Ordinal)
            .Replace("| Aapers", "| Papers", StringComparison.Ordinal).Replace("**Aapers", "**Papers", StringComparison.Ordinal);
        Assert.Contains("| Papers in this digest | 3 |", before, StringComparison.Ordinal);

        Assert.Equal(text, ReportWriter.Write(ReportReader.Parse(before, "x.md")));
    }

    private static InsightReport News(string language)
    {
        var report = Digests.Full(language);
        return report with
        {
            Kind = PaperKind.News,
            Title = InsightReport.NewsTitle,
            Summaries = [.. report.Summaries.Select(static s => s with { Kind = PaperKind.News, Papers = [.. s.Papers.Select(static p => p with { Kind = PaperKind.News })] })],
        };
    }
}
