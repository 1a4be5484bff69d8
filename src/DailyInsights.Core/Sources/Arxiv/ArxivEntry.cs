using System.Globalization;
using System.Xml;

namespace DailyInsights.Sources.Arxiv;

/// <summary>Collects what one entry of an arXiv answer says, in whatever order.</summary>
internal struct ArxivEntry(XmlContent content)
{
    private const string AbstractPage = "http://arxiv.org/abs/";

    private readonly List<string> _authors = new(8);
    private readonly List<string> _classes = new(4);
    private List<string>? _otherClasses;
    private string _title = "";
    private string _summary = "";
    private string? _primary;
    private string? _url;
    private string? _pdf;
    private string? _doi;
    private string? _doiLink;
    private string? _comment;
    private string? _journal;
    private DateTimeOffset? _published;
    private DateTimeOffset? _updated;

    public string Id { get; private set; } = "";

    public readonly bool IsError => _title == "Error" && Id.Contains("/api/errors", StringComparison.Ordinal);

    public readonly string ErrorText => _summary;

    /// <summary>Reads the entry at which the reader stands, and leaves it behind.</summary>
    public void Read(XmlReader xml)
    {
        var depth = xml.Depth;
        if (xml.IsEmptyElement)
        {
            xml.Read();
            return;
        }

        xml.Read();
        while (xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element)
                ReadElement(xml);
            else
                xml.Read();
        }

        xml.Read();
    }

    /// <summary>The paper, or null where the entry does not name one.</summary>
    public readonly Paper? ToPaper()
    {
        var title = _title;
        if (title.Length == 0 || Id.Length == 0)
            return null;

        var isArxiv = ArxivId.TryParse(Id.StartsWith(AbstractPage, StringComparison.Ordinal) ? Id[AbstractPage.Length..] : Id, out var arxiv, out var version);
        if (version is null && ArxivId.TryParse(_url, out _, out var linked))
            version = linked;
        return new Paper
        {
            Id = isArxiv ? arxiv.Value : PaperIdentity.Of(title, Id, _url),
            Title = title,
            Abstract = _summary.Length > 0 ? _summary : null,
            Authors = _authors,
            Url = _url ?? (IsWeb(Id) ? Id : isArxiv ? arxiv.AbstractUrl : null),
            PdfUrl = _pdf,
            Version = version,
            Subjects = _classes,
            PrimarySubject = _primary ?? (_classes.Count > 0 ? _classes[0] : null),
            OtherSubjects = _otherClasses ?? [],
            Published = _published,
            Updated = _updated,
            Comment = _comment,
            JournalReference = _journal,
            Doi = _doi ?? _doiLink,
            Sources = ArxivSourceName.List,
        };
    }

    private void ReadElement(XmlReader xml)
    {
        switch (xml.LocalName)
        {
            case "id":
                Id = content.Read(xml);
                break;
            case "title":
                _title = content.Read(xml);
                break;
            case "summary":
                _summary = content.Read(xml);
                break;
            case "published":
                _published = Instant(xml);
                break;
            case "updated":
                _updated = Instant(xml);
                break;
            case "author":
                ReadAuthor(xml);
                break;
            case "link":
                ReadLink(xml);
                break;
            case "category":
                AddClass(xml.GetAttribute("term"));
                xml.Skip();
                break;
            case "primary_category":
                _primary = OrNull(TextRules.OneLine(xml.GetAttribute("term")));
                xml.Skip();
                break;
            case "comment":
                _comment = OrNull(content.Read(xml));
                break;
            case "journal_ref":
                _journal = OrNull(content.Read(xml));
                break;
            case "doi":
                _doi = OrNull(content.Read(xml));
                break;
            default:
                xml.Skip();
                break;
        }
    }

    private readonly void ReadAuthor(XmlReader xml)
    {
        var depth = xml.Depth;
        var isEmpty = xml.IsEmptyElement;
        xml.Read();
        while (!isEmpty && xml.Depth > depth)
        {
            if (xml.NodeType != XmlNodeType.Element)
                xml.Read();
            else if (xml.LocalName != "name")
                xml.Skip();
            else if (content.Read(xml) is { Length: > 0 } name)
                _authors.Add(name);
        }

        if (!isEmpty)
            xml.Read();
    }

    private void ReadLink(XmlReader xml)
    {
        var address = xml.GetAttribute("href");
        if (!IsWeb(address))
            address = null;
        var title = xml.GetAttribute("title");
        if (title == "pdf" || xml.GetAttribute("type") == "application/pdf")
            _pdf ??= address;
        else if (title == "doi")
            _doiLink ??= WithoutResolver(address);
        else if (xml.GetAttribute("rel") is "alternate" or null)
            _url ??= address;
        xml.Skip();
    }

    private void AddClass(string? term)
    {
        var text = TextRules.OneLine(term);
        if (text.Length == 0)
            return;
        var list = ArxivTaxonomy.Find(text) is not null || ArxivClasses.IsClass(text) ? _classes : _otherClasses ??= [];
        if (!list.Contains(text))
            list.Add(text);
    }

    // A look at the scheme is enough here, and quicker than parsing each of 20,000 addresses whole.
    private static bool IsWeb(string? address) =>
        address is not null && (address.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || address.StartsWith("https://", StringComparison.OrdinalIgnoreCase));

    private static string? WithoutResolver(string? address)
    {
        var start = address?.IndexOf("doi.org/", StringComparison.OrdinalIgnoreCase) ?? -1;
        return start < 0 ? null : OrNull(Uri.UnescapeDataString(address![(start + "doi.org/".Length)..]));
    }

    private readonly DateTimeOffset? Instant(XmlReader xml)
    {
        var text = content.Read(xml);
        return DateTimeOffset.TryParseExact(text, "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var usual) ? usual
            : DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var instant) ? instant
            : null;
    }

    private static string? OrNull(string text) => text.Length > 0 ? text : null;
}

/// <summary>How papers from arXiv name their source.</summary>
internal static class ArxivSourceName
{
    public static ValueList<string> List { get; } = ["arxiv"];
}
