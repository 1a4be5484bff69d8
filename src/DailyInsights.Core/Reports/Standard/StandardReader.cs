using System.Text.RegularExpressions;
using DailyInsights.Reports.Text;
using Markdig;
using Markdig.Syntax;

namespace DailyInsights.Reports.Standard;

/// <summary>
/// Reads our own layout back: title, date, categories, papers, parts and ledger. What the layout shows shortened comes back shortened:
/// the first ten authors and their number, the primary class; abstracts and the faults that checks found are not shown and do not come back.
/// </summary>
internal static partial class StandardReader
{
    /// <param name="text">The report with line feeds only.</param>
    /// <param name="marker">The line by which it was known.</param>
    /// <param name="name">The file's name, for messages.</param>
    public static InsightReport Read(string text, StandardMarker marker, string name)
    {
        var lines = text.Split('\n');
        var headings = Headings(text, lines.Length);
        if (headings.Count == 0 || headings[0].Level != 1)
            throw ReportErrors.NotAReport(name, "it has no title ('# ') before its first category.");

        var labels = ReportLabels.Of(marker.Language, marker.Kind);
        var summaries = new List<CategorySummary>();
        Made? made = null;
        for (var i = 1; i < headings.Count; i++)
        {
            if (headings[i].Level != 2)
                continue;

            var parts = headings.Skip(i + 1).TakeWhile(static h => h.Level > 2).ToArray();
            if (CategoryReader.HeadingText().Match(headings[i].Text) is { Success: true } match)
                summaries.Add(CategoryReader.Read(match.Groups[1].Value, lines, parts, marker, name));
            else if (headings[i].Text == labels.HowMade)
                made = MadeReader.Read(lines, headings[i], parts, Spoken(lines, headings[i], labels, marker.Language));
        }

        var engine = made?.Ledger?.Summarized is [{ Engine: { } only }] ? only : null;
        return new InsightReport
        {
            Date = marker.Date,
            Kind = marker.Kind,
            Language = marker.Language,
            Title = Title(headings[0].Text),
            Picture = lines[headings[0].From..headings[0].To].Select(static l => Picture().Match(l)).FirstOrDefault(static m => m.Success) is { } picture
                ? Uri.UnescapeDataString(picture.Groups[1].Value)
                : null,
            Summaries = [.. CheckRows.Read(summaries, made?.Checks ?? []).Select(s => engine is null ? s : s with { SummarizedBy = engine })],
            Ledger = made?.Ledger,
            Problems = made?.Problems ?? [],
        };
    }

    private static List<Heading> Headings(string text, int lineCount)
    {
        // Only headings of the document itself: a summary's code or list may hold lines that look like one.
        var blocks = Markdown.Parse(text).OfType<HeadingBlock>().Where(static h => !h.IsSetext && h.Level <= 3).ToArray();
        return
        [
            .. blocks.Select((h, i) => new Heading(
                h.Level,
                text[(h.Span.Start + h.Level)..(h.Span.End + 1)].Trim(),
                h.Line + 1,
                i + 1 < blocks.Length ? blocks[i + 1].Line : lineCount)),
        ];
    }

    /// <summary>Of news, too, earlier versions spoke as of papers.</summary>
    private static ReportLabels Spoken(string[] lines, Heading made, ReportLabels labels, string language) =>
        lines[made.From..made.To].Any(l => l.StartsWith($"| {labels.PapersIn} |", StringComparison.Ordinal)) ? labels : ReportLabels.Of(language);

    private static string Title(string text)
    {
        var dot = text.LastIndexOf(" · ", StringComparison.Ordinal);
        return MarkdownText.Unescape(dot > 0 ? text.AsSpan(0, dot) : text);
    }

    [GeneratedRegex(@"^!\[[^\]]*\]\(([^()\s]+)\)$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Picture();
}

/// <summary>A heading and the lines below it up to the next one of the levels that the frame uses.</summary>
/// <param name="Level">1 to 3.</param>
/// <param name="Text">Its text, still Markdown.</param>
/// <param name="From">The first line below it.</param>
/// <param name="To">One past the last.</param>
internal sealed record Heading(int Level, string Text, int From, int To);
