using DailyInsights.Categorization;
using DailyInsights.LanguageModels;
using DailyInsights.Summaries;

namespace DailyInsights.Digests;

/// <summary>What the engines of a run are made from.</summary>
public sealed record EngineOptions
{
    /// <summary>Which engines to use.</summary>
    public EngineChoice Choice { get; init; }

    /// <summary>The language model; null where none is configured.</summary>
    public ModelSettings? Model { get; init; }

    /// <summary>How many questions may be under way at once.</summary>
    public int ThrottleLimit { get; init; } = 8;

    /// <summary>Whether replies are kept, and those kept are not asked for again.</summary>
    public bool UseArchive { get; init; } = true;

    /// <summary>The file that replies are kept in; null for the one in the user's data folder.</summary>
    public string? ArchivePath { get; init; }

    /// <summary>How many tokens may be spent, prompts and answers together; null for no bound.</summary>
    public long? TokenBudget { get; init; }

    /// <summary>How much may be spent, in the currency of the model's prices, which must be given then; null for no bound.</summary>
    public decimal? MaxCost { get; init; }

    /// <summary>Whether the model may name categories outside the taxonomy.</summary>
    public bool AllowNewCategory { get; init; }

    /// <summary>What becomes of statements that the checks cannot confirm.</summary>
    public UnverifiedStatement Unverified { get; init; }

    /// <summary>The user's own wishes for the content and style of summaries.</summary>
    public string? Prompt { get; init; }

    /// <summary>The categories.</summary>
    public Taxonomy Taxonomy { get; init; } = Taxonomy.Default;

    /// <summary>The language of the summaries, as a BCP 47 tag.</summary>
    public string Language { get; init; } = SummaryLanguage.Default.Tag;
}
