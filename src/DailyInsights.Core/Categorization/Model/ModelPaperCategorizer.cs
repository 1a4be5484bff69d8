using System.Runtime.CompilerServices;
using System.Threading.Channels;
using DailyInsights.LanguageModels;

namespace DailyInsights.Categorization;

/// <summary>
/// Puts papers into categories by a language model: batch by batch, side by side, in the order given. What the model leaves without a
/// usable answer goes to another categorizer, and says so in <see cref="Paper.CategorizedBy"/>.
/// </summary>
public sealed class ModelPaperCategorizer : IPaperCategorizer
{
    private readonly ILanguageModel _model;
    private readonly Taxonomy _taxonomy;
    private readonly IPaperCategorizer _fallback;
    private readonly ModelCategorizerOptions _options;
    private readonly CategoryQuestion _question;

    /// <summary>Makes one.</summary>
    /// <param name="model">The model that is asked.</param>
    /// <param name="taxonomy">The categories.</param>
    /// <param name="fallback">Categorizes what the model does not.</param>
    /// <param name="options">How it is asked.</param>
    public ModelPaperCategorizer(ILanguageModel model, Taxonomy taxonomy, IPaperCategorizer fallback, ModelCategorizerOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(taxonomy);
        ArgumentNullException.ThrowIfNull(fallback);
        _model = model;
        _taxonomy = taxonomy;
        _fallback = fallback;
        _options = options ?? new ModelCategorizerOptions();
        ArgumentOutOfRangeException.ThrowIfLessThan(_options.BatchSize, 1, nameof(options));
        ArgumentOutOfRangeException.ThrowIfLessThan(_options.Throttle, 1, nameof(options));
        _question = new CategoryQuestion(taxonomy, _options);
    }

    /// <summary>Says what categorizing papers would take, if the model answers each question at the first time. Asks nothing.</summary>
    /// <param name="papers">The papers, in the order they would be categorized.</param>
    public ModelEstimate Estimate(IReadOnlyList<Paper> papers)
    {
        ArgumentNullException.ThrowIfNull(papers);
        return _model.Estimate(papers.Chunk(_options.BatchSize).Select(b => _question.For(b, attempt: 0)));
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<Paper> CategorizeAsync(
        IAsyncEnumerable<Paper> papers,
        IProgress<RunEvent>? events = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(papers);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var run = new CategorizationRun(_model, _taxonomy, _fallback, _options, _question, events);
        // Holds the batches under way in the order of their papers, and keeps the reading from running ahead.
        var batches = Channel.CreateBounded<Task<Paper[]>>(_options.Throttle);
        var reading = ReadAsync(papers, batches.Writer, run, stop.Token);
        var done = 0;
        try
        {
            await foreach (var batch in batches.Reader.ReadAllAsync(cancellationToken).ConfigureAwait(false))
            {
                foreach (var paper in await batch.ConfigureAwait(false))
                {
                    done++;
                    yield return run.WithOneSpelling(paper);
                }

                events?.Report(new RunEvent.Advanced("Categorizing papers", done, null));
            }

            run.TellLeftOver();
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            await reading.ConfigureAwait(false);
        }
    }

    private async Task ReadAsync(IAsyncEnumerable<Paper> papers, ChannelWriter<Task<Paper[]>> batches, CategorizationRun run, CancellationToken cancellationToken)
    {
        Exception? fault = null;
        using var places = new SemaphoreSlim(_options.Throttle);
        var started = new List<Task>();
        try
        {
            var batch = new List<Paper>(_options.BatchSize);
            try
            {
                await foreach (var paper in papers.WithCancellation(cancellationToken).ConfigureAwait(false))
                {
                    batch.Add(paper);
                    if (batch.Count < _options.BatchSize)
                        continue;
                    await StartAsync(batch).ConfigureAwait(false);
                    batch = new List<Paper>(_options.BatchSize);
                }
            }
            catch (Exception e) when (!cancellationToken.IsCancellationRequested)
            {
                // What came before the source failed is still categorized; then its failure is passed on.
                fault = e;
            }

            if (batch.Count > 0)
                await StartAsync(batch).ConfigureAwait(false);
        }
        catch (OperationCanceledException e)
        {
            fault ??= e;
        }
        catch (Exception e)
        {
            fault = e;
        }

        batches.Complete(fault);
        await Task.WhenAll(started).ContinueWith(static _ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default).ConfigureAwait(false);

        async Task StartAsync(List<Paper> batch)
        {
            await places.WaitAsync(cancellationToken).ConfigureAwait(false);
            var task = RunAsync(batch);
            started.Add(task);
            await batches.WriteAsync(task, cancellationToken).ConfigureAwait(false);
        }

        async Task<Paper[]> RunAsync(List<Paper> batch)
        {
            try
            {
                return await run.CategorizeAsync(batch, cancellationToken).ConfigureAwait(false);
            }
            finally
            {
                places.Release();
            }
        }
    }
}
