namespace DailyInsights.Sources.Feeds;

/// <summary>Makes papers of the entries of a feed.</summary>
/// <param name="name">How messages name the feed.</param>
/// <param name="label">How papers name it as their source.</param>
/// <param name="kind">What its entries are.</param>
/// <param name="events">Told about what is missing.</param>
internal sealed class FeedPapers(string name, string label, PaperKind kind, IProgress<RunEvent>? events)
{
    private const int LongestMadeUpTitle = 100;
    private readonly ValueList<string> _sources = [label];

    /// <summary>Reads a whole feed.</summary>
    public IEnumerable<Paper> Read(FeedDocument feed)
    {
        var number = 0;
        var papers = 0;
        var faults = new FaultTally(events, count => SourceErrors.FeedEntriesNameless(name, count));
        foreach (var entry in feed.ReadEntries())
        {
            number++;
            if (ToPaper(entry) is { } paper)
            {
                papers++;
                yield return paper;
            }
            else if (!feed.IsTruncated)
            {
                faults.Add(SourceErrors.FeedEntryNameless(name, number));
            }
        }

        faults.Close();
        if (feed.IsTruncated)
        {
            events?.Report(new RunEvent.Warned(
                "FeedTruncated",
                $"{name} ends in the middle: {papers} entries came, of which the last may be incomplete. There may be more."));
        }
        else if (number == 0)
        {
            events?.Report(new RunEvent.Note($"{name} is a valid feed without entries"));
        }
    }

    /// <summary>The paper, or null where nothing names the entry.</summary>
    private Paper? ToPaper(FeedEntry entry)
    {
        var text = PlainText.Of(entry.Summary);
        var title = PlainText.Of(entry.Title);
        if (title.Length == 0)
            title = Beginning(text);
        if (title.Length == 0)
            title = TextRules.OneLine(entry.Link ?? entry.Id);
        if (title.Length == 0)
            return null;

        var hasArxiv = ArxivId.TryParse(entry.Link, out _, out var version) || ArxivId.TryParse(entry.Id, out _, out version);
        return new Paper
        {
            // A title of signs alone names nothing by itself.
            Id = PaperIdentity.Of(title, entry.Link, QualifiedId(entry), PaperIdentity.NormalizeTitle(title).Length > 0 ? null : label + "#" + title),
            Title = title,
            Abstract = text.Length > 0 ? text : null,
            Authors = ValueList.From(entry.Authors),
            Url = entry.Link,
            PdfUrl = entry.PdfUrl,
            Version = hasArxiv ? version : null,
            Subjects = ValueList.From(entry.Categories),
            Published = entry.Published,
            Updated = entry.Updated,
            Doi = entry.Doi,
            AnnounceType = entry.AnnounceType,
            Sources = _sources,
            Kind = kind,
        };
    }

    /// <summary>An identifier such as '17' names an entry among those of its feed only.</summary>
    private string? QualifiedId(FeedEntry entry) =>
        entry.Id is null || entry.Id.Contains(':') ? entry.Id : label + "#" + entry.Id;

    private static string Beginning(string text)
    {
        if (text.Length <= LongestMadeUpTitle)
            return text;
        var end = text.LastIndexOf(' ', LongestMadeUpTitle);
        return text[..(end > LongestMadeUpTitle / 2 ? end : char.IsHighSurrogate(text[LongestMadeUpTitle - 1]) ? LongestMadeUpTitle - 1 : LongestMadeUpTitle)] + "…";
    }
}
