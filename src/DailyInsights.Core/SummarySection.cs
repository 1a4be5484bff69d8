namespace DailyInsights;

/// <summary>One of the five parts of a summary.</summary>
/// <param name="Part">Which part.</param>
/// <param name="Statements">What it says, in order.</param>
public sealed record SummarySection(SummaryPart Part, ValueList<SummaryStatement> Statements);

/// <summary>One statement of a summary, in plain text: never Markdown or HTML.</summary>
/// <param name="Text">What it says.</param>
/// <param name="PaperIds">The <see cref="Paper.Id"/>s of the papers it rests on; empty where it speaks of the category as a whole.</param>
public sealed record SummaryStatement(string Text, ValueList<string> PaperIds)
{
    /// <summary>True where a check could not confirm it against the abstracts it names.</summary>
    public bool IsUnverified { get; init; }
}
