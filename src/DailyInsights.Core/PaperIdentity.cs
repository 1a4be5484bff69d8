using System.Text;
using System.Text.RegularExpressions;

namespace DailyInsights;

/// <summary>
/// Gives a paper the one name by which it is known everywhere: its arXiv identifier without version where it has one, else its
/// normalised address, else its normalised title.
/// </summary>
public static partial class PaperIdentity
{
    /// <summary>Finds the identity from whatever is known of a paper.</summary>
    /// <param name="title">The title; the last resort.</param>
    /// <param name="candidates">Identifiers and addresses, the surest first; null and empty ones are passed over.</param>
    /// <exception cref="ArgumentException">Nothing names the paper: no candidate and an empty title.</exception>
    public static string Of(string? title, params ReadOnlySpan<string?> candidates)
    {
        foreach (var candidate in candidates)
        {
            if (ArxivId.TryParse(candidate, out var arxiv))
                return arxiv.Value;
        }

        foreach (var candidate in candidates)
        {
            if (NormalizeAddress(candidate) is { } address)
                return address;
        }

        foreach (var candidate in candidates)
        {
            if (!string.IsNullOrWhiteSpace(candidate) && !NoPlace().IsMatch(candidate))
                return candidate.Trim();
        }

        if (NormalizeTitle(title) is { Length: > 0 } normal)
            return "title:" + normal;

        foreach (var candidate in candidates)
        {
            if (!string.IsNullOrWhiteSpace(candidate))
                return candidate.Trim();
        }

        // A title without any letter or digit names little, but the sign for it keeps the paper from being lost.
        return string.IsNullOrWhiteSpace(title)
            ? throw new ArgumentException("A paper needs an identifier, an address or a title.", nameof(title))
            : "title:" + TextRules.OneLine(title);
    }

    /// <summary>
    /// Writes an http(s) address so that two spellings of one place are equal: https, host in lower case without <c>www.</c>, no default
    /// port, fragment, tracking parameters or closing slash. The number alone names a deeplearn.org paper.
    /// </summary>
    /// <returns>Null where the text is not an absolute http(s) address.</returns>
    public static string? NormalizeAddress(string? address)
    {
        if (string.IsNullOrWhiteSpace(address)
            || !Uri.TryCreate(address.Trim(), UriKind.Absolute, out var uri)
            || (uri.Scheme != Uri.UriSchemeHttp && uri.Scheme != Uri.UriSchemeHttps))
            return null;

        var host = uri.IdnHost.ToLowerInvariant();
        if (host.StartsWith("www.", StringComparison.Ordinal))
            host = host[4..];
        if (host == "deeplearn.org" && DeepLearnPath().Match(uri.AbsolutePath) is { Success: true } match)
            return "https://deeplearn.org/arxiv/" + match.Groups[1].Value;

        var port = uri.IsDefaultPort ? "" : ":" + uri.Port;
        return "https://" + host + port + uri.AbsolutePath.TrimEnd('/') + WithoutTracking(uri.Query);
    }

    /// <summary>Writes a title so that case, spacing and punctuation make no difference.</summary>
    public static string NormalizeTitle(string? title)
    {
        var result = new StringBuilder(title?.Length ?? 0);
        var gap = false;
        foreach (var rune in (title ?? "").EnumerateRunes())
        {
            if (!Rune.IsLetterOrDigit(rune))
            {
                gap = true;
                continue;
            }

            if (gap && result.Length > 0)
                result.Append(' ');
            gap = false;
            result.Append(Rune.ToLowerInvariant(rune));
        }

        return result.ToString();
    }

    private static string WithoutTracking(string query)
    {
        var kept = query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Where(static p => !Tracking().IsMatch(p));
        var text = string.Join('&', kept);
        return text.Length > 0 ? "?" + text : "";
    }

    // What names no place and no thing: a stranger's script, or one that many papers share.
    [GeneratedRegex(@"^\s*(?:javascript|vbscript|data|about|blob):", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NoPlace();

    [GeneratedRegex(@"^/arxiv/([0-9]+)(?:/|$)")]
    private static partial Regex DeepLearnPath();

    [GeneratedRegex(@"^(?:utm_[a-z]+|fbclid|gclid|mc_cid|mc_eid)=", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Tracking();
}
