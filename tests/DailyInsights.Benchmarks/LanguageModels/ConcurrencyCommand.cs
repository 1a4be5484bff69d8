using System.Globalization;
using DailyInsights.Categorization;
using DailyInsights.Core.Tests.LanguageModels;
using DailyInsights.LanguageModels;
using DailyInsights.Summaries;

namespace DailyInsights.Benchmarks.LanguageModels;

/// <summary>
/// Measures how close the work comes to the two rounds that cannot be avoided (categorize, then summarize) at a server that takes two
/// seconds for each answer.
/// </summary>
public static class ConcurrencyCommand
{
    private const int Papers = 100;
    private const int Categories = 12;
    private static readonly TimeSpan Answer = TimeSpan.FromSeconds(2);

    /// <summary>Measures and prints a line for each throttle.</summary>
    /// <returns>0 where the widest throttle stays within 1.25 times the two rounds, else 2.</returns>
    public static async Task<int> RunAsync(TimeProvider? clock = null, CancellationToken cancellationToken = default)
    {
        var time = clock ?? TimeProvider.System;
        await using var server = await FakeModelServer.StartAsync(async (request, token) =>
        {
            await Task.Delay(Answer, time, token).ConfigureAwait(false);
            return FakeModel.Obliging(request);
        }).ConfigureAwait(false);
        // The first call compiles code and opens connections; nobody measures that.
        await OnceAsync(server, throttle: Categories, papers: 1, time, cancellationToken).ConfigureAwait(false);

        var bound = 1.25 * 2 * Answer;
        var widest = TimeSpan.Zero;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Papers} papers, {Categories} categories, {Answer.TotalSeconds} s an answer; two rounds take {2 * Answer.TotalSeconds} s, the bound is {bound.TotalSeconds} s"));
        foreach (var throttle in new[] { 1, 8, Categories })
        {
            server.Requests.Clear();
            var (took, made, summaries) = await OnceAsync(server, throttle, Papers, time, cancellationToken).ConfigureAwait(false);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"throttle {throttle,2}: {took.TotalSeconds,6:0.00} s  {server.Requests.Count} answers, {made} papers, {summaries} summaries"));
            widest = took;
        }

        Console.WriteLine(widest <= bound ? "within the bound" : "OUTSIDE the bound");
        return widest <= bound ? 0 : 2;
    }

    private static async Task<(TimeSpan Took, int Papers, int Summaries)> OnceAsync(
        FakeModelServer server, int throttle, int papers, TimeProvider time, CancellationToken cancellationToken)
    {
        var taxonomy = new Taxonomy([.. Enumerable.Range(1, Categories).Select(static n => new Category(string.Create(CultureInfo.InvariantCulture, $"Category {n}"), "🔬"))]);
        using var model = new OpenAIModel(new ModelSettings { Endpoint = server.Endpoint, Model = "fake", Throttle = throttle }, time);
        var started = time.GetTimestamp();
        var categorizer = new ModelPaperCategorizer(model, taxonomy, new KeywordPaperCategorizer(taxonomy), new ModelCategorizerOptions { Throttle = throttle });
        var done = new List<Paper>();
        await foreach (var paper in categorizer.CategorizeAsync(Input(papers), cancellationToken: cancellationToken).ConfigureAwait(false))
            done.Add(paper);

        var groups = done.GroupBy(static p => p.Category!).Select(g => new PaperGroup(taxonomy.Find(g.Key)!, [.. g])).ToList();
        var summarizer = new ModelCategorySummarizer(model, "ko", new ExtractiveCategorySummarizer("ko"), new ModelSummarizerOptions { Throttle = throttle });
        var summaries = 0;
        await foreach (var _ in summarizer.SummarizeAsync(groups, cancellationToken: cancellationToken).ConfigureAwait(false))
            summaries++;
        return (time.GetElapsedTime(started), done.Count, summaries);
    }

    private static async IAsyncEnumerable<Paper> Input(int count)
    {
        for (var n = 1; n <= count; n++)
        {
            yield return new Paper
            {
                Id = string.Create(CultureInfo.InvariantCulture, $"2401.{n:00000}"),
                Title = "A method " + (char)('a' + (n % Categories)),
                Abstract = "We propose a method.",
            };
        }

        await Task.CompletedTask.ConfigureAwait(false);
    }
}
