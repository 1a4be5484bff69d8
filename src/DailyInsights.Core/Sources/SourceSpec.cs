using System.Globalization;
using DailyInsights.Http;
using DailyInsights.Sources.Arxiv;
using DailyInsights.Sources.DeepLearn;
using DailyInsights.Sources.Feeds;
using DailyInsights.Sources.HuggingFace;
using DailyInsights.Sources.Sample;

namespace DailyInsights.Sources;

/// <summary>Turns the text by which a user names a source into the source.</summary>
public static class SourceSpec
{
    /// <summary>
    /// Understands <c>sample</c>, <c>arxiv:cs.CL,cs.LG</c>, <c>arxiv-announced:cs.CL</c>, <c>huggingface</c>, <c>huggingface:2026-06-12</c>
    /// (or a week, <c>2026-W24</c>, or a month, <c>2026-06</c>), <c>deeplearn</c>, <c>feed:https://…</c>, and the path of a file, whose form
    /// is found by its content (see <see cref="FileSource"/>).
    /// </summary>
    /// <param name="text">What the user wrote.</param>
    /// <param name="client">Asks the servers, for sources that have one.</param>
    /// <param name="settings">Dates, numbers and addresses, for sources that know them.</param>
    /// <exception cref="InsightException">
    /// <c>UnknownSource</c>: it is none of these. <c>BadArxivQuery</c>, <c>UnknownArxivCategory</c>, <c>BadHuggingFaceQuery</c>: it is, but cannot
    /// be asked.
    /// </exception>
    public static IPaperSource Parse(string text, PoliteClient client, SourceSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        settings ??= new SourceSettings();
        var spec = text.Trim();
        var colon = spec.IndexOf(':');
        var scheme = (colon > 1 ? spec[..colon] : spec).ToLowerInvariant();
        var rest = colon > 1 ? spec[(colon + 1)..].Trim() : "";
        return (scheme, rest) switch
        {
            ("sample", "") => new SampleSource(),
            ("arxiv", not "") => new ArxivApiSource(Query(rest, settings), client, settings.Arxiv),
            ("arxiv-announced", not "") => new ArxivAnnouncementSource(
                settings.Announcements with { Categories = Parts(rest), First = settings.First ?? settings.Announcements.First }, client),
            ("huggingface", _) => new HuggingFaceSource(Span(rest, settings), client),
            ("deeplearn", "") => new DeepLearnSource(settings.DeepLearn with { First = settings.First ?? settings.DeepLearn.First }, client),
            ("feed", not "") => Feed(rest, text, client, settings),
            _ when spec.Length > 0 && (Path.Exists(spec) || LooksLikePath(spec)) =>
                new FileSource(spec, new FileSourceOptions { First = settings.First, Kind = settings.Feed.Kind }),
            _ => throw SourceErrors.UnknownSource(text),
        };
    }

    private static ArxivQuery Query(string categories, SourceSettings settings) => new()
    {
        Categories = Parts(categories),
        Since = settings.Since,
        Until = settings.Until,
        First = settings.First,
    };

    private static HuggingFaceOptions Span(string text, SourceSettings settings)
    {
        var options = settings.HuggingFace with { First = settings.First ?? settings.HuggingFace.First };
        if (text.Length == 0)
            return options;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return options with { Date = date };
        return text.Contains('W', StringComparison.OrdinalIgnoreCase) ? options with { Week = text.ToUpperInvariant() } : options with { Month = text };
    }

    private static IPaperSource Feed(string rest, string text, PoliteClient client, SourceSettings settings)
    {
        var options = settings.Feed with { First = settings.First ?? settings.Feed.First };
        if (TextRules.IsWebAddress(rest))
            return new FeedSource(new Uri(rest), client, options);
        return Path.Exists(rest) || LooksLikePath(rest)
            ? new FileSource(rest, new FileSourceOptions { First = options.First, Kind = options.Kind })
            : throw SourceErrors.UnknownSource(text);
    }

    private static string[] Parts(string text) => text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>Whether a text that names no existing file was surely meant to, so that the error is about the file.</summary>
    private static bool LooksLikePath(string text) =>
        text.Contains(Path.DirectorySeparatorChar) || text.Contains(Path.AltDirectorySeparatorChar)
        ? !text.Contains("://", StringComparison.Ordinal)
        : Path.GetExtension(text).ToLowerInvariant() is ".xml" or ".atom" or ".rss" or ".rdf" or ".json" or ".jsonl";
}

/// <summary>What a source is told besides its name.</summary>
public sealed record SourceSettings
{
    /// <summary>Only papers from this instant on, where the source can be asked so.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>Only papers up to this instant, where the source can be asked so.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>At most so many papers of each source.</summary>
    public int? First { get; init; }

    /// <summary>How the arXiv API is asked.</summary>
    public ArxivApiOptions Arxiv { get; init; } = new();

    /// <summary>How arXiv's announcements are asked for; the categories come from the source's name.</summary>
    public ArxivAnnouncementOptions Announcements { get; init; } = new();

    /// <summary>How Hugging Face is asked; the date comes from the source's name.</summary>
    public HuggingFaceOptions HuggingFace { get; init; } = new();

    /// <summary>How deeplearn.org is asked.</summary>
    public DeepLearnOptions DeepLearn { get; init; } = new();

    /// <summary>How feeds are read.</summary>
    public FeedOptions Feed { get; init; } = new();
}
