using DailyInsights.Reports;
using DailyInsights.Sources;

namespace DailyInsights.Digests;

/// <summary>What a digest is made from and where it goes.</summary>
public sealed record DigestOptions
{
    /// <summary>Where the papers come from.</summary>
    public required IReadOnlyList<IPaperSource> Sources { get; init; }

    /// <summary>The day the digest is for.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>The engines' settings.</summary>
    public EngineOptions Engines { get; init; } = new();

    /// <summary>Where and how the digest is written.</summary>
    public required ExportOptions Export { get; init; }
}
