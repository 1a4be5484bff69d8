namespace DailyInsights;

/// <summary>
/// Joins records of the same paper from several sources into one that keeps what each knew. Papers are the same where their
/// <see cref="Paper.Id"/> is; the versions of a paper on arXiv share it.
/// </summary>
public sealed class PaperMerger
{
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly List<Paper> _papers = [];

    /// <summary>The papers in the order in which they came first.</summary>
    public IReadOnlyList<Paper> Papers => _papers;

    /// <summary>How many records were joined with one that was there already.</summary>
    public int Merged { get; private set; }

    /// <summary>Takes up a record.</summary>
    /// <returns>False where it was joined with another.</returns>
    public bool Add(Paper paper)
    {
        ArgumentNullException.ThrowIfNull(paper);
        if (_places.TryAdd(paper.Id, _papers.Count))
        {
            _papers.Add(paper);
            return true;
        }

        var place = _places[paper.Id];
        _papers[place] = Merge(_papers[place], paper);
        Merged++;
        return false;
    }

    /// <summary>
    /// Joins two records of one paper. Of what only one can be right about, the later version on arXiv decides, then arXiv itself over those
    /// who repeat it, then the first; the larger count of upvotes and of comments is the later one; nothing that one alone knew is lost.
    /// </summary>
    /// <exception cref="ArgumentException">The records are of different papers.</exception>
    public static Paper Merge(Paper first, Paper second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        if (first.Id != second.Id)
            throw new ArgumentException($"'{first.Id}' and '{second.Id}' are not one paper.", nameof(second));

        var (sure, other) = Rank(second) > Rank(first) ? (second, first) : (first, second);
        var authors = sure.Authors.Count == 0 || (sure.AuthorCount > sure.Authors.Count && other.Authors.Count > sure.Authors.Count) ? other : sure;
        return sure with
        {
            Abstract = Longer(sure.Abstract, other.Abstract),
            Authors = authors.Authors,
            AuthorCount = authors.AuthorCount,
            Url = sure.Url ?? other.Url,
            PdfUrl = sure.PdfUrl ?? other.PdfUrl,
            Version = sure.Version ?? other.Version,
            Subjects = Union(sure.Subjects, other.Subjects),
            PrimarySubject = sure.PrimarySubject ?? other.PrimarySubject,
            OtherSubjects = Union(sure.OtherSubjects, other.OtherSubjects),
            Published = sure.Published ?? other.Published,
            Updated = sure.Updated ?? other.Updated,
            Listed = first.Listed ?? second.Listed,
            Comment = sure.Comment ?? other.Comment,
            JournalReference = sure.JournalReference ?? other.JournalReference,
            Doi = sure.Doi ?? other.Doi,
            Upvotes = Larger(first.Upvotes, second.Upvotes),
            DiscussionCount = Larger(first.DiscussionCount, second.DiscussionCount),
            AnnounceType = sure.AnnounceType ?? other.AnnounceType,
            Sources = Union(first.Sources, second.Sources),
            Kind = sure.Kind,
            Category = first.Category ?? second.Category,
            CategorizedBy = first.Category is null ? second.CategorizedBy : first.CategorizedBy,
            Receipts = Union(first.Receipts, second.Receipts),
        };
    }

    private static int Rank(Paper paper) =>
        (10 * (paper.Version ?? 0)) + (paper.Sources.Count > 0 && paper.Sources[0] == "arxiv" ? paper.Updated is null ? 1 : 2 : 0);

    /// <summary>The surer abstract, unless it is the other's beginning: a source may have cut it.</summary>
    private static string? Longer(string? sure, string? other) =>
        string.IsNullOrEmpty(sure) || (other?.Length > sure.Length && other.StartsWith(sure.TrimEnd('.', '…', ' '), StringComparison.Ordinal)) ? other ?? sure : sure;

    private static int? Larger(int? a, int? b) => a is null || b > a ? b ?? a : a;

    private static ValueList<T> Union<T>(ValueList<T> first, ValueList<T> second) =>
        second.Count == 0 ? first : first.Count == 0 ? second : ValueList.From(first.Union(second));
}
