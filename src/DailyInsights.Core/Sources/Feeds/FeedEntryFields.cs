namespace DailyInsights.Sources.Feeds;

/// <summary>Collects the fields of one entry and chooses among those that say the same.</summary>
internal sealed class FeedEntryFields(Uri? baseAddress, string? about)
{
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);
    private readonly List<string> _authors = [];
    private readonly List<string> _creators = [];
    private readonly List<string> _categories = [];
    private readonly List<string> _links = [];
    private string? _otherLink;
    private string? _pdf;
    private string? _guid;
    private bool _guidIsLink;

    /// <summary>Whether a field is one of those taken by <see cref="Add"/>.</summary>
    public static bool Knows(string field) => field
        is "title" or "media:title" or "dc:title" or "description" or "summary" or "dc:description" or "content:encoded" or "content" or "id"
        or "pubdate" or "published" or "issued" or "created" or "dc:date" or "dcterms:issued" or "dcterms:created" or "updated" or "modified"
        or "dcterms:modified" or "dc:subject" or "arxiv:announce_type" or "prism:doi" or "arxiv:doi" or "dc:identifier" or "itunes:summary"
        or "media:description" or "fulltext" or "body" or "xhtml:body" or "date";

    public void Add(string field, string text, bool isHtml)
    {
        if (string.IsNullOrWhiteSpace(text))
            return;
        if (field == "dc:subject")
            AddCategory(text);
        else
            // The first of several counts, as entries that were quoted inside come later.
            _texts.TryAdd(field, isHtml || !PlainText.LooksLikeHtml(text) ? text : System.Net.WebUtility.HtmlEncode(text));
    }

    public void AddLink(string? href, string? rel, string? type, string text)
    {
        var address = (href ?? text).Trim();
        if (address.Length == 0)
            return;
        if (type == "application/pdf")
            _pdf ??= Web(address);
        else if (rel is null or "" or "alternate")
            _links.Add(address);
        else if (href is not null && rel is not ("self" or "edit" or "replies" or "enclosure" or "hub" or "license" or "next" or "previous" or "prev"))
            _otherLink ??= address;
    }

    public void AddGuid(string text, bool isLink)
    {
        _guid ??= TextRules.OneLine(text);
        _guidIsLink = isLink && TextRules.IsWebAddress(_guid);
    }

    public void AddEnclosure(string? url, string? type)
    {
        if (type == "application/pdf" && url is not null)
            _pdf ??= Web(url);
    }

    public void AddCategory(string? text)
    {
        var category = PlainText.Of(text);
        if (category.Length > 0 && !_categories.Contains(category))
            _categories.Add(category);
    }

    public void AddAuthor(string text, string field, bool isWhole)
    {
        var list = field.StartsWith("dc:", StringComparison.Ordinal) ? _creators : _authors;
        var names = field == "dc:creator" ? AuthorNames.Split(text) : [isWhole ? PlainText.Of(text) : AuthorNames.OfMailbox(PlainText.Of(text))];
        foreach (var author in names)
        {
            if (author.Length > 0 && !list.Contains(author))
                list.Add(author);
        }
    }

    /// <summary>The entry. Where the feed was cut inside, its last field is likely cut too, and a title that is would name another paper.</summary>
    public FeedEntry ToEntry(bool isCut)
    {
        // A link that leads nowhere still tells the entries of a feed apart.
        var id = _guid ?? Text("id") ?? about ?? _links.Find(FeedLinks.IsRelative);
        var link = FeedLinks.FirstWeb([.. _links, _guidIsLink ? _guid : null, IfWeb(Text("id")), _otherLink, IfWeb(about)], baseAddress);
        var published = Date("published") ?? Date("pubdate") ?? Date("issued") ?? Date("dc:date") ?? Date("dcterms:issued") ?? Date("created")
            ?? Date("dcterms:created") ?? Date("date");
        var updated = Date("updated") ?? Date("modified") ?? Date("dcterms:modified");
        var isTitleOnly = isCut && _texts.Count + Math.Min(_links.Count, 1) <= 1;
        return new FeedEntry
        {
            Title = isTitleOnly ? "" : Text("title") ?? Text("dc:title") ?? Text("media:title") ?? "",
            Link = link,
            Id = string.IsNullOrWhiteSpace(id) ? null : id.Trim(),
            Summary = isTitleOnly ? "" : Text("description") ?? Text("summary") ?? Text("dc:description") ?? Text("content:encoded") ?? Text("content")
                ?? Text("itunes:summary") ?? Text("media:description") ?? Text("fulltext") ?? Text("xhtml:body") ?? Text("body") ?? "",
            Authors = _creators.Count > _authors.Count ? _creators : _authors,
            Categories = _categories,
            Published = published ?? updated,
            Updated = updated,
            PdfUrl = _pdf,
            Doi = Text("prism:doi") ?? Text("arxiv:doi") ?? DoiOf(Text("dc:identifier")),
            AnnounceType = Text("arxiv:announce_type")?.Trim(),
        };
    }

    private static string? DoiOf(string? identifier)
    {
        var text = identifier?.Trim();
        return text is not null && text.StartsWith("doi:", StringComparison.OrdinalIgnoreCase) ? text[4..].Trim() : null;
    }

    private string? Text(string field) => _texts.GetValueOrDefault(field);

    private DateTimeOffset? Date(string field) => FeedDates.Parse(Text(field));

    private string? Web(string address) => FeedLinks.FirstWeb([address], baseAddress);

    private static string? IfWeb(string? text) => TextRules.IsWebAddress(text) ? text : null;
}
