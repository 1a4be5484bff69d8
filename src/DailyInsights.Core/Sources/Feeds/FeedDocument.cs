using System.Text.Json;

namespace DailyInsights.Sources.Feeds;

/// <summary>A feed of any format, found by its content.</summary>
internal sealed class FeedDocument
{
    private readonly FeedMarkupReader? _markup;
    private readonly JsonItems? _json;
    private readonly string _name;
    private readonly Uri? _address;

    private FeedDocument(FeedMarkupReader? markup, JsonItems? json, string name, Uri? address)
    {
        _markup = markup;
        _json = json;
        _name = name;
        _address = address;
    }

    /// <summary>The format, once the entries are read.</summary>
    public FeedFormat Format => _markup?.Format ?? FeedFormat.Json;

    /// <summary>When the feed says it was built last, once the entries are read.</summary>
    public DateTimeOffset? Updated => _markup?.Updated;

    /// <summary>The feed's title, once the entries are read.</summary>
    public string Title => _markup?.Title ?? "";

    /// <summary>Whether the feed ended in the middle.</summary>
    public bool IsTruncated => _markup?.IsTruncated ?? _json!.IsTruncated;

    /// <summary>Starts to read a feed.</summary>
    /// <param name="stream">The feed; can seek.</param>
    /// <param name="charset">The character set that the server named.</param>
    /// <param name="name">How messages name it.</param>
    /// <param name="address">Where it came from, to resolve relative links.</param>
    /// <exception cref="InsightException"><c>FeedNotAFeed</c>: it is empty.</exception>
    public static FeedDocument Open(Stream stream, string? charset, string name, Uri? address)
    {
        var encoding = FeedEncoding.Find(stream, charset);
        if (ContentProbe.FirstCharacter(stream, encoding) is not { } first)
            throw SourceErrors.FeedNotAFeed(name, "it is empty");
        return first == '{'
            ? new FeedDocument(null, new JsonItems(FeedEncoding.AsUtf8(stream, encoding), "items", name), name, address)
            : new FeedDocument(new FeedMarkupReader(new StreamReader(stream, encoding, true, 32 << 10, leaveOpen: true), name, address), null, name, address);
    }

    /// <summary>Reads the entries.</summary>
    /// <exception cref="InsightException"><c>FeedNotAFeed</c>, <c>SourceJsonNotReadable</c>.</exception>
    public IEnumerable<FeedEntry> ReadEntries()
    {
        if (_markup is not null)
        {
            foreach (var entry in _markup.ReadEntries())
                yield return entry;
            yield break;
        }

        foreach (var item in _json!.Read())
            yield return FromJson(item);
        if (!_json.Found)
            throw SourceErrors.FeedNotAFeed(_name, "it is JSON without a list of items");
    }

    // https://www.jsonfeed.org/version/1.1/
    private FeedEntry FromJson(JsonElement item)
    {
        var around = _address ?? FeedLinks.Base(_json!.Text("home_page_url"), null) ?? FeedLinks.Base(_json.Text("feed_url"), null);
        var (url, external) = (item.Text("url"), item.Text("external_url"));
        var authors = item.Names("authors");
        if (authors.Count == 0 && item.Field("author")?.Text("name") is { } author && TextRules.OneLine(author) is { Length: > 0 } single)
            authors.Add(single);
        var html = item.Text("content_html");
        var plain = item.Text("summary") ?? item.Text("content_text");
        return new FeedEntry
        {
            Title = Encoded(item.Text("title")),
            Link = FeedLinks.FirstWeb([url, external], around),
            Id = item.Text("id") ?? new[] { url, external }.FirstOrDefault(static l => l is not null && FeedLinks.IsRelative(l)),
            Summary = string.IsNullOrWhiteSpace(plain) ? html ?? "" : Encoded(plain),
            Authors = authors,
            Categories = item.Names("tags"),
            Published = FeedDates.Parse(item.Text("date_published")) ?? FeedDates.Parse(item.Text("date_modified")),
            Updated = FeedDates.Parse(item.Text("date_modified")),
        };
    }

    /// <summary>Plain text as HTML, which is how an entry holds it.</summary>
    private static string Encoded(string? text) => text is not null && PlainText.LooksLikeHtml(text) ? System.Net.WebUtility.HtmlEncode(text) : text ?? "";
}
