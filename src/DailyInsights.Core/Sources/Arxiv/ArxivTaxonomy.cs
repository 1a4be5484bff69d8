using System.Collections.Frozen;

namespace DailyInsights.Sources.Arxiv;

/// <summary>A subject class of arXiv.</summary>
/// <param name="Name">The class as arXiv writes it, such as <c>cs.CL</c>.</param>
/// <param name="Title">Its name in words, such as <c>Computation and Language</c>.</param>
/// <param name="IsActive">Whether papers can still be submitted to it.</param>
public sealed record ArxivClass(string Name, string Title, bool IsActive)
{
    /// <summary>The archive it belongs to, such as <c>cs</c>.</summary>
    public string Archive => Name.IndexOf('.') is var dot and > 0 ? Name[..dot] : Name;
}

/// <summary>arXiv's own taxonomy. Source: <see href="https://arxiv.org/category_taxonomy"/>.</summary>
public static class ArxivTaxonomy
{
    private const string Resource = "DailyInsights.Sources.Arxiv.arxiv-taxonomy.tsv";
    private static readonly Lazy<IReadOnlyList<ArxivClass>> LazyAll = new(Read);

    private static readonly Lazy<FrozenDictionary<string, ArxivClass>> ByName =
        new(static () => LazyAll.Value.ToFrozenDictionary(static c => c.Name, StringComparer.OrdinalIgnoreCase));

    /// <summary>All classes, those closed to new papers included, by name.</summary>
    public static IReadOnlyList<ArxivClass> All => LazyAll.Value;

    /// <summary>Finds a class by its name, whatever its case.</summary>
    public static ArxivClass? Find(string name) => ByName.Value.GetValueOrDefault(name.Trim());

    /// <summary>
    /// Finds the classes that a pattern with wildcards means: <c>cs.*</c>, <c>hep-*</c>, <c>*</c>. A bare archive (<c>cs</c>) means all of it.
    /// </summary>
    /// <returns>The classes by name; none where the pattern fits nothing.</returns>
    public static IReadOnlyList<ArxivClass> Match(string pattern)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        var text = pattern.Trim();
        if (!text.Contains('*') && !text.Contains('?'))
        {
            if (Find(text) is { } found)
                return [found];
            text += ".*";
        }

        return [.. All.Where(c => System.IO.Enumeration.FileSystemName.MatchesSimpleExpression(text, c.Name))];
    }

    /// <summary>Classes whose name or title begin with or hold a text, for completion: active ones first, then by name.</summary>
    public static IReadOnlyList<ArxivClass> Complete(string? text)
    {
        var word = text?.Trim() ?? "";
        return
        [
            .. All.Where(c => c.Name.StartsWith(word, StringComparison.OrdinalIgnoreCase)
                    || (word.Length > 2 && c.Title.Contains(word, StringComparison.OrdinalIgnoreCase))
                    || (word.Contains('*') && System.IO.Enumeration.FileSystemName.MatchesSimpleExpression(word, c.Name)))
                .OrderByDescending(static c => c.IsActive),
        ];
    }

    private static List<ArxivClass> Read()
    {
        using var stream = typeof(ArxivTaxonomy).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The resource {Resource} is not part of this build.");
        using var reader = new StreamReader(stream);
        var classes = new List<ArxivClass>(200);
        while (reader.ReadLine() is { } line)
        {
            if (line.Split('\t') is [var name, var title, var state])
                classes.Add(new ArxivClass(name, title, state == "active"));
        }

        return classes;
    }
}
