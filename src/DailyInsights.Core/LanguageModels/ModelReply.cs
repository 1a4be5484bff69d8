namespace DailyInsights.LanguageModels;

/// <summary>A whole answer of a language model.</summary>
/// <param name="Text">What it said.</param>
/// <param name="Receipt">What it cost.</param>
public sealed record ModelReply(string Text, Receipt Receipt);
