namespace DailyInsights.LanguageModels;

/// <summary>A question to a language model.</summary>
/// <param name="Instructions">What the model is to do: our own words only (the system message).</param>
/// <param name="Input">What it is to work on: strangers' text, fenced as such (the user message).</param>
public sealed record ModelQuestion(string Instructions, string Input)
{
    /// <summary>The name of the answer's form, in letters, digits and <c>_</c>.</summary>
    public string SchemaName { get; init; } = "answer";

    /// <summary>The JSON Schema (strict subset) that the answer must fit, or null for plain text.</summary>
    public string? JsonSchema { get; init; }

    /// <summary>Which asking of this question it is, from 0: an answer that was no use is not served again from an archive.</summary>
    public int Attempt { get; init; }

    /// <summary>
    /// Whether an answer is of any use; null where every answer is. One that is not counts as unanswered: it is not kept in an archive.
    /// </summary>
    public Func<string, bool>? IsUsable { get; init; }

    /// <summary>About how many tokens the answer will take. For estimates and budgets.</summary>
    public int ExpectedOutputTokens { get; init; } = 500;

    /// <summary>The most tokens the answer may take; null to leave it to the server. Not part of what is asked.</summary>
    public int? MaxOutputTokens { get; init; }
}
