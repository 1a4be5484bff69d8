using DailyInsights.Archive;
using DailyInsights.Categorization;
using DailyInsights.LanguageModels;
using DailyInsights.Summaries;

namespace DailyInsights.Digests;

/// <summary>The engines of one run, with the archive and the budget that they share.</summary>
public sealed class EngineSet : IDisposable
{
    private readonly KeywordPaperCategorizer _keywords;
    private readonly ExtractiveCategorySummarizer _extractive;
    private ReplyArchive? _archive;
    private ILanguageModel? _model;

    private EngineSet(Taxonomy taxonomy, string language)
    {
        Taxonomy = taxonomy;
        Language = language;
        Categorizer = _keywords = new KeywordPaperCategorizer(taxonomy);
        Summarizer = _extractive = new ExtractiveCategorySummarizer(language);
    }

    /// <summary>The categories.</summary>
    public Taxonomy Taxonomy { get; }

    /// <summary>The language of the summaries, as a BCP 47 tag.</summary>
    public string Language { get; }

    /// <summary>Puts papers into categories.</summary>
    public IPaperCategorizer Categorizer { get; private set; }

    /// <summary>Writes the summaries.</summary>
    public ICategorySummarizer Summarizer { get; private set; }

    /// <summary>The language model as a message names it, such as <c>gpt-4o-mini at api.openai.com</c>; null where none is asked.</summary>
    public string? ModelName { get; private set; }

    /// <summary>Makes the engines. Nothing is asked yet.</summary>
    /// <exception cref="InsightException">
    /// <c>NoModelConfigured</c>: a language model was asked for and there is none. <c>ModelPricesMissing</c>: what may be spent is bounded in
    /// money, and the model's prices are not given. <c>LanguageTagInvalid</c>: the language is not a language tag.
    /// </exception>
    public static EngineSet Create(EngineOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.Choice == EngineChoice.LanguageModel && options.Model is null)
            throw DigestErrors.NoModelConfigured();
        var set = new EngineSet(options.Taxonomy, SummaryLanguage.Find(options.Language).Tag);
        if (options.Choice != EngineChoice.Embedded && options.Model is not null)
            set.UseModel(options.Model with { Throttle = options.ThrottleLimit }, options);
        return set;
    }

    /// <summary>Says what categorizing would ask of the language model. Asks nothing.</summary>
    public ModelEstimate EstimateCategorization(IReadOnlyList<Paper> papers) =>
        (Categorizer as ModelPaperCategorizer)?.Estimate(papers) ?? new ModelEstimate(0, 0, 0);

    /// <summary>Says what summarizing would ask of the language model. Asks nothing.</summary>
    public ModelEstimate EstimateSummaries(IReadOnlyList<PaperGroup> groups) =>
        (Summarizer as ModelCategorySummarizer)?.Estimate(groups) ?? new ModelEstimate(0, 0, 0);

    /// <summary>Where the embedded engine would put the papers: all that can be known of the categories before a model is asked.</summary>
    public IReadOnlyList<Paper> Foresee(IEnumerable<Paper> papers) =>
        [.. papers.Select(paper => paper with { Category = _keywords.Choose(paper).Name })];

    /// <summary>Closes the archive and the connections to the model.</summary>
    public void Dispose()
    {
        (_model as IDisposable)?.Dispose();
        _archive?.Dispose();
    }

    private void UseModel(ModelSettings settings, EngineOptions options)
    {
        // Neither opens anything yet, so nothing is left open where the settings are refused.
        _archive = options.UseArchive ? new ReplyArchive(options.ArchivePath) : null;
        var budget = options.TokenBudget is null && options.MaxCost is null ? null : new ModelBudget(options.TokenBudget, options.MaxCost);
        _model = ModelStack.Open(settings, _archive, budget);
        ModelName = $"{settings.Model} at {settings.Endpoint.Authority}";
        Categorizer = new ModelPaperCategorizer(_model, Taxonomy, _keywords, new ModelCategorizerOptions
        {
            Throttle = options.ThrottleLimit,
            AllowNewCategory = options.AllowNewCategory,
        });
        Summarizer = new ModelCategorySummarizer(_model, options.Language, _extractive, new ModelSummarizerOptions
        {
            Throttle = options.ThrottleLimit,
            Unverified = options.Unverified,
            Prompt = options.Prompt,
        });
    }
}
