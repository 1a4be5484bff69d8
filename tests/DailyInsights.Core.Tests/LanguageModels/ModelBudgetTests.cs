using DailyInsights.LanguageModels;

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
    public async Task A_bound_on_money_without_prices_is_an_error()
    {
        using var model = new BudgetedModel(new ScriptedModel(static _ => "x"), new ModelSettings(), new ModelBudget(cost: 1));
        var error = await Assert.ThrowsAsync<InsightException>(() => model.AskAsync(Question, cancellationToken: Token));
        Assert.Equal("ModelPricesMissing", error.ErrorId);
    }

    [Fact]
    public void An_estimate_counts_questions_tokens_and_money()
    {
        var estimate = ModelEstimate.Of([Question, new ModelQuestion(new string('a', 3500), "") { ExpectedOutputTokens = 100 }], new ModelSettings { InputPrice = 1, OutputPrice = 2 });
        Assert.Equal((2, 1032L, 110L), (estimate.Questions, estimate.InputTokens, estimate.OutputTokens));
        Assert.Equal(0.001252m, estimate.Cost);
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
