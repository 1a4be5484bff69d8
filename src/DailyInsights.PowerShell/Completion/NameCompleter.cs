using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace DailyInsights.PowerShell.Completion;

/// <summary>What completers share that offer names with an explanation.</summary>
public abstract class NameCompleter : IArgumentCompleter
{
    private const string Special = " '\"`$(){}[];,|&<>@#";

    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName,
        string parameterName,
        string wordToComplete,
        CommandAst commandAst,
        IDictionary fakeBoundParameters)
    {
        var word = (wordToComplete ?? "").Trim('\'', '"');
        List<(string Name, string Tip)> names;
        try
        {
            names = [.. Names(word, fakeBoundParameters)];
        }
        catch (Exception e) when (e is InsightException or ArgumentException or IOException or UnauthorizedAccessException or InvalidOperationException)
        {
            // Somebody is still typing: what is wrong shows when the command runs.
            yield break;
        }

        foreach (var (name, tip) in names)
            yield return new CompletionResult(Quoted(name), name, CompletionResultType.ParameterValue, tip);
        foreach (var other in Others(word))
            yield return other;
    }

    /// <summary>The names that fit what is typed.</summary>
    /// <param name="word">What is typed so far, without quotes.</param>
    /// <param name="bound">The other parameters, as far as they are known before the command runs.</param>
    private protected abstract IEnumerable<(string Name, string Tip)> Names(string word, IDictionary bound);

    /// <summary>What else fits. A completer of ours takes the place of the shell's own completion of files.</summary>
    private protected virtual IEnumerable<CompletionResult> Others(string word) => [];

    /// <summary>Whether a name begins with what is typed, whatever the case.</summary>
    private protected static bool Begins(string name, string word) => name.StartsWith(word, StringComparison.OrdinalIgnoreCase);

    private static string Quoted(string name) =>
        name.Any(static c => Special.Contains(c, StringComparison.Ordinal)) ? "'" + name.Replace("'", "''", StringComparison.Ordinal) + "'" : name;
}
