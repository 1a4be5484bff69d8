using DailyInsights.Categorization;
using DailyInsights.LanguageModels;

namespace DailyInsights.Digests;

/// <summary>What the engines of a run are made from.</summary>
public sealed record EngineOptions
{
    /// <summary>Which engines to use.</summary>
    public EngineChoice Choice { get; init; }

    /// <summary>The language model; null where none is configured.</summary>
    public ModelSettings? Model { get; init; }

    /// <summary>The categories.</summary>
    public Taxonomy Taxonomy { get; init; } = Taxonomy.Default;

    /// <summary>The language of the summaries, as a BCP 47 tag.</summary>
    public string Language { get; init; } = SummaryLanguage.Default.Tag;
}
