using DailyInsights.Categorization;
using DailyInsights.LanguageModels;
using DailyInsights.Summaries;

namespace DailyInsights.Digests;

/// <summary>The engines of one run.</summary>
public sealed class EngineSet : IDisposable
{
    private readonly IDisposable? _model;

    private EngineSet(Taxonomy taxonomy, IPaperCategorizer categorizer, ICategorySummarizer summarizer, IDisposable? model)
    {
        Taxonomy = taxonomy;
        Categorizer = categorizer;
        Summarizer = summarizer;
        _model = model;
    }

    /// <summary>The categories.</summary>
    public Taxonomy Taxonomy { get; }

    /// <summary>Puts papers into categories.</summary>
    public IPaperCategorizer Categorizer { get; }

    /// <summary>Writes the summaries.</summary>
    public ICategorySummarizer Summarizer { get; }

    /// <summary>Makes the engines. Nothing is asked yet.</summary>
    /// <exception cref="InsightException"><c>NoModelConfigured</c>: a language model was asked for and there is none.</exception>
    /// <exception cref="ArgumentException">The language is not a language tag.</exception>
    public static EngineSet Create(EngineOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var language = SummaryLanguage.Find(options.Language).Tag;
        var keywords = new KeywordPaperCategorizer(options.Taxonomy);
        var extractive = new ExtractiveCategorySummarizer(language);
        if (options.Choice == EngineChoice.LanguageModel && options.Model is null)
            throw DigestErrors.NoModelConfigured();
        if (options.Choice == EngineChoice.Embedded || options.Model is null)
            return new EngineSet(options.Taxonomy, keywords, extractive, null);

        var model = new OpenAIModel(options.Model);
        return new EngineSet(
            options.Taxonomy,
            new ModelPaperCategorizer(model, options.Taxonomy, keywords),
            new ModelCategorySummarizer(model, language, extractive),
            model as IDisposable);
    }

    /// <summary>Closes the connections to the model.</summary>
    public void Dispose() => _model?.Dispose();
}
