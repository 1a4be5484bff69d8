using System.Runtime.CompilerServices;
using DailyInsights.LanguageModels;

namespace DailyInsights.Summaries;

/// <summary>
/// Summarizes categories by a language model, side by side and in order. A category that fails is summarized without the model, says so,
/// and carries the reason among its problems.
/// </summary>
public sealed class ModelCategorySummarizer : ICategorySummarizer
{
    private const int CharactersPerDraft = 3500;

    private readonly ILanguageModel _model;
    private readonly ICategorySummarizer _fallback;
    private readonly ModelSummarizerOptions _options;
    private readonly SummaryLanguage _language;
    private readonly SummaryQuestion _question;

    /// <summary>Makes one.</summary>
    /// <param name="model">The model that is asked.</param>
    /// <param name="language">The language to write in, as a BCP 47 tag.</param>
    /// <param name="fallback">Summarizes what the model does not.</param>
    /// <param name="options">How the model is asked.</param>
    public ModelCategorySummarizer(ILanguageModel model, string language, ICategorySummarizer fallback, ModelSummarizerOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(fallback);
        _model = model;
        _fallback = fallback;
        _options = options ?? new ModelSummarizerOptions();
        ArgumentOutOfRangeException.ThrowIfLessThan(_options.Throttle, 1, nameof(options));
        ArgumentOutOfRangeException.ThrowIfLessThan(_options.PapersPerQuestion, 1, nameof(options));
        _language = SummaryLanguage.Find(language);
        _question = new SummaryQuestion(_language, _options);
    }

    /// <summary>Says what summarizing categories would take, if the model answers each question at the first time. Asks nothing.</summary>
    /// <param name="groups">The categories with their papers.</param>
    public ModelEstimate Estimate(IReadOnlyList<PaperGroup> groups)
    {
        ArgumentNullException.ThrowIfNull(groups);
        return _model.Estimate(groups.SelectMany(Questions));
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<CategorySummary> SummarizeAsync(
        IReadOnlyList<PaperGroup> groups,
        IProgress<RunEvent>? events = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(groups);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var places = new SemaphoreSlim(_options.Throttle);
        var trouble = new ModelTrouble(events);
        var tasks = groups.Select(g => InTurnAsync(g, places, trouble, events, stop.Token)).ToList();
        try
        {
            for (var i = 0; i < tasks.Count; i++)
            {
                events?.Report(new RunEvent.Advanced("Summarizing categories", i, tasks.Count, groups[i].Category.Name));
                yield return await tasks[i].ConfigureAwait(false);
            }

            events?.Report(new RunEvent.Advanced("Summarizing categories", tasks.Count, tasks.Count));
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            await Task.WhenAll(tasks)
                .ContinueWith(static _ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default)
                .ConfigureAwait(false);
        }
    }

    private IEnumerable<ModelQuestion> Questions(PaperGroup group)
    {
        var parts = SummaryParts.Of(group.Papers, _question, _options).ToList();
        foreach (var part in parts)
            yield return _question.Whole(group.Category.Name, part);
        // What will stand in the parts is not known yet; their number and the form are.
        if (parts.Count > 1)
            yield return _question.Joined(group.Category.Name, group.Papers, []) with { Input = new string(' ', parts.Count * CharactersPerDraft) };
    }

    private async Task<CategorySummary> InTurnAsync(
        PaperGroup group, SemaphoreSlim places, ModelTrouble trouble, IProgress<RunEvent>? events, CancellationToken cancellationToken)
    {
        await places.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await SummarizeAsync(group, trouble, events, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            places.Release();
        }
    }

    private async Task<CategorySummary> SummarizeAsync(PaperGroup group, ModelTrouble trouble, IProgress<RunEvent>? events, CancellationToken cancellationToken)
    {
        if (trouble.GivenUpFor is { } reason)
            return await WithoutModelAsync(group, SummaryErrors.NotAsked(reason), [], events, cancellationToken).ConfigureAwait(false);

        var writing = new SummaryWriting(_model, _question, _language, _options, group, events, cancellationToken);
        try
        {
            var sections = await writing.WriteAsync().ConfigureAwait(false);
            trouble.Answered();
            return new CategorySummary
            {
                Category = group.Category.Name,
                Emoji = group.Category.Emoji,
                Papers = ValueList.From(group.Papers),
                Sections = ValueList.From(sections),
                Language = _language.Tag,
                SummarizedBy = Engine.Model(_model.Model),
                Kind = group.Papers[0].Kind,
                Receipts = ValueList.From(writing.Receipts),
                Problems = ValueList.From(writing.Problems),
                Checks = writing.Checks,
            };
        }
        catch (InsightException e)
        {
            if (trouble.Failed(e))
                events?.Report(new RunEvent.Failed(SummaryErrors.WrittenWithoutModel(group.Category.Name, e)));
            return await WithoutModelAsync(group, e, writing.Receipts, events, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<CategorySummary> WithoutModelAsync(
        PaperGroup group, InsightException reason, IReadOnlyList<Receipt> paid, IProgress<RunEvent>? events, CancellationToken cancellationToken)
    {
        CategorySummary? summary = null;
        await foreach (var made in _fallback.SummarizeAsync([group], events, cancellationToken).ConfigureAwait(false))
            summary ??= made;
        if (summary is null)
            throw SummaryErrors.NoSummary(group.Category.Name);
        return summary with
        {
            Receipts = [.. paid, .. summary.Receipts],
            Problems = [.. summary.Problems, SummaryErrors.WrittenWithoutModel(group.Category.Name, reason).ToProblem()],
        };
    }
}
