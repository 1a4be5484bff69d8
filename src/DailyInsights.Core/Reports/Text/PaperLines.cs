namespace DailyInsights.Reports.Text;

/// <summary>Makes papers of what a report tells about them.</summary>
internal static class PaperLines
{
    /// <summary>A paper from its title and address.</summary>
    public static Paper Paper(string title, string? url, string category, PaperKind kind) => new()
    {
        // A line without any letter or digit names nothing; the sign for it keeps the paper from being lost.
        Id = PaperIdentity.NormalizeTitle(title).Length > 0 || url is not null ? PaperIdentity.Of(title, url) : "title:" + title,
        Title = title,
        Url = url,
        Version = ArxivId.TryParse(url, out _, out var version) ? version : null,
        Category = category,
        Kind = kind,
    };
}
