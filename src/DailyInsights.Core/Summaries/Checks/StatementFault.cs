namespace DailyInsights.Summaries;

/// <summary>Something a check found fault with in one statement.</summary>
/// <param name="Check">Which check: <c>figure</c>, <c>name</c>, <c>language</c> or <c>markup</c>.</param>
/// <param name="Found">What is at fault, to the letter.</param>
internal sealed record StatementFault(string Check, string Found)
{
    private const int Longest = 60;

    /// <summary>What is at fault, to the letter as far as a message has room for it.</summary>
    public string Found { get; } = TextRules.Short(Found, Longest);

    /// <summary>What a model is told so that it can mend the statement.</summary>
    public string Advice(SummaryLanguage language) => Check switch
    {
        FigureCheck.Name => $"the figure {Found} does not stand in the abstracts of the papers given",
        NameCheck.Name => $"the name {Found} does not stand in the abstracts of the papers given",
        LanguageCheck.Name => $"it is not written in {language.EnglishName}",
        _ => $"it holds markup or a link: {Found}",
    };

    /// <inheritdoc/>
    public override string ToString() => $"{Check}: {Found}";
}
