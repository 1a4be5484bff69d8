using System.Collections;
using System.Management.Automation;
using DailyInsights.Sources.Arxiv;

namespace DailyInsights.PowerShell.Completion;

/// <summary>Completes the sources of a digest, and after <c>arxiv:</c> arXiv's classes; and files of saved answers.</summary>
public sealed class SourceCompleter : NameCompleter
{
    private static readonly string[] WithClasses = ["arxiv:", "arxiv-announced:"];

    private static readonly (string Name, string Tip)[] Sources =
    [
        ("sample", "The forty invented papers that come with the module"),
        ("arxiv:", "What arXiv announced for the day, by class: arxiv:cs.CL"),
        ("arxiv-announced:", "What arXiv's feed announces just now, by class: arxiv-announced:cs.CL"),
        ("huggingface", "Hugging Face's daily papers of the day"),
        ("deeplearn", "The hot papers of deeplearn.org"),
        ("feed:", "A feed: feed:https://example.org/rss"),
    ];

    private protected override IEnumerable<(string Name, string Tip)> Names(string word, IDictionary bound)
    {
        var scheme = WithClasses.FirstOrDefault(s => word.StartsWith(s, StringComparison.OrdinalIgnoreCase));
        if (scheme is null)
            return Sources.Where(s => Begins(s.Name, word));
        // 'arxiv:cs.CL,cs.' completes its last class.
        var start = Math.Max(scheme.Length, word.LastIndexOf(',') + 1);
        return ArxivTaxonomy.Complete(word[start..].TrimStart()).Select(item => (word[..start] + item.Name, item.Title));
    }

    private protected override IEnumerable<CompletionResult> Others(string word) =>
        word.Length == 0 || word.Contains(':', StringComparison.Ordinal) && !Path.IsPathRooted(word) ? [] : CompletionCompleters.CompleteFilename(word);
}
