using System.Globalization;
using System.Text.RegularExpressions;

namespace DailyInsights.Sources.HuggingFace;

/// <summary>
/// Which of Hugging Face's daily papers are wanted: those of a day, of a week or of a month, or the latest.
/// Documentation: <see href="https://huggingface.co/docs/hub/api"/>.
/// </summary>
public sealed partial record HuggingFaceOptions
{
    /// <summary>The day on which they were listed.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>The ISO week, such as <c>2026-W24</c>.</summary>
    public string? Week { get; init; }

    /// <summary>The month, such as <c>2026-06</c>.</summary>
    public string? Month { get; init; }

    /// <summary>At most so many papers; null for all of a day, week or month, and for 50 of the latest.</summary>
    public int? First { get; init; }

    /// <summary>The order.</summary>
    public HuggingFaceSort Sort { get; init; }

    /// <summary>The address of the API.</summary>
    public Uri Endpoint { get; init; } = new("https://huggingface.co/api/daily_papers");

    /// <summary>Entries asked for at a time, from 1 to 100.</summary>
    public int PageSize { get; init; } = 100;

    /// <summary>How long an answer on disk is good. Default 30 minutes; null keeps none.</summary>
    public TimeSpan? CacheFor { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>Whether the papers asked for end somewhere, other than the latest that go back to the beginning.</summary>
    internal bool IsSpan => Date is not null || Week is not null || Month is not null;

    /// <summary>What is asked for, in a few words.</summary>
    internal string Described => Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? Week ?? Month ?? "latest";

    internal void Check()
    {
        if ((Date is null ? 0 : 1) + (Week is null ? 0 : 1) + (Month is null ? 0 : 1) > 1)
            throw SourceErrors.BadHuggingFaceQuery("The choice of", "date, week and month", "Give one of them.");
        if (Week is not null && !WeekForm().IsMatch(Week))
            throw SourceErrors.BadHuggingFaceQuery("The week", Week, "Give it as 2026-W24.");
        if (Month is not null && !MonthForm().IsMatch(Month))
            throw SourceErrors.BadHuggingFaceQuery("The month", Month, "Give it as 2026-06.");
        if (First is < 1)
            throw SourceErrors.BadHuggingFaceQuery("The number of papers", First.Value.ToString(CultureInfo.InvariantCulture), "Give 1 or more.");
        if (PageSize is < 1 or > 100)
            throw SourceErrors.BadHuggingFaceQuery("The page size", PageSize.ToString(CultureInfo.InvariantCulture), "Give 1 to 100.");
    }

    [GeneratedRegex("^[0-9]{4}-W(?:0[1-9]|[1-4][0-9]|5[0-3])$")]
    private static partial Regex WeekForm();

    [GeneratedRegex("^[0-9]{4}-(?:0[1-9]|1[0-2])$")]
    private static partial Regex MonthForm();
}

/// <summary>The order of Hugging Face's papers.</summary>
public enum HuggingFaceSort
{
    /// <summary>As the service gives them.</summary>
    AsServed,

    /// <summary>The latest listed first.</summary>
    PublishedAt,

    /// <summary>As the service finds them trending.</summary>
    Trending,

    /// <summary>The most upvotes first.</summary>
    Upvotes,
}
