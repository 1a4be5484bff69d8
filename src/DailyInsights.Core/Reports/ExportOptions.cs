namespace DailyInsights.Reports;

/// <summary>Where and how a report is written.</summary>
public sealed record ExportOptions
{
    /// <summary>The folder that holds a folder for each day; made where it is missing.</summary>
    public required string Path { get; init; }

    /// <summary>The formats to write.</summary>
    public IReadOnlyList<ReportFormat> Formats { get; init; } = [ReportFormat.Markdown];

    /// <summary>The layout of Markdown.</summary>
    public ReportLayout Layout { get; init; }

    /// <summary>A layout of the user's own for Markdown; it takes the place of <see cref="Layout"/>.</summary>
    public ReportTemplate? Template { get; init; }

    /// <summary>Which emoji the categories have.</summary>
    public EmojiChoice Emoji { get; init; }

    /// <summary>What the picture is written as; none for no picture. HTML has the picture within it either way.</summary>
    public IReadOnlyList<PictureFormat> Pictures { get; init; } = [PictureFormat.Png];

    /// <summary>How the picture is drawn.</summary>
    public ChartOptions Chart { get; init; } = new();

    /// <summary>Whether files that are there are replaced. A digest made again has the same names.</summary>
    public bool Overwrite { get; init; } = true;
}

/// <summary>What an export wrote.</summary>
/// <param name="Report">The report as it was written, with the name of its picture.</param>
/// <param name="Files">The files, reports first, in the order of the formats asked for.</param>
public sealed record ExportResult(InsightReport Report, IReadOnlyList<string> Files);
