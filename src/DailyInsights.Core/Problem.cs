namespace DailyInsights;

/// <summary>Something that failed while a digest was made, told in the digest itself.</summary>
/// <param name="ErrorId">The stable name of the error, as in <see cref="InsightException.ErrorId"/>.</param>
/// <param name="Message">What failed and what is missing because of it.</param>
public sealed record Problem(string ErrorId, string Message);
