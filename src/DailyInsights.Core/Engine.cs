namespace DailyInsights;

/// <summary>What did a piece of work: a language model, or the rules that need none.</summary>
/// <param name="Kind">The kind of engine.</param>
/// <param name="Name">The model's name, or the name of the embedded engine.</param>
public sealed record Engine(EngineKind Kind, string Name)
{
    /// <summary>The embedded categorizer: weighted terms and arXiv classes.</summary>
    public static Engine Keywords { get; } = new(EngineKind.Embedded, "keywords");

    /// <summary>The embedded summarizer: sentences taken from the abstracts.</summary>
    public static Engine Extractive { get; } = new(EngineKind.Embedded, "extractive");

    /// <summary>A language model by its name.</summary>
    public static Engine Model(string name) => new(EngineKind.LanguageModel, name);

    /// <inheritdoc/>
    public override string ToString() => Name;
}

/// <summary>The kinds of <see cref="Engine"/>.</summary>
public enum EngineKind
{
    /// <summary>Works without a language model.</summary>
    Embedded,

    /// <summary>A language model behind an endpoint.</summary>
    LanguageModel,
}
