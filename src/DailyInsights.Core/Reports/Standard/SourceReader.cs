using System.Globalization;
using System.Text.RegularExpressions;
using DailyInsights.Reports.Text;

namespace DailyInsights.Reports.Standard;

/// <summary>Reads the list of sources that <see cref="CategoryWriter"/> writes.</summary>
internal static partial class SourceReader
{
    public static ValueList<Paper> Read(ReadOnlySpan<string> lines, string category, PaperKind kind, ReportLabels labels)
    {
        var papers = new List<Paper>();
        foreach (var line in lines)
        {
            if (Item().Match(line) is { Success: true } match)
                papers.Add(Source(line[match.Length..], category, kind));
            else if (papers.Count > 0 && line.AsSpan().Trim().Length > 0)
                papers[^1] = WithDetails(papers[^1], line.Trim(), labels);
        }

        return papers;
    }

    private static Paper Source(string line, string category, PaperKind kind)
    {
        var hasDetails = line.EndsWith('\\') && (line.Length - line.TrimEnd('\\').Length) % 2 == 1;
        if (hasDetails)
            line = line[..^1];
        return Link(line) is var (title, url)
            ? PaperLines.Paper(title, url, category, kind)
            : PaperLines.Paper(MarkdownText.Unescape(line), null, category, kind);
    }

    private static Paper WithDetails(Paper paper, string line, ReportLabels labels)
    {
        foreach (var detail in line.Split(" · "))
        {
            if (Link(detail) is ("PDF", var pdf))
            {
                paper = paper with { PdfUrl = pdf };
            }
            else if (detail.Length > 2 && detail[0] == '*' && detail[^1] == '*')
            {
                var subject = MarkdownText.Unescape(detail.AsSpan(1, detail.Length - 2));
                paper = paper with { PrimarySubject = subject, Subjects = [subject] };
            }
            else if (detail.StartsWith(labels.Upvotes + " ", StringComparison.Ordinal)
                && int.TryParse(detail.AsSpan(labels.Upvotes.Length + 1), NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var upvotes))
            {
                paper = paper with { Upvotes = upvotes };
            }
            else
            {
                paper = AuthorNames.Read(paper, detail, labels);
            }
        }

        return paper;
    }

    private static (string Text, string Url)? Link(string markdown)
    {
        if (!markdown.StartsWith('['))
            return null;

        var close = MarkdownText.IndexOfUnescaped(markdown, ']');
        if (close < 0 || close + 2 >= markdown.Length || markdown[close + 1] != '(' || MarkdownText.IndexOfUnescaped(markdown, ')', close + 2) != markdown.Length - 1)
            return null;
        return (MarkdownText.Unescape(markdown.AsSpan(1, close - 1)), MarkdownText.Unescape(markdown.AsSpan((close + 2)..^1)));
    }

    [GeneratedRegex(@"^[0-9]+\. ", RegexOptions.CultureInvariant)]
    private static partial Regex Item();
}
