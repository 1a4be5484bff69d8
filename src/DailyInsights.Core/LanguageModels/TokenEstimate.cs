namespace DailyInsights.LanguageModels;

/// <summary>Guesses tokens where nobody has counted them yet, rather too many than too few.</summary>
public static class TokenEstimate
{
    /// <summary>The tokens of a text: about 3.5 ASCII characters to one, and one for each character of another script.</summary>
    public static long Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var ascii = text.Count(char.IsAscii);
        return (long)Math.Ceiling((ascii / 3.5) + (text.Length - ascii));
    }

    /// <summary>The tokens of a question, with what the form of the conversation adds.</summary>
    public static long Of(ModelQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        return Of(question.Instructions) + Of(question.Input) + Of(question.JsonSchema ?? "") + 16;
    }
}
