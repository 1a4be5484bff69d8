using System.Collections.Frozen;

namespace DailyInsights.Sources.Feeds;

/// <summary>
/// Gives elements the names that feed readers know them by, whatever prefix the feed chose: <c>title</c>, <c>dc:creator</c>. A prefix that is
/// not declared is believed to be the usual one.
/// </summary>
internal sealed class MarkupNames
{
    private static readonly FrozenDictionary<string, string> Usual = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["http://www.w3.org/2005/Atom"] = "",
        ["http://purl.org/atom/ns#"] = "",
        ["http://purl.org/rss/1.0/"] = "",
        ["http://purl.org/net/rss1.1#"] = "",
        ["http://backend.userland.com/rss"] = "",
        ["http://backend.userland.com/rss2"] = "",
        ["http://backend.userland.com/RSS091"] = "",
        ["http://blogs.law.harvard.edu/tech/rss"] = "",
        ["http://my.netscape.com/rdf/simple/0.9/"] = "",
        ["http://channel.netscape.com/rdf/simple/0.9/"] = "",
        ["http://purl.org/dc/elements/1.1/"] = "dc",
        ["http://purl.org/dc/elements/1.0/"] = "dc",
        ["http://purl.org/dc/terms/"] = "dcterms",
        ["http://purl.org/rss/1.0/modules/content/"] = "content",
        ["http://www.w3.org/1999/02/22-rdf-syntax-ns#"] = "rdf",
        ["http://arxiv.org/schemas/atom"] = "arxiv",
        ["http://www.itunes.com/dtds/podcast-1.0.dtd"] = "itunes",
        ["http://search.yahoo.com/mrss/"] = "media",
        ["http://prismstandard.org/namespaces/basic/2.0/"] = "prism",
        ["http://prismstandard.org/namespaces/1.2/basic/"] = "prism",
        ["http://www.w3.org/1999/xhtml"] = "xhtml",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private readonly Dictionary<string, string> _prefixes = new(StringComparer.Ordinal) { ["atom"] = "" };

    /// <summary>Takes up what a start tag declares, and gives back what it replaced, for <see cref="Restore"/>.</summary>
    public List<(string Prefix, string? Old)>? Declare(IReadOnlyList<(string Name, string Value)> attributes)
    {
        List<(string, string?)>? replaced = null;
        foreach (var (name, value) in attributes)
        {
            if (!name.StartsWith("xmlns", StringComparison.Ordinal) || (name.Length > 5 && name[5] != ':'))
                continue;
            var prefix = name.Length > 6 ? name[6..] : "";
            (replaced ??= []).Add((prefix, _prefixes.GetValueOrDefault(prefix)));
            _prefixes[prefix] = Usual.TryGetValue(value.Trim(), out var usual) ? usual : prefix.ToLowerInvariant();
        }

        return replaced;
    }

    /// <summary>Forgets declarations at the end of their element.</summary>
    public void Restore(List<(string Prefix, string? Old)>? replaced)
    {
        foreach (var (prefix, old) in replaced ?? [])
        {
            if (old is null)
                _prefixes.Remove(prefix);
            else
                _prefixes[prefix] = old;
        }
    }

    /// <summary>The usual name, in lower case.</summary>
    public string Of(string name)
    {
        var colon = name.IndexOf(':');
        var prefix = colon < 0 ? "" : name[..colon];
        var local = name[(colon + 1)..].ToLowerInvariant();
        var usual = _prefixes.TryGetValue(prefix, out var known) ? known : prefix.ToLowerInvariant();
        return usual.Length > 0 ? usual + ":" + local : local;
    }
}
