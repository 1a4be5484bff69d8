namespace DailyInsights.Reports;

/// <summary>A picture that stands within an HTML report.</summary>
/// <param name="Wide">As SVG in the light theme, for screens and paper; the page changes its colours where its reader has it dark.</param>
public sealed record HtmlPicture(string Wide)
{
    /// <summary>How wide <see cref="Tall"/> is best drawn, in units: about as wide as a phone shows it, so that letters come out as large as they are meant.</summary>
    public const int TallWidth = 360;

    /// <summary>The same as SVG for phones; null to show <see cref="Wide"/> there too.</summary>
    public string? Tall { get; init; }
}
