namespace DailyInsights.LanguageModels;

/// <summary>What questions would take, before any of them is asked.</summary>
/// <param name="Questions">How many would be asked.</param>
/// <param name="InputTokens">Tokens of the prompts, at a guess.</param>
/// <param name="OutputTokens">Tokens of the answers, at a guess.</param>
public sealed record ModelEstimate(int Questions, long InputTokens, long OutputTokens)
{
    /// <summary>The price, at a guess; null where no prices are known.</summary>
    public decimal? Cost { get; init; }

    /// <summary>How many more questions the archive answers for nothing.</summary>
    public int FromArchive { get; init; }

    /// <summary>Both together.</summary>
    public static ModelEstimate operator +(ModelEstimate left, ModelEstimate right) => Add(left, right);

    /// <inheritdoc cref="op_Addition"/>
    public static ModelEstimate Add(ModelEstimate left, ModelEstimate right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return new(left.Questions + right.Questions, left.InputTokens + right.InputTokens, left.OutputTokens + right.OutputTokens)
        {
            Cost = left.Cost is null && right.Cost is null ? null : (left.Cost ?? 0) + (right.Cost ?? 0),
            FromArchive = left.FromArchive + right.FromArchive,
        };
    }

    /// <summary>Counts questions.</summary>
    /// <param name="questions">The questions.</param>
    /// <param name="settings">Whose prices to count with; null for none.</param>
    public static ModelEstimate Of(IEnumerable<ModelQuestion> questions, ModelSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(questions);
        var (count, input, output) = (0, 0L, 0L);
        foreach (var question in questions)
        {
            count++;
            input += TokenEstimate.Of(question);
            output += question.ExpectedOutputTokens;
        }

        return new ModelEstimate(count, input, output) { Cost = settings?.CostOf(input, output) };
    }
}
