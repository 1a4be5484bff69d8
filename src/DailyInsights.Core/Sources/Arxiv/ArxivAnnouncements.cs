using System.Text.RegularExpressions;
using DailyInsights.Sources.Feeds;

namespace DailyInsights.Sources.Arxiv;

/// <summary>Makes papers of the entries of arXiv's announcement feeds: RSS 2.0 and Atom of today, RDF of before 2024.</summary>
internal sealed partial class ArxivAnnouncements(string name, IReadOnlyCollection<string> types, IProgress<RunEvent>? events)
{
    // The feeds are made anew at midnight in New York and have been seen hours late.
    private static readonly TimeSpan Ready = TimeSpan.FromHours(8);

    // So many entries at the beginning that are none of arXiv's are no mishap: it is a feed of something else.
    private const int MostOthers = 5;
    private const int LongestOldTitle = 4000;

    /// <summary>Reads a whole feed: each paper once, as those of several classes stand in it several times.</summary>
    /// <exception cref="InsightException"><c>ArxivNotAnnouncements</c>: it is a feed of something else.</exception>
    public IEnumerable<Paper> Read(FeedDocument feed)
    {
        var number = 0;
        var others = new List<int>();
        var faults = new FaultTally(events, count => SourceErrors.AnnouncementsIncomplete(name, count));
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var isArxivs = false;
        foreach (var entry in feed.ReadEntries())
        {
            number++;
            if (ToPaper(entry, feed.Updated) is not { } paper)
            {
                // The last entry of a feed that was cut is likely cut too.
                if (feed.IsTruncated)
                    continue;
                if (isArxivs)
                    faults.Add(SourceErrors.AnnouncementIncomplete(name, number));
                else
                    others.Add(number);
                if (others.Count == MostOthers)
                    throw SourceErrors.AnnouncementsNotArxivs(name);
                continue;
            }

            isArxivs = true;
            others.ForEach(n => faults.Add(SourceErrors.AnnouncementIncomplete(name, n)));
            others.Clear();
            if ((types.Count == 0 || types.Contains(paper.AnnounceType ?? "new", StringComparer.OrdinalIgnoreCase)) && seen.Add(paper.Id))
                yield return paper;
        }

        if (others.Count > 0)
            throw SourceErrors.AnnouncementsNotArxivs(name);
        faults.Close();
        if (feed.IsTruncated)
            events?.Report(new RunEvent.Warned("FeedTruncated", $"{name} ends in the middle, after {number} entries. There may be more."));
        else if (number == 0)
            events?.Report(new RunEvent.Note($"{name} announces nothing, as on weekends and holidays"));
    }

    /// <summary>The day that a feed should be of by now, or null where it is of that day.</summary>
    public static DateOnly? StaleBy(DateTimeOffset? updated, DateTimeOffset now)
    {
        var expected = DateOnly.FromDateTime((now - Ready).UtcDateTime);
        while (expected.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
            expected = expected.AddDays(-1);
        return updated is { } u && DateOnly.FromDateTime(u.UtcDateTime) < expected ? expected : null;
    }

    private static Paper? ToPaper(FeedEntry entry, DateTimeOffset? day)
    {
        var title = TextRules.OneLine(entry.Title);
        // Longer than any title of arXiv's, it is not searched: that could take as long as somebody wishes.
        var old = OldTitle().Match(title.Length > LongestOldTitle ? "" : title);
        if (old.Success)
            title = old.Groups["title"].Value;
        // The link names the paper, the guid also its version.
        var hasId = ArxivId.TryParse(entry.Id, out var id, out var version) || ArxivId.TryParse(entry.Link, out id, out version);
        if (!hasId || title.Length == 0)
            return null;
        if (version is null && ArxivId.TryParse(old.Groups["id"].Value, out _, out var written))
            version = written;

        var text = entry.Summary.AsSpan().TrimStart().StartsWith("<p>", StringComparison.OrdinalIgnoreCase) ? PlainText.Of(entry.Summary) : TextRules.OneLine(entry.Summary);
        var head = Head().Match(text);
        var subject = old.Groups["class"].Value;
        var subjects = entry.Categories.Where(ArxivClasses.IsClass).ToList();
        if (subject.Length > 0 && !subjects.Contains(subject))
            subjects.Insert(0, subject);
        return new Paper
        {
            Id = id.Value,
            Title = title,
            Abstract = head.Success ? text[head.Length..] is { Length: > 0 } rest ? rest : null : text.Length > 0 ? text : null,
            Authors = ValueList.From(entry.Authors),
            Url = entry.Link ?? id.AbstractUrl,
            Version = version,
            Subjects = subjects,
            PrimarySubject = subjects.Count > 0 ? subjects[0] : null,
            OtherSubjects = ValueList.From(entry.Categories.Where(static c => !ArxivClasses.IsClass(c))),
            Published = entry.Published,
            // The feeds of before 2024 bear one date for all.
            Listed = entry.Published ?? day,
            Doi = entry.Doi,
            AnnounceType = entry.AnnounceType ?? (head.Success ? head.Groups["type"].Value : OldType(old.Groups["state"].Value)),
            Sources = ArxivSourceName.List,
        };
    }

    private static string OldType(string state) => state switch
    {
        "CROSS LISTED" => "cross",
        "UPDATED" => "replace",
        _ => "new",
    };

    [GeneratedRegex(@"^(?<title>.+?)\.?\s*\(arXiv:(?<id>\S+)(?:\s+\[(?<class>[^\]]+)\])?(?:\s+(?<state>[A-Z ]+))?\)$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex OldTitle();

    [GeneratedRegex(@"^arXiv:\S+\s+Announce Type:\s*(?<type>[a-z-]+)\s*(?:Abstract:\s*)?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Head();
}
