using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using DailyInsights.Sources.Arxiv;

namespace DailyInsights.PowerShell.Completion;

/// <summary>Completes arXiv's classes, each with its name.</summary>
public sealed class ArxivCategoryCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName,
        string parameterName,
        string wordToComplete,
        CommandAst commandAst,
        IDictionary fakeBoundParameters)
    {
        foreach (var item in ArxivTaxonomy.Complete((wordToComplete ?? "").Trim('\'', '"')))
            yield return new CompletionResult(item.Name, item.Name, CompletionResultType.ParameterValue, item.Title);
    }
}
