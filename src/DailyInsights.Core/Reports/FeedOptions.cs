namespace DailyInsights.Reports;

/// <summary>What a feed is called and where it can be fetched.</summary>
public sealed record FeedOptions
{
    private readonly Uri? _address;

    /// <summary>The feed's title.</summary>
    public string Title { get; init; } = "Daily Artificial Intelligence Insights";

    /// <summary>Who publishes it.</summary>
    public string Author { get; init; } = "DailyInsights";

    /// <summary>
    /// The web address at which the folder is published, for links that work wherever the feed is read; null for links relative to the
    /// feed's file.
    /// </summary>
    /// <exception cref="InsightException"><c>FeedAddressUnusable</c>: it is no absolute http or https address.</exception>
    public Uri? Address
    {
        get => _address;
        init => _address = value is null || TextRules.IsWebAddress(value.OriginalString) ? value : throw ReportErrors.FeedAddressUnusable(value);
    }

    /// <summary>How many digests it holds at most, the newest first.</summary>
    public int Most { get; init; } = 50;
}
