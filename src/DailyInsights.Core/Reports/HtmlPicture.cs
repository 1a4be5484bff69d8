namespace DailyInsights.Reports;

/// <summary>A picture that stands within an HTML report.</summary>
/// <param name="Wide">As SVG, for screens and paper.</param>
public sealed record HtmlPicture(string Wide)
{
    /// <summary>The same as SVG for phones; null to show <see cref="Wide"/> there too.</summary>
    public string? Tall { get; init; }
}
