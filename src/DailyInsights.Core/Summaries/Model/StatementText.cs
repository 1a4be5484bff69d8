using System.Text.RegularExpressions;
using DailyInsights.LanguageModels;

namespace DailyInsights.Summaries;

/// <summary>Makes a model's text the plain sentence that was asked for, where that takes nothing but dropping marks.</summary>
internal static partial class StatementText
{
    public static string Clean(string? text, int maxLength)
    {
        var line = PromptText.Clean(text, maxLength);
        line = Lead().Replace(line, "");
        return Emphasis().Replace(line, "").Trim();
    }

    [GeneratedRegex(@"^(?:\s|#{1,6}\s|[-*•]\s|>\s|[0-9]{1,2}[.)]\s)+")]
    private static partial Regex Lead();

    [GeneratedRegex(@"\*\*|`+")]
    private static partial Regex Emphasis();
}
