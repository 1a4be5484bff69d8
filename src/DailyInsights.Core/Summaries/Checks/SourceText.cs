using System.Text.RegularExpressions;

namespace DailyInsights.Summaries;

/// <summary>The titles and abstracts that a statement rests on, prepared for looking figures and names up in them.</summary>
internal sealed partial class SourceText
{
    private const int LongestAbstract = 20_000;
    private const int LongestName = 5;

    private SourceText(HashSet<decimal> figures, HashSet<string> names)
    {
        Figures = figures;
        Names = names;
    }

    /// <summary>The values of all figures, words such as 'three' included.</summary>
    public HashSet<decimal> Figures { get; }

    /// <summary>All words, and up to five words in a row, in lower case without spaces and marks; and the initials of words in a row.</summary>
    public HashSet<string> Names { get; }

    /// <summary>Prepares one paper.</summary>
    public static SourceText Of(Paper paper)
    {
        var text = paper.Title + " . " + (paper.Abstract is { Length: > LongestAbstract } longer ? longer[..LongestAbstract] : paper.Abstract);
        var figures = FigureReader.Read(text).SelectMany(static f => f.Values).Concat(FigureReader.ReadWords(text)).ToHashSet();
        var names = new HashSet<string>(StringComparer.Ordinal);
        var words = Words().Matches(text).Select(static m => m.Value.ToLowerInvariant()).ToList();
        for (var start = 0; start < words.Count; start++)
        {
            var (joined, initials) = ("", "");
            for (var length = 1; length <= LongestName && start + length <= words.Count; length++)
            {
                var word = words[start + length - 1];
                joined += word;
                initials += word[0];
                names.Add(joined);
                names.Add(joined.TrimEnd('s'));
                if (length > 1)
                    names.Add(initials);
            }
        }

        return new SourceText(figures, names);
    }

    /// <summary>Several papers together.</summary>
    public static SourceText Join(IEnumerable<SourceText> sources)
    {
        var (figures, names) = (new HashSet<decimal>(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var source in sources)
        {
            figures.UnionWith(source.Figures);
            names.UnionWith(source.Names);
        }

        return new SourceText(figures, names);
    }

    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex Words();
}
