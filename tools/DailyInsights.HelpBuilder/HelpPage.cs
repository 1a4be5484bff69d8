using System.Text;

namespace DailyInsights.HelpBuilder;

/// <summary>
/// A page of help, read from plain Markdown: a heading for each section as PlatyPS has them, and
/// below it paragraphs, or a heading for each entry.
/// </summary>
public sealed class HelpPage
{
    private HelpPage()
    {
    }

    /// <summary>The cmdlet's name.</summary>
    public string Name { get; private set; } = "";

    /// <summary>What it does, in a sentence.</summary>
    public string Synopsis => string.Join(' ', _synopsis.Text);

    /// <summary>What it does, in paragraphs.</summary>
    public IReadOnlyList<string> Description => _description.Text;

    /// <summary>Examples.</summary>
    public IReadOnlyList<HelpExample> Examples => [.. _examples.Select(static e => new HelpExample(e.Name, e.Code, e.Text))];

    /// <summary>Parameters, without the dash.</summary>
    public IReadOnlyList<HelpEntry> Parameters => [.. _parameters.Select(static p => new HelpEntry(p.Name.TrimStart('-'), p.Text))];

    /// <summary>Types of objects that can be piped in.</summary>
    public IReadOnlyList<HelpEntry> Inputs => [.. _inputs.Select(static p => new HelpEntry(p.Name, p.Text))];

    /// <summary>Types of objects that come out.</summary>
    public IReadOnlyList<HelpEntry> Outputs => [.. _outputs.Select(static p => new HelpEntry(p.Name, p.Text))];

    /// <summary>Notes.</summary>
    public IReadOnlyList<string> Notes => _notes.Text;

    /// <summary>Related cmdlets, and addresses.</summary>
    public IReadOnlyList<string> Links => _links.Text;

    private readonly Block _synopsis = new(""), _description = new(""), _notes = new(""), _links = new("");
    private readonly List<Block> _examples = [], _parameters = [], _inputs = [], _outputs = [];

    /// <summary>Reads a page.</summary>
    /// <exception cref="FormatException">It has a section that no page has, or text where none belongs.</exception>
    public static HelpPage Parse(string markdown)
    {
        ArgumentNullException.ThrowIfNull(markdown);
        var page = new HelpPage();
        Block? block = null;
        List<Block>? entries = null;
        var isCode = false;
        foreach (var line in markdown.ReplaceLineEndings("\n").Split('\n'))
        {
            if (line.StartsWith("```", StringComparison.Ordinal))
                isCode = !isCode;
            else if (isCode)
                (block ?? throw Misplaced(line)).AddCode(line);
            else if (line.StartsWith("# ", StringComparison.Ordinal))
                page.Name = line[2..].Trim();
            else if (line.StartsWith("## ", StringComparison.Ordinal))
                (block, entries) = page.Section(line[3..].Trim());
            else if (line.StartsWith("### ", StringComparison.Ordinal))
                (entries ?? throw Misplaced(line)).Add(block = new Block(line[4..].Trim()));
            else if (block is not null)
                block.AddText(line);
            else if (line.Trim().Length > 0)
                throw Misplaced(line);
        }

        return page;
    }

    private (Block?, List<Block>?) Section(string name) => name switch
    {
        "SYNOPSIS" => (_synopsis, null),
        "DESCRIPTION" => (_description, null),
        "EXAMPLES" => (null, _examples),
        "PARAMETERS" => (null, _parameters),
        "INPUTS" => (null, _inputs),
        "OUTPUTS" => (null, _outputs),
        "NOTES" => (_notes, null),
        "RELATED LINKS" => (_links, null),
        _ => throw new FormatException($"'{name}' is no section of a page."),
    };

    private static FormatException Misplaced(string line) => new($"'{line}' stands where no text belongs.");

    private sealed class Block(string name)
    {
        private readonly StringBuilder _code = new();
        private bool _goesOn;

        public string Name { get; } = name;

        public string Code => _code.ToString().TrimEnd();

        public List<string> Text { get; } = [];

        public void AddCode(string line)
        {
            _code.Append(line).Append('\n');
            _goesOn = false;
        }

        // A line goes on with the paragraph above it; a line of a list stands for itself.
        public void AddText(string line)
        {
            var text = Plain(line.Trim());
            if (text.Length == 0)
                _goesOn = false;
            else if (_goesOn && !text.StartsWith("- ", StringComparison.Ordinal))
                Text[^1] += " " + text;
            else
                Text.Add(text);
            _goesOn = text.Length > 0;
        }

        private static string Plain(string text) => text.Replace("**", "", StringComparison.Ordinal).Replace("`", "", StringComparison.Ordinal);
    }
}

/// <summary>A named part of a page.</summary>
/// <param name="Name">Its heading.</param>
/// <param name="Text">Its paragraphs.</param>
public sealed record HelpEntry(string Name, IReadOnlyList<string> Text);

/// <summary>An example.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Code">What to type.</param>
/// <param name="Remarks">What happens then.</param>
public sealed record HelpExample(string Title, string Code, IReadOnlyList<string> Remarks);
