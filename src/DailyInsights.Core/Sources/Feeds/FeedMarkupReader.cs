using System.Net;
using System.Text;

namespace DailyInsights.Sources.Feeds;

/// <summary>Reads RSS 0.9x, 1.0 and 2.0 and Atom 0.3 and 1.0 from text that streams by, one entry at a time.</summary>
internal sealed class FeedMarkupReader(TextReader source, string name, Uri? address)
{
    private const int LongestField = 1 << 20;

    private readonly MarkupTree _tree = new(source);
    private readonly StringBuilder _text = new();
    private Uri? _base = address;
    private Uri? _home;
    private Uri? _self;

    /// <summary>The format, once an entry was read or the end reached.</summary>
    public FeedFormat Format { get; private set; }

    /// <summary>The feed's title.</summary>
    public string Title { get; private set; } = "";

    /// <summary>When the feed says it was built last.</summary>
    public DateTimeOffset? Updated { get; private set; }

    /// <summary>Whether the feed ended in the middle.</summary>
    public bool IsTruncated => _tree.IsTruncated;

    /// <summary>Reads the entries.</summary>
    /// <exception cref="InsightException"><c>FeedNotAFeed</c>: it is something else.</exception>
    public IEnumerable<FeedEntry> ReadEntries()
    {
        while (true)
        {
            switch (_tree.Read())
            {
                case MarkupToken.None:
                    if (Format == FeedFormat.Unknown)
                        throw SourceErrors.FeedNotAFeed(name, "it holds no markup of a feed");
                    yield break;
                case MarkupToken.Start when Format == FeedFormat.Unknown:
                    Format = FormatOf(_tree.Name);
                    TakeBase();
                    break;
                case MarkupToken.Start when _tree.Name is "item" or "entry":
                    yield return ReadEntry();
                    break;
                case MarkupToken.Start when _tree.Name is "image" or "textinput" or "textInput" or "items" or "source":
                    SkipElement();
                    break;
                case MarkupToken.Start:
                    ReadFeedField();
                    break;
                // What follows the end of a feed is no part of it.
                case MarkupToken.End when _tree.Depth == 0:
                    yield break;
            }
        }
    }

    private FeedFormat FormatOf(string root) => root switch
    {
        "rss" or "channel" => FeedFormat.Rss,
        "rdf:rdf" => FeedFormat.Rdf,
        "feed" => FeedFormat.Atom,
        "html" or "xhtml:html" => throw SourceErrors.FeedNotAFeed(name, "it is an HTML page; look there for the address of its feed"),
        _ => throw SourceErrors.FeedNotAFeed(name, $"its root is '{TextRules.OneLine(root)}'"),
    };

    private void ReadFeedField()
    {
        switch (_tree.Name)
        {
            case "title" when Title.Length == 0:
                Title = PlainText.Of(Content());
                break;
            case "link":
                TakeLink(Attribute("href"), Attribute("rel"));
                break;
            case "lastbuilddate" or "pubdate" or "updated" or "modified" or "dc:date":
                var date = FeedDates.Parse(Content());
                Updated = date > Updated || Updated is null ? date ?? Updated : Updated;
                break;
            case "channel":
                TakeBase();
                break;
            default:
                SkipElement();
                break;
        }
    }

    private FeedEntry ReadEntry()
    {
        var fields = new FeedEntryFields(FeedLinks.Base(Attribute("base"), Base), Attribute("about"));
        var depth = _tree.Depth;
        while (_tree.Read() is var token && token != MarkupToken.None)
        {
            if (token == MarkupToken.End && _tree.Depth < depth)
                break;
            if (token == MarkupToken.Start)
                ReadField(fields);
        }

        return fields.ToEntry(isCut: IsTruncated);
    }

    private void ReadField(FeedEntryFields fields)
    {
        var field = _tree.Name;
        if (field is "link")
        {
            fields.AddLink(Attribute("href"), Attribute("rel"), Attribute("type"), Content());
        }
        else if (field is "category")
        {
            var term = Attribute("term");
            fields.AddCategory(term ?? Content());
            if (term is not null)
                SkipElement();
        }
        else if (field is "enclosure")
        {
            fields.AddEnclosure(Attribute("url"), Attribute("type"));
            SkipElement();
        }
        else if (field is "author" or "contributor" or "dc:creator" or "itunes:author")
        {
            ReadPerson(fields, field);
        }
        else if (field is "guid")
        {
            var isLink = !"false".Equals(Attribute("isPermaLink"), StringComparison.OrdinalIgnoreCase);
            fields.AddGuid(Content(), isLink);
        }
        else if (FeedEntryFields.Knows(field))
        {
            var isHtml = Attribute("type") is not ("text" or "text/plain");
            var isBase64 = Attribute("mode") == "base64" || Attribute("type") == "application/octet-stream";
            var content = Content();
            fields.Add(field, isBase64 ? FromBase64(content) : content, isHtml);
        }
        else
        {
            SkipElement();
        }
    }

    private void ReadPerson(FeedEntryFields fields, string field)
    {
        // Atom has elements inside, RSS and Dublin Core text.
        _text.Clear();
        string? named = null;
        var depth = _tree.Depth;
        while (_tree.Read() is var token && token != MarkupToken.None)
        {
            if (token == MarkupToken.End && _tree.Depth < depth)
                break;
            if (token == MarkupToken.Text)
                _text.Append(_tree.Text);
            else if (token == MarkupToken.Start && _tree.Name == "name")
                named = Inner();
            else if (token == MarkupToken.Start && _tree.Name is "uri" or "email" or "url")
                SkipElement();
        }

        if (field != "contributor")
            fields.AddAuthor(named ?? _text.ToString(), field, isWhole: named is not null);
    }

    private string? Attribute(string attribute) => _tree.Attribute(attribute);

    // What the author wrote as base or where the feed came from; else what the feed names as its page, else as itself.
    private Uri? Base => _base ?? _home ?? _self;

    private void TakeBase() => _base = FeedLinks.Base(Attribute("base"), _base);

    private void TakeLink(string? href, string? rel)
    {
        var link = FeedLinks.Base(href ?? Content(), null);
        if (href is null || rel is null or "" or "alternate")
            _home ??= link;
        else if (rel == "self")
            _self ??= link;
    }

    /// <summary>The text of the element that just started, tags inside written out again so that they are taken for HTML.</summary>
    private string Content()
    {
        _text.Clear();
        return Inner();
    }

    private string Inner()
    {
        var start = _text.Length;
        var depth = _tree.Depth;
        var hasTags = false;
        while (_tree.Read() is var token && token != MarkupToken.None)
        {
            if (token == MarkupToken.End && _tree.Depth < depth)
                break;
            if (_text.Length - start > LongestField)
                continue;
            if (token == MarkupToken.Text)
            {
                _text.Append(hasTags ? WebUtility.HtmlEncode(_tree.Text) : _tree.Text);
                continue;
            }

            // Beside real tags, text is text: what looks like a tag in it was meant to be read.
            if (!hasTags)
                Encode(start);
            hasTags = true;
            _text.Append(token == MarkupToken.End ? "</" : "<").Append(LocalName(_tree.Name)).Append('>');
        }

        var content = _text.ToString(start, _text.Length - start);
        _text.Length = start;
        return content;
    }

    private void Encode(int start)
    {
        var encoded = WebUtility.HtmlEncode(_text.ToString(start, _text.Length - start));
        _text.Length = start;
        _text.Append(encoded);
    }

    private static string FromBase64(string text)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length) ? Encoding.UTF8.GetString(bytes, 0, length) : text;
    }

    private static ReadOnlySpan<char> LocalName(string name) => name.AsSpan(name.IndexOf(':') + 1);

    private void SkipElement()
    {
        var depth = _tree.Depth;
        while (_tree.Read() is var token && token != MarkupToken.None)
        {
            if (token == MarkupToken.End && _tree.Depth < depth)
                break;
        }
    }
}
