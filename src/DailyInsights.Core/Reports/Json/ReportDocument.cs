using System.Text.Json.Serialization;

namespace DailyInsights.Reports.Json;

/// <summary>The root of a JSON report, as <c>insight-report.schema.json</c> describes it.</summary>
internal sealed record ReportDocument
{
    public const string SchemaName = "urn:dailyinsights:insight-report:1";

    /// <summary>Raised when a reader of the version before could misread a report.</summary>
    public const int CurrentVersion = 1;

    [JsonPropertyName("$schema"), JsonPropertyOrder(-2)]
    public string Schema { get; init; } = SchemaName;

    [JsonPropertyOrder(-1)]
    public int FormatVersion { get; init; } = CurrentVersion;

    public required string Title { get; init; }

    public required DateOnly Date { get; init; }

    public PaperKind Kind { get; init; }

    public required string Language { get; init; }

    public string? Picture { get; init; }

    public required ValueList<CategorySummary> Summaries { get; init; }

    public Ledger? Ledger { get; init; }

    public ValueList<Problem> Problems { get; init; } = [];

    public static ReportDocument Of(InsightReport report) => new()
    {
        Title = report.Title,
        Date = report.Date,
        Kind = report.Kind,
        Language = report.Language,
        Picture = report.Picture,
        Summaries = report.Summaries,
        Ledger = report.Ledger,
        Problems = report.Problems,
    };

    public InsightReport ToReport() => new()
    {
        Title = Title,
        Date = Date,
        Kind = Kind,
        Language = Language,
        Picture = Picture,
        Summaries = Summaries,
        Ledger = Ledger,
        Problems = Problems,
    };
}
