using DailyInsights.Categorization;
using DailyInsights.Core.Tests.Support;
using DailyInsights.Digests;
using DailyInsights.LanguageModels;
using DailyInsights.Summaries;

namespace DailyInsights.Core.Tests.LanguageModels;

public sealed class ModelBudgetTests
{
    private static readonly ModelSettings Priced = new() { InputPrice = 1_000_000, OutputPrice = 1_000_000 };
    private static readonly ModelQuestion Question = new("", "") { ExpectedOutputTokens = 10 };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Asking_stops_before_the_tokens_are_passed()
    {
        var budget = new ModelBudget(tokens: 100);
        var inner = new ScriptedModel(static _ => "x");
        using var model = new BudgetedModel(inner, new ModelSettings(), budget);
        var error = await UntilRefused(model);
        Assert.Equal(("ModelBudgetReached", InsightErrorKind.LimitReached), (error.ErrorId, error.Kind));
        Assert.InRange(budget.TokensSpent, 60, 100);
        Assert.Equal(budget.TokensSpent, 15 * inner.Questions.Count);
        Assert.All(inner.Questions, static q => Assert.InRange(q.MaxOutputTokens!.Value, 10, 100));
    }

    [Fact]
    public async Task Asking_stops_before_the_money_is_passed()
    {
        var budget = new ModelBudget(cost: 100);
        using var model = new BudgetedModel(new ScriptedModel(static _ => "x"), Priced, budget);
        await UntilRefused(model);
        Assert.InRange(budget.CostSpent, 60, 100);
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData(1, null)]
    [InlineData(null, 1)]
    public void A_bound_on_money_without_both_prices_is_refused_before_anything_is_asked(int? input, int? output)
    {
        var settings = new ModelSettings { InputPrice = input, OutputPrice = output, Endpoint = new Uri("http://127.0.0.1:9/v1") };
        var error = Assert.Throws<InsightException>(() => EngineSet.Create(new EngineOptions { Model = settings, MaxCost = 1, UseArchive = false }));
        Assert.Equal(("ModelPricesMissing", InsightErrorKind.InvalidArgument), (error.ErrorId, error.Kind));
        using var priced = EngineSet.Create(new EngineOptions { Model = settings with { InputPrice = 0, OutputPrice = 0 }, MaxCost = 1, UseArchive = false });
        using var embedded = EngineSet.Create(new EngineOptions { Choice = EngineChoice.Embedded, Model = settings, MaxCost = 1 });
    }

    [Fact]
    public async Task Questions_side_by_side_cannot_pass_it_together_and_wait_for_what_others_leave()
    {
        var budget = new ModelBudget(tokens: 200);
        var inner = new ScriptedModel(async (_, token) =>
        {
            await Task.Yield();
            token.ThrowIfCancellationRequested();
            return "x";
        });
        using var model = new BudgetedModel(inner, new ModelSettings(), budget);
        var asked = await Task.WhenAll(Enumerable.Range(0, 50).Select(async _ =>
        {
            try
            {
                await model.AskAsync(Question, cancellationToken: Token);
                return true;
            }
            catch (InsightException e) when (e.ErrorId == "ModelBudgetReached")
            {
                return false;
            }
        }));
        Assert.InRange(budget.TokensSpent, 150, 200);
        Assert.Equal(budget.TokensSpent / 15, asked.Count(static a => a));
    }

    [Fact]
    public void An_estimate_counts_questions_tokens_and_money()
    {
        var estimate = ModelEstimate.Of([Question, new ModelQuestion(new string('a', 3500), "") { ExpectedOutputTokens = 100 }], new ModelSettings { InputPrice = 1, OutputPrice = 2 });
        Assert.Equal((2, 1032L, 110L), (estimate.Questions, estimate.InputTokens, estimate.OutputTokens));
        Assert.Equal(0.001252m, estimate.Cost);
    }

    [Fact]
    public async Task An_estimate_of_a_run_is_near_what_it_asks_and_asks_nothing_itself()
    {
        var asked = new List<ModelQuestion>();
        var inner = new ScriptedModel(q =>
        {
            lock (asked)
                asked.Add(q);
            return ScriptedModel.Able(q);
        });
        var taxonomy = Taxonomy.Default;
        var categorizer = new ModelPaperCategorizer(inner, taxonomy, new KeywordPaperCategorizer(taxonomy));
        var summarizer = new ModelCategorySummarizer(inner, "ko", new ExtractiveCategorySummarizer("ko"));
        List<Paper> papers = [.. Enumerable.Range(1, 70).Select(static n => new Paper { Id = $"p{n}", Title = $"Paper {n}", Abstract = "We propose a method." })];
        PaperGroup[] groups = [new(taxonomy.Fallback, papers)];

        var estimate = ((ILanguageModel)inner).Estimate([]) + categorizer.Estimate(papers) + summarizer.Estimate(groups);
        Assert.Empty(asked);
        await foreach (var _ in categorizer.CategorizeAsync(papers.ToAsyncEnumerable(), cancellationToken: Token))
        {
        }

        await foreach (var _ in summarizer.SummarizeAsync(groups, cancellationToken: Token))
        {
        }

        Assert.Equal(asked.Count, estimate.Questions);
        Assert.InRange(estimate.InputTokens / (double)asked.Sum(TokenEstimate.Of), 0.9, 1.5);
    }

    [Fact]
    public async Task Where_the_budget_ends_the_rest_is_done_without_the_model_and_says_so()
    {
        var taxonomy = Taxonomy.Default;
        var budget = new ModelBudget(tokens: 4000);
        using var model = new BudgetedModel(new ScriptedModel(ScriptedModel.Able), new ModelSettings(), budget);
        var events = new Events();
        var papers = Enumerable.Range(1, 4000).Select(static n => new Paper { Id = $"p{n}", Title = $"Paper {n}" });
        var done = new List<Paper>();
        await foreach (var paper in new ModelPaperCategorizer(model, taxonomy, new KeywordPaperCategorizer(taxonomy)).CategorizeAsync(papers.ToAsyncEnumerable(), events, Token))
            done.Add(paper);
        Assert.Equal(4000, done.Count);
        Assert.Contains(done, static p => p.CategorizedBy!.Kind == EngineKind.LanguageModel);
        Assert.Contains(done, static p => p.CategorizedBy!.Kind == EngineKind.Embedded);
        Assert.InRange(budget.TokensSpent, 1, 4000);
        Assert.Equal(["ModelBudgetReached"], events.Failures);
    }

    private static async Task<InsightException> UntilRefused(BudgetedModel model)
    {
        while (true)
        {
            try
            {
                await model.AskAsync(Question, cancellationToken: Token);
            }
            catch (InsightException e)
            {
                return e;
            }
        }
    }
}
