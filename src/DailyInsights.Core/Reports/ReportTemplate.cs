using System.Globalization;
using System.Text;
using DailyInsights.Reports.Standard;
using DailyInsights.Reports.Text;
using HandlebarsDotNet;
using HandlebarsDotNet.Compiler;

namespace DailyInsights.Reports;

/// <summary>
/// A user's own layout of a Markdown report, in Handlebars syntax (<see href="https://handlebarsjs.com/guide/"/>): <c>{{title}}</c> is
/// replaced by the title, escaped for Markdown, and <c>{{#each categories}}…{{/each}}</c> is repeated for each category.
/// </summary>
/// <remarks>
/// Names: <c>title</c>, <c>date</c>, <c>kind</c>, <c>language</c>, <c>picture</c>, <c>papers</c> and <c>papersIn</c> (numbers),
/// <c>categories</c>, <c>problems</c>. In a category: <c>emoji</c>, <c>name</c>, <c>count</c>, <c>summary</c> (Markdown; write
/// <c>{{{summary}}}</c>), <c>parts</c>, <c>papers</c>. In a part: <c>heading</c>, <c>statements</c>, each with <c>text</c> and, in the key points, the
/// <c>title</c> of the paper that it is about. In a paper:
/// <c>number</c>, <c>title</c>, <c>url</c>, <c>pdf</c>, <c>authors</c>, <c>subject</c>, <c>upvotes</c>, <c>abstract</c>. In a problem:
/// <c>id</c>, <c>message</c>. Two braces escape for Markdown; three give the text as it is, and are safe for <c>summary</c>, <c>url</c> and
/// <c>pdf</c> alone. Partials and helpers beyond Handlebars' own are not there.
/// </remarks>
public sealed class ReportTemplate
{
    private const int Longest = 1024 * 1024;

    // With enough of everything that a template which asks for the third of something finds it.
    private const int Tried = 10;

    private readonly HandlebarsTemplate<object, object> _render;
    private readonly string _name;

    private ReportTemplate(HandlebarsTemplate<object, object> render, string name) => (_render, _name) = (render, name);

    /// <summary>Reads a template from a file.</summary>
    /// <exception cref="InsightException"><c>ReportNotFound</c>, <c>ReportNotReadable</c>, <c>TemplateUnusable</c>.</exception>
    public static ReportTemplate Read(string path)
    {
        try
        {
            return Parse(File.ReadAllText(path), path);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw ReportErrors.NotFound(path, e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw ReportErrors.NotReadable(path, e);
        }
    }

    /// <summary>Reads a template and tries it, so that a slip in it is found before a digest has been made and paid for.</summary>
    /// <param name="text">The template.</param>
    /// <param name="name">Its file's name, for messages.</param>
    /// <exception cref="InsightException">
    /// <c>TemplateUnusable</c>: its syntax is wrong, it asks for a name that there is not, or it is longer than a mebibyte.
    /// </exception>
    public static ReportTemplate Parse(string text, string name)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > Longest)
            throw ReportErrors.TemplateUnusable(name, "it is longer than a mebibyte.");

        try
        {
            var handlebars = Handlebars.Create(new HandlebarsConfiguration { TextEncoder = new MarkdownEncoder(), ThrowOnUnresolvedBindingExpression = true });
            var template = new ReportTemplate(handlebars.Compile(text), name);
            template.Render(Sample());
            return template;
        }
        catch (HandlebarsException e)
        {
            throw ReportErrors.TemplateUnusable(name, e.Message, e);
        }
    }

    /// <summary>The report in this layout.</summary>
    /// <exception cref="InsightException"><c>TemplateUnusable</c>: it asks for a name that there is not.</exception>
    public string Render(InsightReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        try
        {
            return _render(Model(report)).ReplaceLineEndings("\n");
        }
        catch (Exception e) when (e is HandlebarsException or HandlebarsUndefinedBindingException)
        {
            throw ReportErrors.TemplateUnusable(_name, e.Message, e);
        }
    }

    private static InsightReport Sample()
    {
        Paper[] papers = [.. Enumerable.Range(1, Tried).Select(static i => new Paper { Id = $"{i}", Title = "Title", Url = "https://example.org/", Authors = [.. Enumerable.Repeat("Author", Tried)] })];
        SummarySection[] sections = [.. Enum.GetValues<SummaryPart>().Select(p => new SummarySection(p, [.. papers.Select(static p => new SummaryStatement("Text.", [p.Id]))]))];
        var summary = new CategorySummary { Category = "Name", Emoji = "🐱", Language = "en", Papers = papers, Sections = sections };
        return new InsightReport
        {
            Date = new DateOnly(2000, 1, 1),
            Language = "en",
            Summaries = [.. Enumerable.Repeat(summary, Tried)],
            Problems = [.. Enumerable.Repeat(new Problem("Id", "Message."), Tried)],
        };
    }

    private static Dictionary<string, object?> Model(InsightReport report) => new()
    {
        ["title"] = report.Title,
        ["date"] = StandardWriter.Day(report.Date),
        ["kind"] = report.Kind == PaperKind.News ? "news" : "paper",
        ["language"] = report.Language,
        ["picture"] = report.Picture,
        ["papers"] = report.Papers.Count,
        ["papersIn"] = report.Ledger?.PapersIn,
        ["categories"] = report.Summaries.Select(Category).ToArray(),
        ["problems"] = report.Problems.Select(static p => new Dictionary<string, object?> { ["id"] = p.ErrorId, ["message"] = p.Message }).ToArray(),
    };

    private static Dictionary<string, object?> Category(CategorySummary summary)
    {
        var language = Languages.Of(summary.Language);
        var labels = ReportLabels.Of(summary.Language, summary.Kind);
        return new()
        {
            ["emoji"] = summary.Emoji,
            ["name"] = summary.Category,
            ["count"] = summary.Papers.Count,
            ["summary"] = SummaryMarkdown.Of(summary),
            ["parts"] = summary.Sections.Where(static s => s.Statements.Count > 0).Select(s => new Dictionary<string, object?>
            {
                ["heading"] = labels.Heading(language.Heading(s.Part)),
                ["statements"] = SummaryText.Points(s, summary.Papers)
                    .Select(static t => new Dictionary<string, object?> { ["title"] = t.Title, ["text"] = t.Text }).ToArray(),
            }).ToArray(),
            ["papers"] = summary.Papers.Select((p, i) => Paper(p, i + 1, labels)).ToArray(),
        };
    }

    private static Dictionary<string, object?> Paper(Paper paper, int number, ReportLabels labels) => new()
    {
        ["number"] = number,
        ["title"] = paper.Title,
        ["url"] = MarkdownText.Destination(paper.Url),
        ["pdf"] = MarkdownText.Destination(paper.PdfUrl),
        ["authors"] = Authors(paper, labels),
        ["subject"] = paper.PrimarySubject,
        ["upvotes"] = paper.Upvotes?.ToString(CultureInfo.InvariantCulture),
        ["abstract"] = paper.Abstract,
    };

    private static string Authors(Paper paper, ReportLabels labels)
    {
        var names = string.Join(", ", paper.Authors);
        return names.Length > 0 && paper.AuthorCount > paper.Authors.Count
            ? names + " " + AuthorNames.More(paper.AuthorCount.Value - paper.Authors.Count, labels)
            : names;
    }

    private sealed class MarkdownEncoder : ITextEncoder
    {
        public void Encode(StringBuilder? text, TextWriter target) => Encode(text?.ToString(), target);

        public void Encode(string? text, TextWriter target) => target.Write(MarkdownText.Escape(text));

        public void Encode<T>(T? text, TextWriter target)
            where T : IEnumerator<char>
        {
            var all = new StringBuilder();
            while (text is not null && text.MoveNext())
                all.Append(text.Current);
            Encode(all, target);
        }
    }
}
