namespace DailyInsights.Sources.Feeds;

/// <summary>Makes of the links in feeds addresses that may be followed: absolute, and http or https only.</summary>
internal static class FeedLinks
{
    /// <summary>The first link that is, or can be made, a web address; null where none can.</summary>
    /// <param name="links">The links, the surest first.</param>
    /// <param name="baseAddress">What relative ones are relative to; null where nothing tells.</param>
    public static string? FirstWeb(IEnumerable<string?> links, Uri? baseAddress)
    {
        foreach (var link in links)
        {
            if (link is not null && Absolute(link.Trim(), baseAddress) is { } address && TextRules.IsWebAddress(address))
                return address;
        }

        return null;
    }

    /// <summary>Whether a link is relative, so that it names something in its feed only.</summary>
    public static bool IsRelative(string link) => !TryAbsolute(link.Trim(), out _);

    /// <summary>A base for the links of a feed or of an entry: what is written there, relative itself to the base around it.</summary>
    public static Uri? Base(string? written, Uri? around)
    {
        if (string.IsNullOrWhiteSpace(written))
            return around;
        var address = FirstWeb([written], around);
        return address is null ? around : new Uri(address);
    }

    // Absolute ones stay as they were written: Uri would write some characters differently.
    private static string? Absolute(string link, Uri? baseAddress)
    {
        if (TryAbsolute(link, out var absolute))
            return absolute;
        if (baseAddress is null)
            return link.StartsWith("//", StringComparison.Ordinal) ? "https:" + link : null;
        return Uri.TryCreate(baseAddress, link, out var found) ? found.AbsoluteUri : null;
    }

    private static bool TryAbsolute(string link, out string absolute)
    {
        absolute = link;
        // On Unix the path of a file counts as absolute.
        return Uri.TryCreate(link, UriKind.Absolute, out var uri) && !(uri.IsFile && !link.StartsWith("file:", StringComparison.OrdinalIgnoreCase));
    }
}
