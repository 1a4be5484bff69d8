using System.Globalization;
using DailyInsights.LanguageModels;

namespace DailyInsights.Digests;

/// <summary>Tells a person what questions would take.</summary>
public static class EstimateText
{
    /// <summary>One sentence, such as <c>5 questions to gpt-4o-mini at api.openai.com: about 9,000 tokens in, 2,500 out, 0.0029 in all</c>.</summary>
    /// <param name="estimate">The figures.</param>
    /// <param name="model">The model, as <see cref="EngineSet.ModelName"/> names it.</param>
    public static string Of(ModelEstimate estimate, string model)
    {
        ArgumentNullException.ThrowIfNull(estimate);
        var invariant = CultureInfo.InvariantCulture;
        var text = string.Create(invariant, $"{estimate.Questions} question(s) to {model}: about {estimate.InputTokens:N0} tokens in, {estimate.OutputTokens:N0} out");
        text += estimate.Cost is { } cost ? string.Create(invariant, $", {cost:0.####} in all") : ", price unknown";
        return estimate.FromArchive == 0 ? text : text + string.Create(invariant, $"; {estimate.FromArchive} more from the archive, for nothing");
    }
}
