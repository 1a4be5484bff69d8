namespace DailyInsights;

/// <summary>Joins records of the same paper from several sources, keeping what each source knew.</summary>
public static class PaperMerger
{
    /// <summary>
    /// Gives each paper once, where it first stood. The first record's words stay; what it lacks comes from the later ones, the higher
    /// version and the larger counts win, and lists of classes and sources are united.
    /// </summary>
    public static IReadOnlyList<Paper> Merge(IEnumerable<Paper> papers)
    {
        ArgumentNullException.ThrowIfNull(papers);
        var result = new List<Paper>();
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var paper in papers)
        {
            if (places.TryAdd(paper.Id, result.Count))
                result.Add(paper);
            else
                result[places[paper.Id]] = Join(result[places[paper.Id]], paper);
        }

        return result;
    }

    /// <summary>Joins two records of one paper.</summary>
    public static Paper Join(Paper first, Paper second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        return first with
        {
            Abstract = Longer(first.Abstract, second.Abstract),
            Authors = first.Authors.Count > 0 ? first.Authors : second.Authors,
            Url = first.Url ?? second.Url,
            PdfUrl = first.PdfUrl ?? second.PdfUrl,
            Version = Larger(first.Version, second.Version),
            Subjects = Union(first.Subjects, second.Subjects),
            PrimarySubject = first.PrimarySubject ?? second.PrimarySubject,
            Published = first.Published ?? second.Published,
            Updated = Larger(first.Updated, second.Updated),
            Comment = first.Comment ?? second.Comment,
            JournalReference = first.JournalReference ?? second.JournalReference,
            Doi = first.Doi ?? second.Doi,
            Upvotes = Larger(first.Upvotes, second.Upvotes),
            DiscussionCount = Larger(first.DiscussionCount, second.DiscussionCount),
            AnnounceType = first.AnnounceType ?? second.AnnounceType,
            Sources = Union(first.Sources, second.Sources),
            Category = first.Category ?? second.Category,
            CategorizedBy = first.Category is null ? second.CategorizedBy : first.CategorizedBy,
            Receipts = ValueList.From(first.Receipts.Concat(second.Receipts).Distinct()),
        };
    }

    // A feed may cut an abstract short where another source has the whole.
    private static string? Longer(string? first, string? second) => (second?.Length ?? 0) > (first?.Length ?? 0) ? second : first;

    private static T? Larger<T>(T? first, T? second)
        where T : struct, IComparable<T> =>
        first is null ? second : second is null || first.Value.CompareTo(second.Value) >= 0 ? first : second;

    private static ValueList<string> Union(ValueList<string> first, ValueList<string> second) =>
        second.Count == 0 ? first : ValueList.From(first.Union(second, StringComparer.OrdinalIgnoreCase));
}
