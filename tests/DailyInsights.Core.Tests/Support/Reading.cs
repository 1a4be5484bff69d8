using DailyInsights.Sources;

namespace DailyInsights.Core.Tests.Support;

/// <summary>Short ways to read a whole source.</summary>
public static class Reading
{
    public static async Task<List<Paper>> AllAsync(this IPaperSource source, IProgress<RunEvent>? events = null)
    {
        var papers = new List<Paper>();
        await foreach (var paper in source.GetPapersAsync(events, TestContext.Current.CancellationToken))
            papers.Add(paper);
        return papers;
    }

    /// <summary>Reads until it fails, and gives the failure with what came before it.</summary>
    public static async Task<(InsightException Error, List<Paper> Before)> FailAsync(this IPaperSource source, IProgress<RunEvent>? events = null)
    {
        var papers = new List<Paper>();
        try
        {
            await foreach (var paper in source.GetPapersAsync(events, TestContext.Current.CancellationToken))
                papers.Add(paper);
        }
        catch (InsightException e)
        {
            return (e, papers);
        }

        Assert.Fail($"{source.Name} gave {papers.Count} papers and did not fail.");
        return default;
    }
}
