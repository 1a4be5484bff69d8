namespace DailyInsights.Reports.Text;

/// <summary>Makes papers of what a report tells about them.</summary>
internal static class PaperLines
{
    /// <summary>A paper from its title and address.</summary>
    public static Paper Paper(string title, string? url, string category, PaperKind kind) => new()
    {
        // A line that names nothing at all keeps its place, so that no paper is lost.
        Id = string.IsNullOrWhiteSpace(title) && string.IsNullOrWhiteSpace(url) ? "title:" : PaperIdentity.Of(title, url),
        Title = title,
        Url = url,
        Version = ArxivId.TryParse(url, out _, out var version) ? version : null,
        Category = category,
        Kind = kind,
    };
}
