using DailyInsights.Summaries;

namespace DailyInsights.Core.Tests.Summaries.Extractive;

/// <summary>Where a sentence ends, seen through what a summary of one paper quotes.</summary>
public sealed class WholeSentenceTests
{
    public static TheoryData<string, string[]> Cases { get; } = new()
    {
        { "We test boats, e.g. Grey ones, i.e. Boats in fog. They float.", ["We test boats, e.g. Grey ones, i.e. Boats in fog.", "They float."] },
        { "Smith et al. Proposed boats in 2025. We sink them.", ["Smith et al. Proposed boats in 2025.", "We sink them."] },
        { "Accuracy rises to 3.5 points. GPT-4.1 falls.", ["Accuracy rises to 3.5 points.", "GPT-4.1 falls."] },
        { "The bound is $O(n. A)$ at most. It is tight.", ["The bound is $O(n. A)$ at most.", "It is tight."] },
        { "Do boats float? We ask them.", ["Do boats float?", "We ask them."] },
        { "We ask 'do boats float?' and wait. Nobody answers.", ["We ask 'do boats float?' and wait.", "Nobody answers."] },
        { "See Fig. 2 and Sec. 3. We stop.", ["See Fig. 2 and Sec. 3.", "We stop."] },
        { "Boats (grey. Or white.) float. Others sink.", ["Boats (grey. Or white.) float.", "Others sink."] },
        { "Prices fall below $5. Boats cost more.", ["Prices fall below $5.", "Boats cost more."] },
        { "Models grow. xGen stays small. iBoat too.", ["Models grow.", "xGen stays small.", "iBoat too."] },
        { "J. B. Sample counts boats vs. Ships. End.", ["J. B. Sample counts boats vs. Ships.", "End."] },
        { "Wait... what floats? Boats!", ["Wait... what floats?", "Boats!"] },
        { "We say \"boats float.\" Nobody listens.", ["We say \"boats float.\"", "Nobody listens."] },
        { "船は浮く。我々は数える。", ["船は浮く。", "我々は数える。"] },
        { "There is no stop at the end", ["There is no stop at the end"] },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Sentences_are_quoted_whole(string text, string[] sentences)
    {
        // Few enough sentences that each of them finds a part.
        var paper = new Paper { Id = "1", Title = "Boats", Abstract = text };
        var summary = new ExtractiveCategorySummarizer("en").Summarize(new PaperGroup(new Category("A", "🚀"), [paper]), TestContext.Current.CancellationToken);
        var quoted = summary.Sections.SelectMany(static s => s.Statements).Where(static s => s.PaperIds.Count > 0).Select(static s => s.Text);
        Assert.Equal(sentences.Order(StringComparer.Ordinal), quoted.Order(StringComparer.Ordinal));
    }
}
