namespace DailyInsights;

/// <summary>A paper that is not in the digest although it came in.</summary>
/// <param name="PaperId">Its <see cref="Paper.Id"/>, or what is known instead (the number of an input object).</param>
/// <param name="Title">Its title, as far as known.</param>
/// <param name="Reason">Why it was left out, in a sentence for the reader of the digest.</param>
public sealed record LeftOutPaper(string PaperId, string Title, string Reason);
