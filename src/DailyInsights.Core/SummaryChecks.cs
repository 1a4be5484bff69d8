namespace DailyInsights;

/// <summary>What was checked of a summary without asking anybody: against the papers it is about, and against the form asked for.</summary>
public sealed record SummaryChecks
{
    /// <summary>The papers of the category.</summary>
    public required int Papers { get; init; }

    /// <summary>Those that a key point speaks of.</summary>
    public required int PapersCovered { get; init; }

    /// <summary>The statements of the summary.</summary>
    public required int Statements { get; init; }

    /// <summary>Those that no check found fault with. One that is marked as unverified is not among them.</summary>
    public required int StatementsConfirmed { get; init; }

    /// <summary>Statements that were left out because a check found fault with them. They are not among <see cref="Statements"/>.</summary>
    public int StatementsDropped { get; init; }

    /// <summary>What was found, a line for each fault.</summary>
    public ValueList<string> Faults { get; init; } = [];

    /// <summary>From 0 (nothing holds) to 1 (every paper is covered and every statement confirmed).</summary>
    public double Score => Papers + Statements + StatementsDropped == 0
        ? 0
        : (double)(PapersCovered + StatementsConfirmed) / (Papers + Statements + StatementsDropped);

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{Score:0.00}");
}
