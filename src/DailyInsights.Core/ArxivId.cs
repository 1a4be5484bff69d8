using System.Text.RegularExpressions;

namespace DailyInsights;

/// <summary>
/// An arXiv identifier without its version: <c>2411.17686</c> (since April 2007) or <c>astro-ph/0601001</c> (before).
/// Format: <see href="https://info.arxiv.org/help/arxiv_identifier.html"/>.
/// </summary>
public readonly partial record struct ArxivId
{
    private ArxivId(string value) => Value = value;

    /// <summary>The identifier as arXiv writes it, without <c>arXiv:</c> and without version.</summary>
    public string Value { get; }

    /// <summary>The address of the abstract page, always the latest version's.</summary>
    public string AbstractUrl => "https://arxiv.org/abs/" + Value;

    /// <summary>The address of the PDF, always the latest version's.</summary>
    public string PdfUrl => "https://arxiv.org/pdf/" + Value;

    /// <inheritdoc cref="TryParse(string?, out ArxivId, out int?)"/>
    public static bool TryParse(string? text, out ArxivId id) => TryParse(text, out id, out _);

    /// <summary>
    /// Reads a bare identifier (<c>2411.17686v2</c>, <c>arXiv:2411.17686</c>, <c>math.GT/0309136</c>) or an address that carries one
    /// (arxiv.org and its mirrors, huggingface.co/papers, alphaxiv.org, doi.org/10.48550/arXiv.…, an <c>oai:arXiv.org:</c> name).
    /// The subject class that some old identifiers were written with is dropped: <c>math.GT/0309136</c> is <c>math/0309136</c>.
    /// </summary>
    /// <param name="text">The identifier or address.</param>
    /// <param name="id">The identifier without version.</param>
    /// <param name="version">The version, from 1, where the text names one.</param>
    /// <returns>False where the text carries no arXiv identifier.</returns>
    public static bool TryParse(string? text, out ArxivId id, out int? version)
    {
        id = default;
        version = null;
        if (string.IsNullOrWhiteSpace(text) || text.Length > 2048)
            return false;

        text = text.Trim();
        var match = Bare().Match(text);
        if (!match.Success)
            match = InAddress().Match(text);
        if (!match.Success)
            return false;

        var archive = match.Groups["archive"];
        id = new ArxivId(archive.Success
            ? archive.Value.ToLowerInvariant() + "/" + match.Groups["number"].Value
            : match.Groups["new"].Value);
        if (match.Groups["version"] is { Success: true } v && int.TryParse(v.Value, out var parsed))
            version = parsed;
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => Value ?? "";

    private const string Identifier =
        @"(?:(?<new>[0-9]{4}\.[0-9]{4,5})|(?<archive>[a-z]+(?:-[a-z]+)?)(?:\.[a-z]{2})?/(?<number>[0-9]{7}))(?:v(?<version>[0-9]{1,4}))?";

    [GeneratedRegex("^(?:arxiv:|oai:arxiv\\.org:)?\\s*" + Identifier + "$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Bare();

    [GeneratedRegex(
        @"^(?:https?://)?(?:[a-z0-9-]+\.)*(?:(?:arxiv|alphaxiv)\.org/(?:abs|pdf|html|format|ps|src|e-print|overview)/|ar5iv\.(?:labs\.arxiv\.)?org/(?:abs|html)/|huggingface\.co/papers/|doi\.org/10\.48550/arxiv\.)"
        + Identifier + @"(?:\.pdf)?/?(?:[?#].*)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex InAddress();
}
