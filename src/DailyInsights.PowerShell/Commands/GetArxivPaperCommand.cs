using System.Management.Automation;
using DailyInsights.Digests;
using DailyInsights.PowerShell.Completion;
using DailyInsights.PowerShell.Input;
using DailyInsights.PowerShell.Paths;
using DailyInsights.PowerShell.Sources;
using DailyInsights.Sources.Arxiv;
using DailyInsights.Sources.Sample;

namespace DailyInsights.PowerShell.Commands;

/// <summary>Gets papers from the arXiv API, or from files in which its answers were saved.</summary>
[Cmdlet(VerbsCommon.Get, "ArxivPaper", DefaultParameterSetName = QuerySet)]
[OutputType(typeof(Paper))]
public sealed class GetArxivPaperCommand : ServiceCmdlet
{
    private const string QuerySet = "Query";
    private const string IdSet = "Id";
    private const string PathSet = "Path";
    private const string LiteralPathSet = "LiteralPath";
    private const string SampleSet = "Sample";
    private const string AnnouncedSet = "Announced";

    private readonly List<string> _ids = [];

    /// <summary>arXiv's classes, any of which a paper must have: cs.CL, cs.CV; cs.* for a whole archive.</summary>
    [Parameter(Position = 0, ParameterSetName = QuerySet)]
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = AnnouncedSet)]
    [ArgumentCompleter(typeof(ArxivCategoryCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Category { get; set; } = [];

    /// <summary>A query in arXiv's own syntax, such as 'ti:transformer AND abs:"language model"'.</summary>
    [Parameter(Position = 1, ParameterSetName = QuerySet)]
    [ValidateNotNullOrEmpty]
    public string? Query { get; set; }

    /// <summary>Only papers first submitted at this time or later.</summary>
    [Parameter(ParameterSetName = QuerySet)]
    [IsoDate]
    public DateTime Since { get; set; }

    /// <summary>Only papers first submitted at this time or earlier.</summary>
    [Parameter(ParameterSetName = QuerySet)]
    [IsoDate]
    public DateTime Until { get; set; }

    /// <summary>By what papers are sorted.</summary>
    [Parameter(ParameterSetName = QuerySet)]
    public ArxivSortBy SortBy { get; set; }

    /// <summary>In which direction.</summary>
    [Parameter(ParameterSetName = QuerySet)]
    public ArxivSortOrder SortOrder { get; set; }

    /// <summary>Identifiers or addresses of papers, of old and new style, with version or without.</summary>
    [Parameter(Mandatory = true, ParameterSetName = IdSet, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    public string[] Id { get; set; } = [];

    /// <summary>Files with saved answers of the arXiv API or saved announcements; wildcards are allowed.</summary>
    [Parameter(Mandatory = true, ParameterSetName = PathSet)]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string[] Path { get; set; } = [];

    /// <summary>Files with saved answers of the arXiv API or saved announcements, named to the letter.</summary>
    [Parameter(Mandatory = true, ParameterSetName = LiteralPathSet, ValueFromPipelineByPropertyName = true)]
    [Alias("PSPath")]
    [ValidateNotNullOrEmpty]
    public string[] LiteralPath { get; set; } = [];

    /// <summary>What arXiv announced today, from its feed, rather than what its API finds.</summary>
    [Parameter(Mandatory = true, ParameterSetName = AnnouncedSet)]
    public SwitchParameter Announced { get; set; }

    /// <summary>Which announcements: new, cross (listed elsewhere first), replace, replace-cross. All when left out.</summary>
    [Parameter(ParameterSetName = AnnouncedSet)]
    [ValidateSet("new", "cross", "replace", "replace-cross")]
    public string[] AnnounceType { get; set; } = [];

    /// <summary>The forty invented papers that come with the module: no network is needed.</summary>
    [Parameter(Mandatory = true, ParameterSetName = SampleSet)]
    public SwitchParameter Sample { get; set; }

    // What is about the network has no meaning for a file, nor for the sample.

    /// <inheritdoc/>
    [Parameter(ParameterSetName = QuerySet)]
    [Parameter(ParameterSetName = IdSet)]
    [Parameter(ParameterSetName = AnnouncedSet)]
    [ValidateNotNull]
    public override Uri? Endpoint { get; set; }

    /// <inheritdoc/>
    [Parameter(ParameterSetName = QuerySet)]
    [Parameter(ParameterSetName = IdSet)]
    [Parameter(ParameterSetName = AnnouncedSet)]
    [ValidateNotNull]
    public override Uri? Proxy { get; set; }

    /// <inheritdoc/>
    [Parameter(ParameterSetName = QuerySet)]
    [Parameter(ParameterSetName = IdSet)]
    [Parameter(ParameterSetName = AnnouncedSet)]
    public override SwitchParameter NoCache { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        switch (ParameterSetName)
        {
            case IdSet:
                _ids.AddRange(Id);
                break;
            case PathSet:
            case LiteralPathSet:
                var literal = ParameterSetName == LiteralPathSet;
                var files = FilePaths.Resolve(this, literal ? LiteralPath : Path, literal);
                WritePapers(_ => files.Select(static f => new ArxivFileSource(f)));
                break;
            case SampleSet when Sample:
                WritePapers(static _ => [new SampleSource()]);
                break;
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        if (ParameterSetName == AnnouncedSet)
            WriteAnnounced();
        else if (ParameterSetName == QuerySet || _ids.Count > 0)
            WriteFound();
    }

    private void WriteAnnounced()
    {
        var options = new ArxivAnnouncementOptions { Categories = Category, AnnounceTypes = AnnounceType, First = Limit };
        if (Endpoint is not null)
            options = options with { Endpoint = new Uri(Endpoint.OriginalString.TrimEnd('/') + "/") };
        WritePapersOf(client => new ArxivAnnouncementSource(options, client));
    }

    private void WriteFound()
    {
        var query = new ArxivQuery
        {
            Categories = Category,
            Query = Query,
            Ids = _ids,
            Since = Instant(nameof(Since), Since),
            Until = Instant(nameof(Until), Until),
            First = Limit,
            SortBy = SortBy,
            SortOrder = SortOrder,
        };
        if (query.Since is { } since)
            Attempt(() => DigestDay.Past(DateOnly.FromDateTime(since.DateTime), "-" + nameof(Since), TimeProvider.System));
        var options = Endpoint is null ? new ArxivApiOptions() : new ArxivApiOptions { Endpoint = Endpoint };
        WritePapersOf(client => new ArxivApiSource(query, client, options));
    }

    // A time without zone is the user's local one, as everywhere in PowerShell.
    private DateTimeOffset? Instant(string name, DateTime value) =>
        MyInvocation.BoundParameters.ContainsKey(name) ? new DateTimeOffset(value).ToUniversalTime() : null;
}
