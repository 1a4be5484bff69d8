using DailyInsights.Http;
using DailyInsights.Sources.Arxiv;
using DailyInsights.Sources.Sample;

namespace DailyInsights.Sources;

/// <summary>Turns the text by which a user names a source into the source.</summary>
public static class SourceSpec
{
    /// <summary>
    /// Understands <c>sample</c>, <c>arxiv:cs.CL</c>, <c>arxiv:cs.CL,cs.LG</c>, and the path of a file with saved answers of the arXiv API.
    /// </summary>
    /// <param name="text">What the user wrote.</param>
    /// <param name="client">Asks the servers, for sources that have one.</param>
    /// <param name="settings">Dates, numbers and addresses, for sources that know them.</param>
    /// <exception cref="InsightException"><c>UnknownSource</c>: it is none of these. <c>BadArxivQuery</c>: it is, but cannot be asked.</exception>
    public static IPaperSource Parse(string text, PoliteClient client, SourceSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        settings ??= new SourceSettings();
        var spec = text.Trim();
        var colon = spec.IndexOf(':');
        var scheme = (colon > 1 ? spec[..colon] : spec).ToLowerInvariant();
        var rest = colon > 1 ? spec[(colon + 1)..].Trim() : "";
        return scheme switch
        {
            "sample" when rest.Length == 0 => new SampleSource(),
            "arxiv" when rest.Length > 0 => new ArxivApiSource(Query(rest, settings), client, settings.Arxiv),
            _ when Path.Exists(spec) || LooksLikePath(spec) => new ArxivFileSource(spec),
            _ => throw SourceErrors.UnknownSource(text),
        };
    }

    private static ArxivQuery Query(string categories, SourceSettings settings) => new()
    {
        Categories = categories.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
        Since = settings.Since,
        Until = settings.Until,
        First = settings.First,
    };

    /// <summary>Whether a text that names no existing file was surely meant to, so that the error is about the file.</summary>
    private static bool LooksLikePath(string text) =>
        text.Contains(Path.DirectorySeparatorChar) || text.Contains(Path.AltDirectorySeparatorChar)
        ? !text.Contains("://", StringComparison.Ordinal)
        : Path.GetExtension(text).ToLowerInvariant() is ".xml" or ".atom" or ".rss" or ".rdf" or ".json" or ".jsonl";
}

/// <summary>What a source is told besides its name.</summary>
public sealed record SourceSettings
{
    /// <summary>Only papers from this instant on, where the source can tell.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>Only papers up to this instant, where the source can tell.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>At most so many papers of each source.</summary>
    public int? First { get; init; }

    /// <summary>How the arXiv API is asked.</summary>
    public ArxivApiOptions Arxiv { get; init; } = new();
}
